import type { Column } from '../nouns/table.ts';
import type { BodyRow } from './body-row.ts';
import { type Figured, figureIn } from './figures.ts';
import { shown } from './grid.ts';
import type { AnyKind } from './tables/table-kind.ts';
import { hasLines } from './total-rows.ts';

/** Budgets are printed in thousands and rounded, so a sum may be a pound or two out. */
const tolerance = 200;
const leavesAtLeast = 3;
/** A grand total may leave out the last line or two above it: `Budget (excluding capital)`. */
const lessAtMost = 2;
const saysWhole = /\b(?:totals?|budgets?|expenditure)\b/i;

type Figures = readonly (number | null)[];

/** What lines have come to, column by column. */
interface Sums {
  readonly sums: readonly number[];
  readonly filled: readonly number[];
}

function plus({ sums, filled }: Sums, figures: Figures, sign: 1 | -1 = 1): Sums {
  return {
    sums: sums.map((sum, i) => sum + sign * (figures[i] ?? 0)),
    filled: filled.map((many, i) => many + (figures[i] ? sign : 0)),
  };
}

function isSumOf({ sums, filled }: Sums, figures: Figures): boolean {
  const stated = figures.flatMap((figure, i) => (figure === null ? [] : [{ figure, sum: sums[i] ?? 0, leaves: filled[i] ?? 0 }]));
  return (
    stated.length > 0 &&
    stated.every(({ figure, sum }) => Math.abs(figure - sum) <= tolerance) &&
    stated.some(({ figure, leaves }) => figure !== 0 && leaves >= leavesAtLeast)
  );
}

/** Whether figures are those of every line so far, or of all but the last one or two. */
function isSumOfAll(all: Sums, last: readonly Figures[], figures: Figures): boolean {
  const [line, ...before] = last;
  return isSumOf(all, figures) || (line !== undefined && isSumOfAll(plus(all, line, -1), before, figures));
}

/**
 * Lines of a table of money that are the sum of every line since the last total, though no word says so: `Net service budget`. A sum of
 * two lines may be chance. So are those of every line above, or nearly, totals between them left out, where they are called a total or a budget.
 */
export function runningSums(body: readonly BodyRow[], columns: readonly Column[], kind: AnyKind): ReadonlySet<number> {
  const money = columns.filter(({ field }) => kind.fields[field ?? '']?.type === 'money');
  const found = new Set<number>();
  if (!hasLines(kind) || money.length === 0) return found;
  const none: Sums = { sums: money.map(() => 0), filled: money.map(() => 0) };
  const by = columns.find(({ field }) => field !== null && field === kind.blocks);
  const naming = columns.find(({ field }) => field === 'line') ?? columns[0];
  const textIn = (row: Figured, column: Column | undefined): string => (column === undefined ? '' : shown(row.cells[column.index]));
  let since = none;
  let all = none;
  let last: readonly Figures[] = [];
  let block = '';
  for (const row of body) {
    if (row.is === 'total' || row.is === 'heading' || row.is === 'words') since = none;
    if (row.is !== 'data') continue;
    const own = textIn(row, by);
    if (own !== block) [block, all, last] = [own, none, []];
    const figures = money.map((column) => figureIn(kind, column, row));
    if (isSumOf(since, figures) || (saysWhole.test(textIn(row, naming)) && isSumOfAll(all, last, figures))) {
      found.add(row.row);
      since = none;
      continue;
    }
    since = plus(since, figures);
    all = plus(all, figures);
    last = [figures, ...last].slice(0, lessAtMost);
  }
  return found;
}
