import type { Contract } from '../nouns/contract.ts';
import { noteOn, type Row } from '../nouns/row.ts';
import type { Day } from '../values/day.ts';
import { type Pence, share } from '../values/money.ts';
import type { PartYear } from '../values/part-year.ts';
import { type FinancialYear, yearOf, yearsFrom } from '../values/year.ts';
import { applied, partInYear, WHOLE } from './portion.ts';

/** Money by financial year, and what it was worked out from; or why it cannot be told. */
export type Annualised = { readonly amounts: Readonly<Record<string, Pence>>; readonly basis: string } | { readonly because: string };

/** An annual value over the years it runs in, part of it in the first and the last: by months or by days, as the scenario counts. */
export function byYear(annual: Pence, from: Day, to: Day, partYear: PartYear): Readonly<Record<string, Pence>> {
  const run = { from, to, ramp: [WHOLE] };
  return Object.fromEntries(yearsFrom(yearOf(from), yearOf(to)).map((year) => [year, applied(annual, partInYear(run, year, partYear))]));
}

/** A whole value over its term: the years add to it, to the penny. */
function ofWhole(whole: Pence, from: Day, to: Day, partYear: PartYear): Readonly<Record<string, Pence>> {
  const run = { from, to, ramp: [WHOLE] };
  const years: readonly FinancialYear[] = yearsFrom(yearOf(from), yearOf(to));
  const parts = share(
    whole,
    years.map((year) => partInYear(run, year, partYear).numerator),
  );
  return Object.fromEntries(years.map((year, index) => [year, parts[index] as Pence]));
}

/**
 * What a contract comes to in each financial year: its annual value while it runs, else its whole value over its term as first let.
 * Without both its days, or without a value, it cannot be told: missing is not nought.
 */
export function annualised(row: Row<Contract>, partYear: PartYear): Annualised {
  const { start, annualValue, totalValue } = row;
  const field = row.currentEnd === undefined ? 'end' : 'currentEnd';
  const end = row[field];
  if (start === undefined) return { because: 'it has no first day' };
  if (end === undefined) return { because: 'it has no last day' };
  if (noteOn(row, field, 'sentinel')) return { because: `its last day, ${end}, stands for none` };
  if (end < start) return { because: 'it ends before it begins' };
  if (annualValue !== undefined && annualValue > 0) return { amounts: byYear(annualValue, start, end, partYear), basis: 'annual value' };
  // The whole value is of the term first let: an extension taken is not in it.
  const term = row.end ?? end;
  if (totalValue !== undefined && totalValue > 0 && term >= start)
    return { amounts: ofWhole(totalValue, start, term, partYear), basis: 'whole value over its term' };
  return { because: annualValue === 0 || totalValue === 0 ? 'its value is written as nought' : 'it states no annual and no whole value' };
}
