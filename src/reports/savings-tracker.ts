import type { Saving } from '../nouns/money.ts';
import type { PageCell, PageRow, PageTable } from '../nouns/page.ts';
import type { Plan } from '../nouns/plan.ts';
import { at, type Row } from '../nouns/row.ts';
import type { Cell } from '../values/cell.ts';
import { fraction, type Pence, pence, roundHalfAway } from '../values/money.ts';
import { inOrderOf } from '../values/order.ts';
import { count } from '../values/text.ts';
import { absent, counted, liveCount, liveMoney, money, moneyOr, words } from './cells.ts';
import { sourceOf } from './fields.ts';
import { added, choice, column, figures, pageTable } from './page-table.ts';
import { ratingAt, ratingCell, ratingIn, ratings, ratingTones, ratingWords } from './ratings.ts';
import { recordTable } from './record-table.ts';
import { saidOfTotals } from './savings-said.ts';

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

/** How sure the tracker is of a saving, in percent: its confidence, or a delivery rating written as one; null where neither is stated. */
function confidenceOf({ confidence, deliveryRating }: Entry): number | null {
  if (confidence !== undefined) return confidence >= 0 && confidence <= 100 ? confidence : null;
  const written = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(deliveryRating?.trim() ?? '');
  return written && Number(written[1]) <= 100 ? Number(written[1]) : null;
}

/** What of a saving is likely: what was approved (else what is forecast) times the confidence. */
function riskAdjusted(row: Entry): Pence | null {
  const [amount, percent] = [row.approved ?? row.forecast, confidenceOf(row)];
  return amount === undefined || percent === null ? null : fraction(amount, roundHalfAway(percent * 100), 10_000);
}

function isBlue(row: Entry): boolean {
  return ratingIn(row.financialRating) === 'Blue' || ratingIn(row.deliveryRating) === 'Blue';
}

/** What is in the bank: what was achieved of a saving rated blue, or of one that has come to all that was approved. */
function banked(row: Entry): Pence | null {
  const { approved, achieved } = row;
  if (achieved === undefined) return null;
  const whole = approved !== undefined && approved !== 0 && Math.abs(achieved) >= Math.abs(approved) && achieved * approved > 0;
  return isBlue(row) || whole ? achieved : pence(0);
}

/** The colour of a saving: the worse of its two ratings, else that of its confidence; null where nothing rates it. */
function ratingOf(row: Entry, limits: Plan['workspace']['limits']): (typeof ratings)[number] | null {
  const written = [ratingIn(row.financialRating), ratingIn(row.deliveryRating)].filter((rating) => rating !== null);
  if (written.length > 0) return [...ratings].reverse().find((rating) => written.includes(rating)) ?? null;
  const percent = confidenceOf(row);
  return percent === null ? null : ratingAt(percent, limits);
}

function standing(rating: (typeof ratings)[number] | null): PageCell {
  return rating ? words(ratingWords[rating], ratingTones[rating]) : absent('not rated');
}

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
    stands: standing(ratingOf(row, workspace.limits)),
    deliveryRating: ratingCell(row.deliveryRating, sourceOf(row, 'deliveryRating')),
  });
  return {
    ...table,
    columns: [...table.columns.slice(0, after), ...savingsWorkedOut, ...table.columns.slice(after)],
    rows: table.rows.map((row, index): PageRow => ({ ...row, cells: { ...row.cells, ...cellsOf(rows[index] as Entry) } })),
  };
}

const sums = [
  ['approved', 'Approved'],
  ['forecast', 'Forecast'],
  ['riskAdjusted', 'Risk-adjusted'],
  ['achieved', 'Achieved'],
  ['banked', 'Banked'],
] as const;

/** The years of a tracker in order, what states none last. */
function yearsOf(rows: readonly Entry[]): readonly (string | null)[] {
  return [...new Set(rows.map(({ year }) => year ?? null))].sort(inOrderOf((year) => year ?? '9999'));
}

