import type { Column } from '../nouns/table.ts';
import { filled } from './filled.ts';
import type { Found } from './found.ts';
import { type Grid, shown } from './grid.ts';
import type { AnyKind } from './tables/table-kind.ts';

const countsUnder = /\b(?:measures?|indicators?|kpis?|metrics?|demand|referrals|what is counted)\b/i;
const ofMoney = /£|\bbudgets?\b|\bcosts?\b|\bspend(?:ing)?\b|\bexpenditure\b|\bfunding\b|\bpounds\b|\b(?:gbp|000s?)\b/i;

/**
 * Whether what looks like a budget by years is a measure by years: its lines are headed as measures, its years by nothing but a year,
 * and no money sign or word of money stands in or above it. Referrals are no pounds.
 */
export function isMeasuresByYear(grid: Grid, found: Found, kind: AnyKind, columns: readonly Column[]): boolean {
  if (kind.kind !== 'budget' || !columns.some(({ part }) => part !== undefined)) return false;
  if (!columns.some(({ field, heading }) => field === 'line' && countsUnder.test(heading))) return false;
  const rows = grid.rows.slice(Math.max(0, found.wordsFrom - 1), found.lastRow);
  return !ofMoney.test(grid.sheet ?? '') && !rows.some((row) => filled(row).some(({ raw }) => ofMoney.test(shown(raw))));
}
