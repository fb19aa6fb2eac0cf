import type { Term } from '../nouns/year-total.ts';
import { type Pence, pence } from '../values/money.ts';
import type { PartYear } from '../values/part-year.ts';
import type { FinancialYear } from '../values/year.ts';
import { signs } from './measures/measure.ts';
import type { Entry, Rolling, Running } from './rolling.ts';
import { strandIn } from './strand.ts';

/** What the strand of one assumption, measure or cost comes to in a year, by posting. */
export interface Yearly {
  readonly each: Running;
  readonly amounts: readonly number[];
}

/** What a year differs by: what measures do, then what assumptions come to. The rises of one assumption are on the same lines, and are one. */
export function yearly(running: readonly Running[], year: FinancialYear, partYear: PartYear): readonly Yearly[] {
  const done: Yearly[] = [];
  const risen = new Map<string, { readonly each: Running; readonly amounts: number[] }>();
  for (const each of running) {
    const amounts = strandIn(each.strand, year, partYear);
    if (each.by !== 'assumption') {
      done.push({ each, amounts });
      continue;
    }
    const before = risen.get(each.id);
    if (before === undefined) risen.set(each.id, { each, amounts: [...amounts] });
    else
      amounts.forEach((amount, at) => {
        before.amounts[at] = (before.amounts[at] as number) + amount;
      });
  }
  return [...done, ...risen.values()];
}

/** What each line comes to in a year, in the order of the lines, in pence. */
export function comeTo(lines: readonly Rolling[], own: readonly Yearly[]): readonly Pence[] {
  const come = lines.map(({ amount }): number => amount);
  for (const { each, amounts } of own)
    each.strand.postings.forEach(({ term }, at) => {
      const { position } = each.on[at] as Rolling;
      come[position] = (come[position] as number) + signs[term] * (amounts[at] ?? 0);
    });
  return come.map(pence);
}

/** Adds a year's differences, each on its line; nothing where it comes to nothing. */
export function addEntries(entries: Entry[], own: readonly Yearly[], year: FinancialYear): void {
  for (const { each, amounts } of own) {
    const { by, id, strand } = each;
    strand.postings.forEach(({ line, term }, at) => {
      const amount = pence(amounts[at] ?? 0);
      if (amount !== 0) entries.push({ by, id, year, line, term, amount });
    });
  }
}

/** What each term comes to in a year. */
export function termsOf(own: readonly Yearly[]): Terms {
  const sums: Partial<Record<Term, number>> = {};
  for (const { each, amounts } of own)
    each.strand.postings.forEach(({ term }, at) => {
      sums[term] = (sums[term] ?? 0) + (amounts[at] ?? 0);
    });
  return sums;
}

/** What each term comes to in a year, in pence, of those that come to something. */
export type Terms = Readonly<Partial<Record<Term, number>>>;
