import type { Kind } from '../../nouns/kinds.ts';
import type { LeftOutFor } from '../../nouns/publication.ts';
import type { Row } from '../../nouns/row.ts';
import type { Column, Table } from '../../nouns/table.ts';
import type { PublicationWords } from './words.ts';

type AnyRow = Row<object>;

/** Whether a table as a whole is marked as not for publication: by its file, its sheet, its titles and notes, or by being on a sheet that is hidden. */
export function isMarkedTable({ hidden, file, sheet, words: around }: Table, words: PublicationWords): boolean {
  return (
    hidden ||
    [file.split('/').at(-1) ?? '', sheet ?? '', ...around.map(({ text }) => text)].some((text) =>
      words.marksAll(text.replace(/[-_.]/g, ' ')),
    )
  );
}

function written(row: AnyRow, { field, heading }: Column): string {
  const value = field === null ? row.extra?.[heading] : (row as unknown as Readonly<Record<string, unknown>>)[field];
  return value === undefined || value === null ? '' : Array.isArray(value) ? value.map(String).join(' ') : String(value);
}

/** Columns of a table whose heading marks what is under it, told apart: those that answer row by row, and those that are themselves what is marked. */
export interface MarkedColumns {
  readonly answers: readonly Column[];
  readonly values: readonly Column[];
  /** Rows of the table that are hidden on its sheet. */
  readonly hiddenRows: ReadonlySet<number>;
}

const isAnswer = (text: string): boolean => text.length <= 40 && !/^£|\d{3}/.test(text);

/** The marked columns of a table, by what its rows say under them. An unmapped column shows nothing anyway, and only answers. */
export function markedColumns(table: Table, rows: readonly AnyRow[], words: PublicationWords): MarkedColumns {
  // Who hides a row or a column does not mean to show it; one that a filter hid is left out with it, and said to be.
  const hidden = new Set(table.unseen?.columns);
  const marked = table.columns.filter(({ heading, index }) => words.isSensitiveHeading(heading) || hidden.has(index));
  const values = marked.filter((column) => {
    if (column.field === null) return false;
    if (hidden.has(column.index)) return true;
    const texts = rows.map((row) => written(row, column)).filter((text) => text !== '');
    return !texts.some((text) => words.isOpen(text)) || !texts.every(isAnswer);
  });
  const answers = marked.filter((column) => !values.includes(column) && words.isSensitiveHeading(column.heading));
  return { answers, values, hiddenRows: new Set(table.unseen?.rows) };
}

/** Whether a row is hidden, or says of itself that it is not for publication: an answer that is not *no*, or words that mark it. */
export function isMarkedRow(row: AnyRow, { answers, hiddenRows }: MarkedColumns, words: PublicationWords): boolean {
  if (hiddenRows.has(row.origin.row)) return true;
  const answered = answers.some((column) => {
    const text = written(row, column).trim();
    return text !== '' && !words.isOpen(text);
  });
  if (answered) return true;
  const texts = [
    ...Object.entries(row).flatMap(([field, value]) => (field === 'origin' ? [] : [value].flat())),
    ...Object.values(row.extra ?? {}),
  ];
  return texts.some((text) => typeof text === 'string' && words.marksRow(text));
}

/** Columns of estimates. A budget is none, and the headline fields of other kinds that only a heading tells are judged by it. */
export function estimateColumns(kind: Kind, table: Table, words: PublicationWords): ReadonlyMap<string, LeftOutFor> {
  if (kind === 'budget') return new Map();
  return new Map(
    table.columns.flatMap(({ field, heading }) =>
      field !== null && words.isEstimateHeading(heading) ? [[field, 'estimate' as const]] : [],
    ),
  );
}
