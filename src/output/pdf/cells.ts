import type { PageCell, PageColumn, PageRow } from '../../nouns/page.ts';
import { cellWords, contentOf, marked, toneOf } from '../words.ts';
import type { Setting } from './columns.ts';
import { grounds, shades, styles, toned } from './look.ts';
import type { Sheets } from './sheet.ts';

/** Whether a column of figures has one of words behind it. */
function meets(columns: readonly PageColumn[], index: number): boolean {
  return columns[index]?.align === 'right' && columns[index + 1]?.align === 'left';
}

/** A heading of a table, as it is set. */
export function headOf(sheets: Sheets, columns: readonly PageColumn[], index: number): Setting {
  const column = columns[index] as PageColumn;
  const text = sheets.shown(column.title);
  return {
    text,
    style: styles.head,
    right: column.align === 'right',
    unbroken: false,
    bar: false,
    meets: meets(columns, index),
    ground: grounds.head,
  };
}

/** A cell of a table, as it is set: its words with their tone, on the ground of its kind. */
export function cellOf(
  sheets: Sheets,
  row: PageRow,
  columns: readonly PageColumn[],
  index: number,
  withPence: ReadonlySet<string>,
  shade: number,
): Setting {
  const column = columns[index] as PageColumn;
  const cell: PageCell | undefined = row.cells[column.id];
  const { kind } = contentOf(cell);
  const tone = toneOf(cell, row.total);
  const ground = shade > 0 ? shades[shade - 1] : tone === 'proposed' ? grounds.proposed : row.total ? grounds.total : undefined;
  return {
    text: sheets.shown(marked(cellWords(cell, column, withPence), tone)),
    style: toned(styles.cell, row.total && tone === 'plain' ? 'strong' : tone),
    right: column.align === 'right',
    unbroken: ['money', 'count', 'number', 'share', 'day'].includes(kind),
    bar: kind === 'bar',
    meets: meets(columns, index),
    ...(ground && { ground }),
  };
}