/** Planned, forecast, likely and banked, by year: never added across years, for the same saving stands in each. */
function headline(tracker: PageTable, rows: readonly Entry[]): PageTable {
  const years = yearsOf(rows);
  const isLive = (id: string): boolean => tracker.columns.some((one) => one.id === id) && tracker.columns.some((one) => one.id === 'year');
  const columns = [
    column('year', 'Year', 12),
    figures('number', 'Savings', 9, 'the rows of the tracker of this year'),
    ...sums.map(([id, title]) => figures(id, title, 14)),
  ];
  const hasYear = tracker.columns.some(({ id }) => id === 'year');
  const numberOf = (year: string | null, number: number): PageCell =>
    year !== null && hasYear ? liveCount(number, { op: 'count-where', table: tracker.id, where: { year } }) : counted(number);
  const body = years.map((year): PageRow => {
    const own = tracker.rows.filter((_, index) => (rows[index]?.year ?? null) === year);
    const sumOf = (id: string): PageCell => {
      const total = added(own, id);
      if (total === null) return absent('none stated');
      return year !== null && isLive(id)
        ? liveMoney(total, { op: 'sum-where', table: tracker.id, column: id, where: { year } })
        : money(
            pence(total),
            own.flatMap(({ cells }) => cells[id]?.source ?? []),
          );
    };
    const cells = Object.fromEntries(sums.map(([id]) => [id, sumOf(id)]));
    return {
      key: year ?? 'none',
      rests: rowCells(rows.filter((row) => (row.year ?? null) === year)),
      cells: {
        year: year === null ? absent('not stated') : words(year),
        number: numberOf(year, own.length),
        ...cells,
      },
    };
  });
  const unsure = rows.filter((row) => riskAdjusted(row) === null).length;
  const left =
    unsure === 0
      ? ''
      : ` ${count(unsure, 'saving states', 'savings state')} no confidence or no amount, and ${unsure === 1 ? 'is' : 'are'} in no risk-adjusted figure.`;
  const note = `Risk-adjusted is what was approved times the confidence. Banked is what was achieved of savings rated blue or wholly delivered. Years are never added: a saving that lasts stands in each.${left}${saidOfTotals(
    rows,
  )
    .map((text) => ` ${text}`)
    .join('')}`;
  return pageTable('savings-years', 'Savings by year: approved, forecast, likely and banked', columns, body, note);
}

/** The first cell of each row, of which a count is made. */
function rowCells(rows: readonly Entry[]): readonly Cell[] {
  return rows.map((row) => at(row));
}

/** Savings of one year under one rating; a null rating is none, a null year is not stated. */
function ratedRow(tracker: PageTable, own: readonly Entry[], rating: (typeof ratings)[number] | null, year: string | null): PageRow {
  const stated = own.flatMap(({ approved }) => approved ?? []);
  const total = stated.length > 0 ? pence(stated.reduce((sum, amount) => sum + amount, 0)) : null;
  const has = (id: string): boolean => tracker.columns.some((one) => one.id === id);
  const where = rating === null || year === null || !has('year') ? null : { year, stands: ratingWords[rating] };
  const isLive = where !== null && total !== null && has('approved');
  return {
    key: `${year ?? 'none'} ${rating ?? 'none'}`,
    rests: rowCells(own),
    cells: {
      year: year === null ? absent('not stated') : words(year),
      rating: standing(rating),
      number: where ? liveCount(own.length, { op: 'count-where', table: tracker.id, where }) : counted(own.length),
      approved: isLive
        ? liveMoney(total, { op: 'sum-where', table: tracker.id, column: 'approved', where })
        : moneyOr(
            total,
            'none stated',
            own.flatMap((row) => sourceOf(row, 'approved')),
          ),
    },
  };
}

/** How savings stand, year by year: one that lasts stands in each, and is never added to itself. */
function byRating(tracker: PageTable, rows: readonly Entry[], limits: Plan['workspace']['limits']): PageTable {
  const columns = [
    column('year', 'Year', 12),
    column('rating', 'Rating', 22, 'the worse of its two ratings, else what its confidence comes to'),
    figures('number', 'Savings', 9, 'the rows of the tracker of this year and rating'),
    figures('approved', 'Approved', 14),
  ];
  const body = yearsOf(rows).flatMap((year) =>
    [...ratings, null].flatMap((rating): PageRow[] => {
      const own = rows.filter((row) => (row.year ?? null) === year && ratingOf(row, limits) === rating);
      return own.length === 0 ? [] : [ratedRow(tracker, own, rating, year)];
    }),
  );
  return pageTable('savings-ratings', 'Savings by year and rating: the worse of finance and delivery', columns, body);
}

/** The savings tracker with what of it is likely and what is banked; null where there is none. The headline comes first. */
export function savingsTables(ground: Pick<Plan, 'records' | 'workspace'>): readonly [PageTable, PageTable, PageTable] | null {
  const { savings } = ground.records;
  if (savings.length === 0) return null;
  const tracker = trackerTable(ground);
  return [headline(tracker, savings), byRating(tracker, savings, ground.workspace.limits), tracker];
}
