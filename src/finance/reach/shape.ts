import { type FinancialYear, yearOf } from '../../values/year.ts';
import type { Measure } from '../measures/measure.ts';
import { signs } from '../measures/measure.ts';
import { applied, type Part, type PartYear, partAtYearEnd, partInYear, WHOLE } from '../portion.ts';
import type { Pools } from './pools.ts';

/** A measure as a search or a simulation sees it: one amount, fixed (pence) or a share of what is left, on pools it raises or lowers. */
export interface Shape {
  readonly measure: Measure;
  readonly money: number | null;
  readonly share: number | null;
  /** Pools it is on, or leaves; whether they rise (1) or fall (-1). */
  readonly pools: readonly number[];
  readonly sign: 1 | -1;
  readonly term: keyof typeof signs;
  /** Pools it moves the money to, of a reallocation. */
  readonly to: readonly number[];
  readonly year: FinancialYear;
  /** What part of a full year falls in a year, and what part the next year opens with. */
  readonly inYear: (year: FinancialYear) => number;
  /** What a fixed amount comes to in a year, in whole pence as the roll-forward rounds it. */
  readonly exactly: (year: FinancialYear) => number;
  readonly after: (year: FinancialYear) => number;
}

const terms: Readonly<Record<string, keyof typeof signs>> = {
  saving: 'savings',
  avoidance: 'avoidance',
  income: 'income',
  investment: 'investment',
  'one-off': 'oneOff',
  reallocation: 'reallocatedOut',
};

/** The shape of a measure, or null for a kind whose amount is neither plain money nor a share of what is left. */
export function shapeOf(measure: Measure, pools: Pools, partYear: PartYear): Shape | null {
  const term = terms[measure.kind];
  const on = measure.on ?? measure.fromLine;
  if (term === undefined || on === null) return null;
  const year = yearOf(measure.from);
  const whole = measure.kind === 'one-off';
  const part = ({ numerator, denominator }: Part): number => numerator / denominator;
  const within = (of: FinancialYear): Part =>
    whole || of < year ? { numerator: of === year ? 1 : 0, denominator: 1 } : partInYear(measure, of, partYear);
  const { amount } = measure;
  return {
    measure,
    money: 'money' in amount ? amount.money : null,
    share: 'basisPoints' in amount ? amount.basisPoints / WHOLE : null,
    pools: pools.on(on),
    sign: signs[term],
    term,
    to: measure.toLine ? pools.on(measure.toLine) : [],
    year,
    inYear: (of) => part(within(of)),
    exactly: (of) => ('money' in amount ? applied(amount.money, within(of)) : 0),
    after: (of) => (whole || !measure.recurrent || of < year ? 0 : part(partAtYearEnd(measure, of))),
  };
}
