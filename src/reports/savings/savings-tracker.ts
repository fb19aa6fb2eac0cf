import type { Saving } from '../../nouns/money.ts';
import type { PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { Row } from '../../nouns/row.ts';
import { moneyOr } from '../tables/cells.ts';
import { sourceOf } from '../tables/fields.ts';
import { choice, figures } from '../tables/page-table.ts';
import { ratingCell, ratingWords, standingCell } from '../tables/ratings.ts';
import { recordTable } from '../tables/record-table.ts';
import { banked, confidenceOf, ratingOf, riskAdjusted } from './saving-worth.ts';
import { savingsByRating, savingsByYear } from './savings-years.ts';

type Entry = Row<Saving>;

const first = [
  'title',
  'ref',
  'line',
  'year',
  'approved',
  'forecast',
  'achieved',
  'confidence',
  'oneOff',
  'recurrent',
  'cashable',
  'decision',
  'eia',
  'owner',
  'financialRating',
  'deliveryRating',
  'mitigation',
] as const;

/** The columns of the tracker that no file holds: the tool works them out. */
export const savingsWorkedOut = [
  figures('riskAdjusted', 'Risk-adjusted', 14, 'what was approved, else what is forecast, times the confidence of its row'),
  figures('banked', 'Banked', 14, 'what was achieved, where it is rated blue or has come to all that was approved; else nought'),
  choice('stands', 'How it stands', 20, Object.values(ratingWords), 'the worse of its two ratings, else what its confidence comes to'),
] as const;

function trackerTable({ records, workspace }: Pick<Plan, 'records' | 'workspace'>): PageTable {
  const rows = records.savings;
  const table = recordTable({
    id: 'savings',
    caption: 'Savings tracker',
    kind: 'savings',
    rows,
    keep: ['approved', 'achieved', 'decision'],
    first,
  });
  const after = table.columns.findLastIndex(({ id }) => ['year', 'approved', 'forecast', 'achieved', 'confidence'].includes(id)) + 1;
  const cellsOf = (row: Entry): Record<string, PageCell> => ({
    riskAdjusted: moneyOr(riskAdjusted(row), confidenceOf(row) === null ? 'no confidence stated' : 'no amount'),
    banked: moneyOr(banked(row), 'not stated'),
    financialRating: ratingCell(row.financialRating, sourceOf(row, 'financialRating')),
    stands: standingCell(ratingOf(row, workspace.limits)),
    deliveryRating: ratingCell(row.deliveryRating, sourceOf(row, 'deliveryRating')),
  });
  return {
    ...table,
    columns: [...table.columns.slice(0, after), ...savingsWorkedOut, ...table.columns.slice(after)],
    rows: table.rows.map((row, index): PageRow => ({ ...row, cells: { ...row.cells, ...cellsOf(rows[index] as Entry) } })),
  };
}

/** The savings tracker with what of it is likely and what is banked; null where there is none. The headline comes first. */
export function savingsTables(ground: Pick<Plan, 'records' | 'workspace'>): readonly [PageTable, PageTable, PageTable] | null {
  const { savings } = ground.records;
  if (savings.length === 0) return null;
  const tracker = trackerTable(ground);
  return [savingsByYear(tracker, savings), savingsByRating(tracker, savings, ground.workspace.limits), tracker];
}
