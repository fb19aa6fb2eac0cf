import type { Column } from '../nouns/table.ts';
import type { Profiles } from './columns.ts';
import type { Found } from './found.ts';
import type { Grid } from './grid.ts';
import { splitYear } from './headings.ts';
import { plainAmounts } from './readers/amount-columns.ts';
import { readMoney } from './readers/amounts.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** Headings that name a body or a kind of body that buys for children, whatever else they say; one that says a year is of that year. */
const ofPartner = /\b(?:icb|ccg|nhs|health|councils?|borough|county|district|local authority|la|schools?|dsg|police|pcc|opcc)\b/i;

/** Amounts of fewer rows than this may add up by chance. */
const rowsAtLeast = 2;

/** What the cells of some columns add up to, row by row; null where one of them is no amount. A blank or a dash is none of it. */
function sumIn(row: Grid['rows'][number] | undefined, columns: readonly Column[]): number | null {
  let [sum, stated] = [0, 0];
  for (const { index } of columns) {
    const reading = readMoney(row?.[index] ?? null, plainAmounts);
    if ('fault' in reading) return null;
    if ('value' in reading) [sum, stated] = [sum + reading.value, stated + 1];
  }
  return stated === 0 ? null : sum;
}

/**
 * Columns of amounts headed by bodies that add up, with those headed as contributions, to the value of their contract on most rows are what
 * partners pay, one a column: `ICB (£)`, `Council (£)` and `Schools (£)` beside an annual value. They are proposed.
 */
export function withSharesOfValue(
  columns: readonly Column[],
  kind: AnyKind,
  grid: Grid,
  found: Found,
  profiles: Profiles,
): readonly Column[] {
  if (!Object.hasOwn(kind.fields, 'contributions')) return columns;
  const partners = columns.filter(({ field }) => field === 'contributions');
  const rows = grid.rows.slice(found.firstRow - 1, found.lastRow);
  const open = columns.filter(
    ({ field, heading, index }) =>
      field === null && ofPartner.test(heading) && splitYear(heading).year === null && (profiles.get(index)?.money ?? 0) >= 0.8,
  );
  const parts = [...partners, ...open];
  if (open.length === 0 || parts.length < 2) return columns;
  const whole = columns.find((column) => {
    if (column.field !== 'annualValue' && column.field !== 'totalValue') return false;
    const sums = rows.flatMap((row) => {
      const [of, sum] = [sumIn(row, [column]), sumIn(row, parts)];
      return of === null || sum === null ? [] : [Math.abs(of - sum) <= parts.length * 100];
    });
    const fitting = sums.filter((fits) => fits).length;
    return fitting >= rowsAtLeast && fitting * 3 >= sums.length * 2;
  });
  if (whole === undefined) return columns;
  const because = `with the columns beside it, it adds up to “${whole.heading}”`;
  return columns.map((column) =>
    open.includes(column) ? { ...column, field: 'contributions', confidence: 0.8, status: 'proposed' as const, because } : column,
  );
}
