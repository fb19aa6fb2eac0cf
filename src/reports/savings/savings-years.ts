import type { Saving } from '../../nouns/money.ts';
import type { PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { pence } from '../../values/money.ts';
import { inOrderOf } from '../../values/order.ts';
import { count } from '../../values/text.ts';
import { absent, counted, liveCount, liveMoney, money, moneyOr, words } from '../tables/cells.ts';
import { sourceOf } from '../tables/fields.ts';
import { added, column, figures, pageTable } from '../tables/page-table.ts';
import { type Rating, ratings, ratingWords, standingCell } from '../tables/ratings.ts';
import { ratingOf, riskAdjusted } from './saving-worth.ts';
import { saidOfTotals } from './savings-said.ts';

type Entry = Row<Saving>;

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
export function savingsByYear(tracker: PageTable, rows: readonly Entry[]): PageTable {
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
function ratedRow(tracker: PageTable, own: readonly Entry[], rating: Rating | null, year: string | null): PageRow {
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
      rating: standingCell(rating),
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
export function savingsByRating(tracker: PageTable, rows: readonly Entry[], limits: Plan['workspace']['limits']): PageTable {
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
