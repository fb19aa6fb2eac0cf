import type { Contract } from '../../nouns/contract.ts';
import { asCountedHere } from '../../nouns/counted-once.ts';
import type { Placement } from '../../nouns/placement.ts';
import type { Row } from '../../nouns/row.ts';
import { addDays, type Day, earlier, later } from '../../values/day.ts';
import { fraction, nothing, type Pence } from '../../values/money.ts';
import type { Period } from '../../values/period.ts';
import { keyOf } from '../../values/text.ts';
import { areaKey, areasOf } from '../coverage/places.ts';
import { calledOffIn, underFrameworks } from '../frameworks/called-off.ts';
import { frameworkKeys, headedLots } from '../frameworks/framework.ts';
import { ofPicture } from '../of-picture.ts';
import { type Commitment, commitmentsIn, rowKey } from '../offers/commitments.ts';
import { grouped, linked } from '../order.ts';
import { yearlyValue } from '../payments/yearly-value.ts';
import { relets } from '../succession/relets.ts';
import { renewalsIn } from '../succession/renewals.ts';
import { jointSets } from './joint.ts';
import { renamedSets } from './renamed.ts';
import { repeatsIn } from './repeats.ts';

/** A sum of money that is one, however many rows print it: what it comes to in a year, and on which days of the plan year. */
export interface Bill {
  readonly of: Placement['of'];
  readonly amount: Pence;
  readonly days: Period;
}

/** Which rows of the plan year are one agreement, and which print one and the same money. */
export interface Joins {
  readonly commitments: readonly Commitment[];
  readonly find: (placed: Pick<Placement, 'of' | 'id'>) => Commitment | undefined;
  /** What a row shares with every other row of its agreement: repeats, lots, years that follow one another, bodies that buy together. */
  readonly keys: (one: Commitment) => readonly string[];
  /** Rows that may be one contract under two names: one offer until somebody says, and the money of each counts. */
  readonly renamed: readonly (readonly Commitment[])[];
  /** Whether it is taken for one contract with a row of another body because the two are alike, though nothing says so. */
  readonly isTakenForJoint: (one: Commitment) => boolean;
  /** The money of some rows, each sum once; of a service split over several places, the shares of those given. */
  readonly bills: (of: readonly Commitment[]) => Bill[];
  /** The same, with whole values over their terms where no annual value is stated. */
  readonly billsWorkedOut: (of: readonly Commitment[]) => Bill[];
}

type ValueOf = (one: Commitment) => Pence | null;
type Keys = Map<Commitment, string[]>;

function add(keys: Keys, sets: readonly (readonly Commitment[])[], of: (set: number, one: Commitment) => string): void {
  for (const [index, set] of sets.entries()) for (const one of set) keys.set(one, [...(keys.get(one) ?? []), of(index, one)]);
}

function hull(periods: readonly Period[]): Period {
  return periods.reduce((a, b) => ({ from: earlier(a.from, b.from), to: later(a.to, b.to) }));
}

