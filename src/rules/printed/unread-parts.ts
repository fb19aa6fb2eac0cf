import type { PublishedTotal } from '../../nouns/printed.ts';
import { at, type Row } from '../../nouns/row.ts';
import { formatRanges } from '../../values/cell.ts';

type Figured = Row<object> & Readonly<Record<string, unknown>>;

const address = /^([A-Z]+)(\d+)$/;

/** The rows above a printed total whose own cell in its column holds no figure; none where they are not all known. */
function unreadRows({ field, cell, unread }: PublishedTotal, rows: readonly Row<object>[]): Figured[] {
  const [, column, last] = address.exec(cell) ?? [];
  const own = (rows as readonly Figured[]).filter((row) => {
    const [, letters, number] = address.exec(at(row, field).cell) ?? [];
    return letters === column && Number(number) < Number(last) && typeof row[field] !== 'number';
  });
  return own.length === unread ? own : [];
}

/**
 * Which cells above a printed total hold no figure, by how much it is out if they are nil, and the figure of the same row that would make
 * up the difference; null where it cannot be told which cells they are.
 */
export function unreadSaid(total: PublishedTotal, rows: readonly Row<object>[], written: (value: number) => string): string | null {
  const own = unreadRows(total, rows);
  const [first, ...others] = own;
  if (first === undefined) return null;
  const out = total.published - total.added;
  const cells = own.map((row) => at(row, total.field).cell);
  const alike = others.length > 0 ? undefined : Object.keys(first).find((field) => field !== total.field && first[field] === out);
  const nil = others.length > 0 ? 'they are nil' : 'that is nil';
  return [
    `${formatRanges(cells)} above it ${others.length > 0 ? 'hold' : 'holds'} no figure that can be read, so what it should be is not known:`,
    `the total is ${written(Math.abs(out))} too ${out > 0 ? 'high' : 'low'} if ${nil}${alike === undefined ? '' : `, and right if that is as ${at(first, alike).cell}`}`,
  ].join(' ');
}
