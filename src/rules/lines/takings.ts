import type { MeasureEffect, Model } from '../../nouns/model.ts';
import type { LineGround, MeasureGround } from '../../nouns/model-ground.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import type { Term } from '../../nouns/year-total.ts';
import type { Cell } from '../../values/cell.ts';
import type { Day } from '../../values/day.ts';
import { groupedBy } from '../../values/groups.ts';
import { formatPounds, type Pence, pence, sum } from '../../values/money.ts';
import { onceFor } from '../../values/once.ts';
import { daysOf, type FinancialYear } from '../../values/year.ts';

/** A measure that takes money from budget lines, and how much from each in each year. Its income and the growth it keeps away take from no line. */
export interface Taking {
  readonly measure: MeasureEffect;
  readonly ground: MeasureGround;
  readonly begins: Day;
  readonly from: readonly TakenLine[];
  /** The most it takes in one year from all its lines. */
  readonly most: Pence;
}

/** A line money is taken from: by year, and the most in one year. */
export interface TakenLine {
  readonly line: ModelLine;
  readonly behind: LineGround;
  readonly byYear: Readonly<Record<string, Pence>>;
  readonly most: Pence;
}

const falls: Partial<Readonly<Record<Term, 1 | -1>>> = { savings: 1, reallocatedOut: 1, oneOff: -1, investment: -1, pressures: -1 };

const largest = (amounts: readonly Pence[]): Pence => amounts.reduce((a, b) => (a > b ? a : b), pence(0));

/** What a measure does, by the line it does it to. */
function effectsByLine({ onLines }: MeasureGround): ReadonlyMap<string, MeasureGround['onLines']> {
  return groupedBy(onLines, ({ line }) => line);
}

/** Every measure of a model that takes money from lines, in the order of its file: found once, for every rule asks. */
export const takingsOf = onceFor(({ lines, measures, years, ground }: Model): readonly Taking[] => {
  return measures.flatMap((measure): readonly Taking[] => {
    const own = ground.measures[measure.id];
    if (own === undefined) return [];
    const effects = effectsByLine(own);
    const from = lines.flatMap((line): readonly TakenLine[] => {
      const here = effects.get(line.id);
      if (here === undefined) return [];
      const byYear = Object.fromEntries(
        years.map((year) => [
          year,
          sum(here.filter((effect) => effect.year === year).map(({ term, amount }) => pence(Math.max(0, (falls[term] ?? 0) * amount)))),
        ]),
      );
      const most = largest(Object.values(byYear));
      const behind = ground.lines[line.id];
      return most > 0 && behind !== undefined ? [{ line, behind, byYear, most }] : [];
    });
    const most = largest(years.map((year) => sum(from.map(({ byYear }) => byYear[year] as Pence))));
    return from.length === 0 ? [] : [{ measure, ground: own, begins: own.begins, from, most }];
  });
});

/**
 * The most a measure takes in one year from some of its lines, in pence and in words: so much a year where it lasts and its last year is such a
 * year, else so much in its dearest year, for what is once, for a time or for a part of a year is no yearly amount.
 */
export function mostTaken(
  { measure, ground, begins, from }: Taking,
  lines: readonly TakenLine[] = from,
): { readonly amount: Pence; readonly words: string } {
  const years = Object.keys(lines[0]?.byYear ?? {}).sort();
  const inYear = (year: string): Pence => sum(lines.map(({ byYear }) => byYear[year] ?? pence(0)));
  const amount = largest(years.map(inYear));
  const dearest = years.filter((year) => inYear(year) === amount);
  const [first, last] = [dearest[0] as FinancialYear | undefined, years.at(-1) as FinancialYear | undefined];
  const lasts = measure.recurrent && ground.ends === null && last !== undefined && inYear(last) === amount;
  const isWhole = dearest.length > 1 || (last !== undefined && begins <= daysOf(last).from);
  if (lasts && isWhole) return { amount, words: `${formatPounds(amount)} a year` };
  return { amount, words: first === undefined ? formatPounds(amount) : `${formatPounds(amount)} in ${first}` };
}

/** The line of the scenario that asks for a measure, as evidence; none when it is in no file. */
export function askedAt({ cell }: MeasureEffect): readonly Cell[] {
  return cell === null ? [] : [cell];
}
