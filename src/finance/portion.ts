import { addDays, addMonths, type Day } from '../values/day.ts';
import { fraction, type Pence } from '../values/money.ts';
import { MONTH, monthParts, type PartYear, partsIn } from '../values/part-year.ts';
import { overlap, type Period } from '../values/period.ts';
import { daysOf, type FinancialYear } from '../values/year.ts';

/** A whole in basis points. */
export const WHOLE = 10_000;

/** What an amount for a part of a year comes to over twelve months: arithmetic, not a forecast. */
export function annualEquivalent(amount: Pence, period: Period): Pence {
  return fraction(amount, 12 * MONTH, monthParts(period));
}

/** How much of twelve months a period is: 0.5 of six months, and of a broken month its days. */
export function shareOfYear(period: Period): number {
  return monthParts(period) / (12 * MONTH);
}

/** Something that runs: from a day, to a day (null runs on), reaching the ramp's share (basis points) in its first, second … twelve months. */
export interface Run {
  readonly from: Day;
  readonly to: Day | null;
  readonly ramp: readonly number[];
}

function stretch(run: Run, index: number): Period {
  const from = addMonths(run.from, 12 * index);
  const last = index === run.ramp.length - 1;
  return { from, to: last ? ('9999-12-31' as Day) : addDays(addMonths(run.from, 12 * (index + 1)), -1) };
}

function inForce(run: Run, index: number, within: Period): Period | null {
  const whole = overlap(stretch(run, index), within);
  return whole && overlap(whole, { from: run.from, to: run.to ?? ('9999-12-31' as Day) });
}

/** A part of a whole, not yet applied to any amount. */
export interface Part {
  readonly numerator: number;
  readonly denominator: number;
}

/** How much of a full-year amount falls in one year, given when it runs and how fast it builds up; from a day of that year on, where one is given. */
export function partInYear(run: Run, year: FinancialYear, method: PartYear, since?: Day): Part {
  const whole = daysOf(year);
  const within = since === undefined ? whole : { ...whole, from: since };
  const numerator = run.ramp.reduce((sum, share, index) => {
    const period = inForce(run, index, within);
    return period ? sum + partsIn(period, method) * share : sum;
  }, 0);
  return { numerator, denominator: partsIn(whole, method) * WHOLE };
}

/** The rate in force on a day; nothing before it begins and after its last day. */
export function partOn(run: Run, day: Day): Part {
  const at = { from: day, to: day };
  const reached = run.ramp.find((_, index) => inForce(run, index, at) !== null);
  return { numerator: reached ?? 0, denominator: WHOLE };
}

/** The days of a year on which a rate changes: it begins, goes to the next step of its ramp, or has ended the day before. */
export function changesIn(run: Run, year: FinancialYear): readonly Day[] {
  const { from, to } = daysOf(year);
  const steps = run.ramp.map((_, index) => addMonths(run.from, 12 * index)).filter((day) => run.to === null || day <= run.to);
  const after = run.to === null ? [] : [addDays(run.to, 1)];
  return [...steps, ...after].filter((day) => day >= from && day <= to);
}

/** The rate reached at the end of a year, as the next year opens with it; nothing for what ends by then. */
export function partAtYearEnd(run: Run, year: FinancialYear): Part {
  const { to: close } = daysOf(year);
  return run.to !== null && run.to <= close ? { numerator: 0, denominator: WHOLE } : partOn(run, close);
}

/** A part of an amount in pence. */
export function applied(amount: Pence, { numerator, denominator }: Part): Pence {
  return numerator === denominator ? amount : fraction(amount, numerator, denominator);
}