/** Which rows belong together, worked out once for a picture. Rows are found by keys; none is held against every other. */
export const joinsIn = ofPicture((picture): Joins => {
  const commitments = commitmentsIn(picture);
  const byName = new Map(commitments.map((one) => [rowKey(one), one]));
  const byRow = new Map(commitments.flatMap((one) => (one.row === null ? [] : [[one.row, one] as const])));
  const ofRows = (rows: readonly Row<Contract>[]): Commitment[] => rows.flatMap((row) => byRow.get(row) ?? []);
  const repeats = repeatsIn(picture).certain.map(ofRows);
  const joint = jointSets(commitments);
  const together = joint.map(({ rows }) => rows);
  const arrangements = picture.joined.arrangements.map(({ rows, isTold }) => ({ rows: ofRows(rows), isTold }));
  const arranged = arrangements.map(({ rows }) => rows);
  const byLikeness = new Set([
    ...joint.flatMap(({ rows, byLikeness: alike }) => (alike ? rows : [])),
    ...arrangements.flatMap(({ rows, isTold }) => (isTold ? [] : rows)),
  ]);
  const listed = picture.joined.listedAgain.map(({ whole, rows }) => ofRows([whole, ...rows]));
  const frameworks = picture.joined.frameworks.map(({ rows, value }) => ({ rows: ofRows(rows), value }));
  const calledOff = underFrameworks(calledOffIn(picture)).map(ofRows);
  const renewals = renewalsIn(commitments, picture);
  const areas = areasOf(picture);
  const renamed = renamedSets(commitments, ({ area }) => areaKey(areas(area)));

  const keys: Keys = new Map(commitments.map((one) => [one, frameworkKeys(one)]));
  add(keys, headedLots(commitments), (index) => `lots ${index}`);
  add(keys, repeats, (index) => `repeat ${index}`);
  add(keys, together, (index) => `joint ${index}`);
  add(keys, arranged, (index) => `arrangement ${index}`);
  add(keys, listed, (index) => `listed ${index}`);
  add(
    keys,
    frameworks.map(({ rows }) => rows),
    (index) => `framework ${index}`,
  );
  add(keys, calledOff, (index) => `called off ${index}`);
  add(keys, renamed, (index) => `renamed ${index}`);
  add(keys, relets(commitments), (index) => `relet ${index}`);
  add(
    keys,
    renewals.map(({ from, to }) => [from, to]),
    (index) => `renewal ${index}`,
  );

  const money: Keys = new Map(commitments.map((one) => [one, [`cell ${one.valueCell}`, ...amended(one)]]));
  add(money, repeats, (index) => `repeat ${index}`);
  add(money, arranged, (index) => `arrangement ${index}`);
  add(money, listed, (index) => `listed ${index}`);
  add(
    money,
    frameworks.flatMap(({ rows, value }) => (value === null ? [] : [rows])),
    (index) => `framework value ${index}`,
  );
  add(money, together, (index, one) => `joint ${index} ${yearlyOf(one)}`);
  // An arrangement that hands over to another is paid no longer than until the other begins.
  const until = new Map(renewals.map(({ from, to }) => [from, addDays(to.start as Day, -1)]));
  const daysOf = (set: readonly Commitment[]): Period | null => {
    const whole = hull(set.map(({ days }) => days));
    const cut = set.flatMap((one) => until.get(one) ?? []).reduce<Day>(earlier, whole.to);
    return whole.from <= cut ? { from: whole.from, to: cut } : null;
  };
  const billsOf = (priceOf: ValueOf): Joins['bills'] => {
    const priced = commitments.filter((one) => priceOf(one) !== null && one.share === 100);
    const bill = new Map<Commitment, string>(
      linked(priced, (one) => money.get(one) ?? []).flatMap((set, index) => set.map((one) => [one, `bill ${index}`] as const)),
    );
    for (const one of commitments)
      if (one.value !== null && one.share !== 100) bill.set(one, `split ${one.of} ${keyOf(one.title)} ${one.value}`);
    return (of) =>
      grouped([...new Set(of)], (one) => bill.get(one) ?? null).flatMap(([, set]) => {
        const days = daysOf(set);
        return days === null ? [] : [{ of: set[0].of, amount: amountOf(set, priceOf), days }];
      });
  };
  return {
    commitments,
    find: (placed) => byName.get(rowKey(placed)),
    keys: (one) => keys.get(one) ?? [],
    renamed,
    isTakenForJoint: (one) => byLikeness.has(one),
    bills: billsOf((one) => one.value),
    billsWorkedOut: billsOf(yearlyOf),
  };
});

/** One reference with one provider and one title is one contract: of several values, a later one takes the place of an earlier. */
function amended({ reference, providers, titled, lot, buyers }: Commitment): string[] {
  return reference === null || providers.length === 0
    ? []
    : [['amended', reference, providers.join(' / '), titled, lot, buyers].join('\n')];
}

/** What a row comes to in a year: as stated, else its whole value over its term. */
export function yearlyOf({ value, row, placed }: Commitment): Pence | null {
  return value ?? (row === null ? null : yearlyValue(asCountedHere(row, placed)));
}

/** Of several values of one sum the largest, and one that is stated before any that is worked out. */
function amountOf(set: readonly [Commitment, ...Commitment[]], priceOf: ValueOf): Pence {
  const stated = set.filter(({ value }) => value !== null);
  const most = (stated.length > 0 ? stated : set).map((one) => priceOf(one) ?? nothing).reduce((a, b) => (a > b ? a : b));
  if (set[0].share === 100) return most;
  return fraction(
    most,
    Math.min(
      100,
      set.reduce((total, { share }) => total + share, 0),
    ),
    100,
  );
}
