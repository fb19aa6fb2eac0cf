import type { CarePlacement } from '../../nouns/provision.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { PlacementChange } from '../../nouns/workforce.ts';
import type { Cell } from '../../values/cell.ts';
import type { Day } from '../../values/day.ts';
import { fraction, type Pence, pence, sum } from '../../values/money.ts';
import { lengthInDays, overlap } from '../../values/period.ts';
import { Refusal } from '../../values/refusal.ts';
import { count, keyOf, meant } from '../../values/text.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';
import type { AskedChange } from './asked-change.ts';

/** Places at one price: how many children are in them, and what one costs a week, in pence. */
interface Priced {
  readonly children: number;
  readonly weekly: Pence;
  readonly cell: Cell;
}

const DAYS_A_WEEK = 7;

/** The rows of a type: those it names whole, else those whose words hold all of its own (`residential` is `Residential home`). */
export function ofType(rows: readonly Row<CarePlacement>[], type: string): readonly Row<CarePlacement>[] {
  const wanted = keyOf(type);
  const whole = rows.filter((row) => keyOf(row.type ?? '') === wanted);
  if (whole.length > 0) return whole;
  const asked = wanted.split(' ');
  const held = rows.filter((row) => {
    const own = keyOf(row.type ?? '').split(' ');
    return asked.every((word) => own.includes(word));
  });
  if (held.length > 0) return held;
  const known = [...new Set(rows.flatMap((row) => row.type ?? []))];
  throw new Refusal(
    'placement-type-unknown',
    `No placement here is of the type \`${type}\`.`,
    meant(type, [...known, ...known.flatMap((name) => keyOf(name).split(' '))]) ??
      (known.length > 0 ? `Types here: ${known.slice(0, 8).join(', ')}.` : 'Add a table of placements with a column `type`.'),
  );
}

/** Children placed in rows that say how many; rows that do not are left out and said. */
export function placedIn(rows: readonly Row<CarePlacement>[]): number {
  return rows.reduce((total, { children }) => total + (children ?? 0), 0);
}

function pricedOf(rows: readonly Row<CarePlacement>[]): readonly Priced[] {
  return rows.flatMap((row) =>
    row.children !== undefined && row.children > 0 && row.weeklyCost !== undefined
      ? [{ children: row.children, weekly: row.weeklyCost, cell: at(row, 'weeklyCost') }]
      : [],
  );
}

/** What a week of so many places costs, taken in order of price from one end; null when there are not so many. */
function weekOf(places: readonly Priced[], many: number): number | null {
  let [left, cost] = [many, 0];
  for (const { children, weekly } of places) {
    const taken = Math.min(left, children);
    cost += taken * weekly;
    left -= taken;
  }
  return left > 0 ? null : cost;
}

/** The average price of a week for one child, and of the dearest and the cheapest so many; in pence for all of them together. */
export function weeklyRange(
  rows: readonly Row<CarePlacement>[],
  many: number,
): { readonly low: Pence; readonly likely: Pence; readonly high: Pence } | null {
  const priced = pricedOf(rows);
  const all = priced.reduce((total, { children }) => total + children, 0);
  if (all === 0) return null;
  const cheap = [...priced].sort((a, b) => a.weekly - b.weekly);
  const whole = sum(priced.map(({ children, weekly }) => pence(children * weekly)));
  const likely = fraction(whole, many, all);
  const [first, last] = [cheap[0] as Priced, cheap.at(-1) as Priced];
  return {
    low: pence(weekOf(cheap, many) ?? many * first.weekly),
    likely,
    high: pence(weekOf([...cheap].reverse(), many) ?? many * last.weekly),
  };
}

/**
 * What so many fewer (or more) children placed come to in each year, by the day: the likeliest at the average weekly cost of the type,
 * the low and the high at its cheapest and its dearest places. A day costs a seventh of a week. Below nought is money not spent:
 * avoidance, and cashable only where the budget for those places is in the base.
 */
export function placementChange(
  rows: readonly Row<CarePlacement>[],
  asked: AskedChange,
  from: Day,
  years: readonly FinancialYear[],
): PlacementChange {
  const own = ofType(rows, asked.type);
  const many = Math.abs(asked.children);
  const placedNow = placedIn(own);
  if (asked.children < 0 && many > placedNow)
    throw new Refusal(
      'fewer-than-placed',
      `${many} fewer were asked for, and these files have ${count(placedNow, 'child', 'children')} placed in \`${asked.type}\`.`,
      'Ask for no more than are placed.',
    );
  const weekly = weeklyRange(own, many);
  if (weekly === null)
    throw new Refusal(
      'placement-not-priced',
      `No row of \`${asked.type}\` states both how many children and what a week costs.`,
      'Add the weekly cost to the table of placements.',
      { file: own[0]?.origin.table.file ?? '' },
    );
  const sign = Math.sign(asked.children);
  const by = (week: Pence, days: number): Pence => pence(sign * fraction(week, days, DAYS_A_WEEK));
  const priced = pricedOf(own);
  const left = own.length - priced.length;
  return {
    type: asked.type,
    types: [...new Set(own.flatMap(({ type }) => type ?? []))],
    children: asked.children,
    from,
    placedNow,
    perDay: {
      low: fraction(weekly.low, 1, DAYS_A_WEEK * many),
      likely: fraction(weekly.likely, 1, DAYS_A_WEEK * many),
      high: fraction(weekly.high, 1, DAYS_A_WEEK * many),
    },
    years: years.map((year) => {
      const whole = daysOf(year);
      const inForce = overlap({ from, to: whole.to }, whole);
      const days = from > whole.to || inForce === null ? 0 : lengthInDays(inForce);
      return { year, days, low: by(weekly.low, days), likely: by(weekly.likely, days), high: by(weekly.high, days) };
    }),
    cells: priced.map(({ cell }) => cell),
    said: [
      ...(left > 0
        ? [`${count(left, 'row')} of \`${asked.type}\` states no number of children or no weekly cost, and is in no average.`]
        : []),
    ],
  };
}
