import { formatPounds, fraction, type Pence, pence, share, sum } from '../values/money.ts';
import { Refusal } from '../values/refusal.ts';
import { type FinancialYear, yearOf } from '../values/year.ts';
import type { Measure, Pick, Posting, Standing, Strand } from './measures/measure.ts';
import { WHOLE } from './portion.ts';
import type { Selector } from './scenario/selector.ts';
import type { Amount } from './scenario/written.ts';

/** What an amount over lines is of, line by line: what is left on each, and of lines that are all income, and counted so, the income. */
function weightsOn(lines: readonly Standing[], countsIncome: boolean): readonly Pence[] {
  const isIncome = countsIncome && lines.length > 0 && lines.every(({ credit }) => credit);
  return lines.map(({ left }) => Math.max(0, isIncome ? -left : left) as Pence);
}

/** A full-year amount over lines: in proportion to what is left on each, by largest remainder. `each line` takes a percentage line by line. */
function spread(amount: Amount, on: Selector, lefts: readonly Pence[]): readonly Pence[] {
  if (on.reach === 'each line') {
    if ('basisPoints' in amount) return lefts.map((left) => fraction(left, amount.basisPoints, WHOLE));
    throw new Refusal(
      'amount-on-each-line',
      'An amount of money on `each line` could mean that much on every line, or that much shared among them.',
      'Write `on: all` to share it, or give a percentage.',
      on.place,
    );
  }
  const whole = 'money' in amount ? amount.money : fraction(sum(lefts), amount.basisPoints, WHOLE);
  return share(whole, lefts);
}

/** Whether a measure begins in this year: the one moment its percentage becomes an amount. */
export function begins(measure: Measure, year: FinancialYear): boolean {
  return yearOf(measure.from) === year;
}

/** A strand that runs as the measure does. */
export function strandOf(measure: Measure, postings: readonly Posting[]): Strand {
  return { from: measure.from, to: measure.to, ramp: measure.ramp, stays: measure.recurrent, whole: false, postings };
}

/** Postings of one term on the lines of a selector. */
export function postingsOn(
  on: Selector | null,
  amount: Amount,
  term: Posting['term'],
  pick: Pick,
  countsIncome = false,
): readonly Posting[] {
  // A measure without its selector never gets past the reading of the file.
  if (on === null) return [];
  const lines = pick(on);
  const weights = weightsOn(lines, countsIncome);
  const parts = spread(amount, on, weights);
  if (on.reach === 'each line') return lines.map((line, index) => ({ line: line.id, term, annual: parts[index] as Pence }));
  return lines.map((line, index) => ({ line: line.id, term, annual: parts[index] as Pence, weight: weights[index] as Pence }));
}

/** Whether a measure on nothing but income lines is of their income: a saving or income raises it, an investment lowers it. */
export function countsIncome({ kind }: Measure): boolean {
  return kind === 'saving' || kind === 'income' || kind === 'investment';
}

/** What a measure of one term does: one strand over its lines, from the year it begins. */
export function oneTerm(term: Posting['term']) {
  return (measure: Measure, pick: Pick, year: FinancialYear): readonly Strand[] =>
    begins(measure, year) ? [strandOf(measure, postingsOn(measure.on, measure.amount, term, pick, countsIncome(measure)))] : [];
}

/**
 * What lines differ by when together they come to cost the measure's amount: less is `down`, more is `up`, shared by what is left on each.
 * Where nothing may go up, an amount above what is left is refused. `oldOf` says what of that is held against the amount, where it is not all.
 */
export function differenceOn(
  measure: Measure,
  down: Posting['term'],
  up: Posting['term'] | null,
  pick: Pick,
  oldOf: (line: string, left: Pence) => Pence = (_, left) => left,
): readonly Posting[] {
  const { on, amount } = measure;
  if (on === null) return [];
  const lines = pick(on);
  const old = lines.map(({ id, left }) => oldOf(id, Math.max(0, left) as Pence));
  const becomes = spread(amount, on, old);
  const change = sum(becomes) - sum(old);
  if (change > 0 && up === null) {
    throw new Refusal(
      'keeps-more-than-there-is',
      `\`${measure.id}\` would keep ${formatPounds(sum(becomes))} of services that come to ${formatPounds(sum(old))} a year then.`,
      'Lower `keep`, or give the new price with `reprice`.',
      measure.place,
    );
  }
  const term = change > 0 && up !== null ? up : down;
  // Line by line each has its own change; together the whole change is shared, so that its total is right to the penny.
  const parts =
    on.reach === 'each line' ? becomes.map((price, index) => Math.abs(price - (old[index] as Pence))) : share(pence(Math.abs(change)), old);
  if (on.reach === 'each line') return lines.map(({ id }, index) => ({ line: id, term, annual: pence(parts[index] as number) }));
  return lines.map(({ id }, index) => ({ line: id, term, annual: pence(parts[index] as number), weight: old[index] as Pence }));
}
