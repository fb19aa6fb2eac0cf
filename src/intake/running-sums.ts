import type { Column } from '../nouns/table.ts';
import type { BodyRow } from './body-row.ts';
import { figureIn } from './figures.ts';
import type { AnyKind } from './tables/table-kind.ts';
import { hasLines } from './total-rows.ts';

/** Budgets are printed in thousands and rounded, so a sum may be a pound or two out. */
const tolerance = 200;
const leavesAtLeast = 3;

/** What the lines since the last total have come to, column by column. */
interface Since {
  readonly sums: number[];
  readonly filled: number[];
}

function isSumOf({ sums, filled }: Since, figures: readonly (number | null)[]): boolean {
  const stated = figures.flatMap((figure, i) => (figure === null ? [] : [{ figure, sum: sums[i] ?? 0, leaves: filled[i] ?? 0 }]));
  return (
    stated.length > 0 &&
    stated.every(({ figure, sum }) => Math.abs(figure - sum) <= tolerance) &&
    stated.some(({ figure, leaves }) => figure !== 0 && leaves >= leavesAtLeast)
  );
}

/** Lines of a table of money that are the sum of every line since the last total, though no word says so: `Net service budget`. A sum of two lines may be chance. */
export function runningSums(body: readonly BodyRow[], columns: readonly Column[], kind: AnyKind): ReadonlySet<number> {
  const money = columns.filter(({ field }) => kind.fields[field ?? '']?.type === 'money');
  const found = new Set<number>();
  if (!hasLines(kind) || money.length === 0) return found;
  const none = (): Since => ({ sums: money.map(() => 0), filled: money.map(() => 0) });
  let since = none();
  for (const row of body) {
    if (row.is === 'total' || row.is === 'heading' || row.is === 'words') since = none();
    if (row.is !== 'data') continue;
    const figures = money.map((column) => figureIn(kind, column, row));
    if (isSumOf(since, figures)) {
      found.add(row.row);
      since = none();
      continue;
    }
    figures.forEach((figure, i) => {
      since.sums[i] = (since.sums[i] ?? 0) + (figure ?? 0);
      if (figure !== null && figure !== 0) since.filled[i] = (since.filled[i] ?? 0) + 1;
    });
  }
  return found;
}
