import type { AcrossTotal, PublishedTotal } from '../../nouns/printed.ts';
import type { Table } from '../../nouns/table.ts';

function columnOf(cell: string): string {
  return cell.replace(/\d+$/, '');
}

/**
 * The row whose total across is out by just what a total below it is out by, so that one figure where the two cross is wrong: the total
 * below is then said with the row. Null when no row explains it.
 */
export function crossedBy({ printed }: Table, total: PublishedTotal): AcrossTotal | null {
  const [column, out] = [columnOf(total.cell), (total.published - total.added) / (total.money ? 100 : 1)];
  const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
  const rows = (printed?.across ?? []).filter(({ sheet }) => sheet === total.sheet).flatMap(({ odd }) => odd);
  return (
    rows.find(({ cell, value, added, parts }) => {
      if (cell === total.cell) return false;
      if (columnOf(cell) === column) return isSame(added - value, out);
      return isSame(value - added, out) && parts.some((part) => columnOf(part.cell) === column);
    }) ?? null
  );
}
