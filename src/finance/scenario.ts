import type { Document } from '../nouns/document.ts';
import type { Prices } from '../nouns/model.ts';
import type { Place } from '../values/refusal.ts';
import type { FinancialYear } from '../values/year.ts';
import { alone, chainOf, entriesIn, keyIn, type OtherScenarios } from './extends.ts';
import type { Measure } from './measures/measure.ts';
import { isWritten, type Node, placeOf, refuse, textOf, under, wordOf } from './node.ts';
import type { PartYear } from './portion.ts';
import { pricesOf } from './prices.ts';
import { knowEachOther, measureOf } from './read-measure.ts';
import { type Selector, selectorOf } from './selector.ts';
import { type Uplift, upliftOf } from './uplift.ts';
import { shareOf, yearAt, yearsOf } from './written.ts';

/** A bound a package of measures must keep, in basis points: of base, of change a year, or of a pool. */
interface Limit {
  readonly title: string;
  readonly on: Selector;
  readonly atLeast: number | null;
  readonly changeAtMost: number | null;
  readonly shareAtLeast: number | null;
  readonly place: Place;
}

/** What would change, and nothing else. `years` are those reported; the model runs from `base` on. */
export interface Scenario {
  readonly name: string;
  readonly years: readonly FinancialYear[];
  readonly base: FinancialYear;
  readonly partYear: PartYear;
  readonly uplifts: readonly Uplift[];
  readonly measures: readonly Measure[];
  readonly limits: readonly Limit[];
  readonly prices: Prices | null;
  /** The files of the scenarios it builds on, the furthest first. */
  readonly builtOn: readonly string[];
  readonly place: Place;
}

/**
 * Reads a scenario file (SCENARIOS.md) with those it builds on. The base is the first of its years when it names none.
 * Refuses, with the file and line, what it does not know or cannot do yet.
 */
export function scenarioFrom(document: Document, others: OtherScenarios = alone): Scenario {
  const chain = chainOf(document, others);
  const root = chain.at(-1) as Node;
  const [baseAt, partYear] = [keyIn(chain, 'base'), keyIn(chain, 'part-year')];
  const name = textOf(under(root, 'scenario'));
  const years = yearsOf(keyIn(chain, 'years'));
  const [first, last] = [years[0] as FinancialYear, years.at(-1) as FinancialYear];
  const base = isWritten(baseAt) ? yearAt(baseAt) : first;
  if (base > first)
    refuse(baseAt, 'base-after-years', `The base ${base} is after ${first}, the first of the years.`, 'Mend `base` or `years`.');
  const measures = entriesIn(chain, 'measures', 'id').map((node) => measureOf(node, years));
  knowEachOther(measures);
  return {
    name,
    years,
    base,
    partYear: isWritten(partYear) ? wordOf(partYear, ['months', 'days']) : 'months',
    uplifts: entriesIn(chain, 'assumptions', 'id').map((node) => upliftOf(node, { base, last })),
    measures,
    limits: entriesIn(chain, 'limits', 'title').map(limitOf),
    prices: pricesOf(chain, base, last, others.deflators ?? null),
    builtOn: chain.slice(0, -1).map(({ document: { file } }) => file),
    place: placeOf(root),
  };
}

function limitOf(node: Node): Limit {
  const bound = (key: string, most?: number) => (isWritten(under(node, key)) ? shareOf(under(node, key), 0, most) : null);
  const [atLeast, changeAtMost, shareAtLeast] = [bound('at-least', 1_000_000), bound('change-at-most', 1_000_000), bound('share-at-least')];
  if (atLeast === null && changeAtMost === null && shareAtLeast === null) {
    refuse(node, 'missing-key', 'This limit sets no bound.', 'Give `at-least`, `change-at-most` or `share-at-least`.');
  }
  return {
    title: textOf(under(node, 'title')),
    on: selectorOf(under(node, 'on')),
    atLeast,
    changeAtMost,
    shareAtLeast,
    place: placeOf(node),
  };
}
