import type { Page } from '../../nouns/page.ts';
import { address } from '../../values/cell.ts';
import { Refusal } from '../../values/refusal.ts';
import { list } from '../../values/text.ts';
import type { Imprint } from '../imprint.ts';
import { openPackage } from '../package/package.ts';
import { cellNames } from '../xlsx/cell-named.ts';
import { paired } from '../xlsx/table-edits.ts';
import type { FilledBook } from './filled-since.ts';
import { type FoundAgain, foundAgain } from './found-again.ts';
import { namedValues } from './plan-names.ts';
import { stretchOf } from './references.ts';

/** A figure somebody asks of a filled workbook: what the plan’s own workbook calls it, and the cell where it stands in this one. */
export interface AskedOf {
  readonly text: string;
  readonly at: string;
}

function notFilled(text: string, file: string, { cells, tables }: FoundAgain): Refusal {
  const names = [
    ...cells.map(({ name, sheet, column, row }) => `\`${name}\` (${sheet}!${address(column, row)})`),
    ...tables.map(({ table, sheet }) => `the rows of “${table.caption}” (${sheet})`),
  ];
  return new Refusal(
    'figure-unknown',
    `No figure of the plan was filled in at \`${text}\`.`,
    `Ask about a cell that was filled: ${names.length > 6 ? `${names.slice(0, 6).join(', ')} and so on` : list(names)}.`,
    { file },
  );
}

/**
 * What a text asks of a council’s own workbook that was filled; null where it names no cell of it, but a figure of the plan in words.
 * A cell that holds no figure of the plan is refused.
 */
export async function askedOf(pages: readonly Page[], imprint: Imprint, book: FilledBook, text: string): Promise<AskedOf | null> {
  const values = namedValues(pages, imprint);
  const again = foundAgain(await openPackage(book.bytes), book.filling, { names: new Set(values.keys()), pages }, book.sheets);
  const names = cellNames(pages);
  const asked = text.replace(/^'([^']*)'$/, '$1');
  const spot = stretchOf(asked);
  const cell = again.cells.find(({ name, sheet, row, column }) =>
    spot
      ? sheet.toLowerCase() === spot.sheet.toLowerCase() && row === spot.top && column === spot.left
      : name.toLowerCase() === asked.trim().toLowerCase(),
  );
  if (cell) {
    const at = `${cell.sheet}!${address(cell.column, cell.row)}`;
    if (names.named(cell.name)) return { text: cell.name, at };
    throw new Refusal(
      'figure-unknown',
      `\`${at}\` is filled with \`${cell.name}\`, which is no figure.`,
      'It is what the workspace says of itself in commissioning.yaml, or what the plan was made with.',
      { file: book.file },
    );
  }
  if (!spot) return null;
  for (const { table, sheet, found } of again.tables) {
    const [id] = [...found.columnOf].find(([, column]) => column === spot.left) ?? [];
    if (id === undefined || sheet.toLowerCase() !== spot.sheet.toLowerCase()) continue;
    const [row] = [...paired(table, found)].find(([, body]) => body.row === spot.top) ?? [];
    const own = row ? names.addressOf({ table: table.id, row: row.key, column: id }) : null;
    if (own !== null) return { text: own, at: `${sheet}!${address(spot.left, spot.top)}` };
  }
  throw notFilled(asked, book.file, again);
}
