import type { Day } from '../values/day.ts';
import { type Pence, pence, share, sum } from '../values/money.ts';
import type { PartYear } from '../values/part-year.ts';
import { daysOf, type FinancialYear, yearOf, yearsOn } from '../values/year.ts';
import { type Measure, type Pick, type Posting, type Strand, signs } from './measures/measure.ts';
import { applied, type Part, partAtYearEnd, partInYear, partOn, WHOLE } from './portion.ts';

/** A part of a strand's full-year amounts, by posting: the whole of each term first, then shared, so that a term's total is right to the penny. */
function amountsOf(strand: Strand, part: Part): readonly Pence[] {
  // All of it is what it is, and none of it nothing: most years of most strands.
  if (part.numerator === part.denominator) return strand.postings.map(({ annual }) => annual);
  if (part.numerator === 0) return strand.postings.map(() => pence(0));
  const amounts = new Array<Pence>(strand.postings.length);
  for (const term of new Set(strand.postings.map((posting) => posting.term))) {
    const places = strand.postings.flatMap((posting, index) => (posting.term === term ? [index] : []));
    const annuals = places.map((index) => (strand.postings[index] as Posting).annual);
    // Prices rise line by line, and amounts of both signs have no common whole to share.
    const apart = term === 'indexation' || annuals.some((annual) => annual < 0);
    const parts = apart
      ? annuals.map((annual) => applied(annual, part))
      : share(
          applied(sum(annuals), part),
          places.map((index, at) => (strand.postings[index] as Posting).weight ?? (annuals[at] as Pence)),
        );
    places.forEach((place, at) => {
      amounts[place] = parts[at] as Pence;
    });
  }
  return amounts;
}

/** What a strand comes to in a year, by posting. */
export function strandIn(strand: Strand, year: FinancialYear, partYear: PartYear): readonly Pence[] {
  if (strand.whole) return strand.postings.map(({ annual }) => (yearOf(strand.from) === year ? annual : pence(0)));
  return amountsOf(strand, partInYear(strand, year, partYear));
}

/** The full-year rate a strand has reached when a year closes, by posting; nothing for what does not stay. */
export function strandAfter(strand: Strand, year: FinancialYear): readonly Pence[] {
  return strand.stays ? amountsOf(strand, partAtYearEnd(strand, year)) : strand.postings.map(() => pence(0));
}

/** The rate a strand runs at on a day, by posting; nothing for what falls whole in a year. */
export function strandOn(strand: Strand, day: Day): readonly Pence[] {
  return strand.whole ? strand.postings.map(() => pence(0)) : amountsOf(strand, partOn(strand, day));
}

/** Whether what a strand comes to passes: the year closes without it, though it may run in the course of it. */
export function passes(strand: Strand, year: FinancialYear): boolean {
  return !strand.stays || (strand.to !== null && strand.to <= daysOf(year).to);
}

/** Whether a year closes with a strand at the rate it opened with: most years of most strands. */
export function standsStill(strand: Strand, year: FinancialYear): boolean {
  return !strand.stays || partAtYearEnd(strand, year).numerator === partAtYearEnd(strand, yearsOn(year, -1)).numerator;
}

/** What a posting's amount does to its line. */
export function onLine(posting: Posting, amount: Pence): Pence {
  return pence(signs[posting.term] * amount);
}

/** The one-off costs of a measure in a year: on its own lines, or on the line money is moved to. */
export function costStrands(measure: Measure, pick: Pick, year: FinancialYear): readonly Strand[] {
  const on = measure.on ?? measure.toLine;
  const costs = measure.costs.filter((cost) => yearOf(cost.on) === year);
  if (on === null || costs.length === 0) return [];
  const lines = pick(on);
  const weights = lines.map(({ left }) => Math.max(0, left));
  return costs.map((cost) => {
    const parts = share(cost.amount, weights);
    const postings = lines.map(({ id }, index) => ({ line: id, term: 'oneOff' as const, annual: parts[index] as Pence }));
    return { from: cost.on, to: cost.on, ramp: [WHOLE], stays: false, whole: true, postings };
  });
}
