import type { Document } from '../../nouns/document.ts';
import type { Prices } from '../../nouns/model.ts';
import type { PartYear } from '../../values/part-year.ts';
import type { Place } from '../../values/refusal.ts';
import type { FinancialYear } from '../../values/year.ts';
import type { Measure } from '../measures/measure.ts';
import { type Correlation, correlationOf } from '../simulation/together.ts';
import { type Uplift, upliftOf } from '../uplift.ts';
import { type Staffing, staffingOf } from '../workforce/staffing.ts';
import { pricesOf } from '../worth/prices.ts';
import { alone, chainOf, entriesIn, keyIn, type OtherScenarios } from './extends.ts';
import { type Limit, limitOf } from './limit.ts';
import { isWritten, type Node, placeOf, refuse, textOf, under, wordOf } from './node.ts';
import { differById, knowEachOther, measureOf } from './read-measure.ts';
import { type Shift, shiftOf } from './shift.ts';
import { type Target, targetIn } from './target.ts';
import { yearAt, yearsOf } from './written.ts';

/** What would change, and nothing else. `years` are those reported; the model runs from `base` on. */
export interface Scenario {
  readonly name: string;
  readonly years: readonly FinancialYear[];
  readonly base: FinancialYear;
  readonly partYear: PartYear;
  readonly uplifts: readonly Uplift[];
  readonly measures: readonly Measure[];
  readonly limits: readonly Limit[];
  /** From where to where money is wished to move; null where the file does not say. */
  readonly shift: Shift | null;
  /** What is to be reached, for which a plan shows the packages beside the whole scenario; null where the file asks for none. */
  readonly reach: Target | null;
  readonly staffing: Staffing;
  readonly prices: Prices | null;
  /** The files of the scenarios it builds on, the furthest first. */
  readonly builtOn: readonly string[];
  readonly correlation: Correlation;
  readonly place: Place;
  /** Where it says its base year, or else its years. */
  readonly baseAt: Place;
}

/**
 * Reads a scenario file (SCENARIOS.md) with those it builds on. The base is the first of its years when it names none.
 * Refuses, with the file and line, what it does not know or cannot do yet.
 */
export function scenarioFrom(document: Document, others: OtherScenarios = alone): Scenario {
  const chain = chainOf(document, others);
  const root = chain.at(-1) as Node;
  const [baseAt, partYearAt] = [keyIn(chain, 'base'), keyIn(chain, 'part-year')];
  const partYear = isWritten(partYearAt) ? wordOf(partYearAt, ['months', 'days']) : 'months';
  const name = textOf(under(root, 'scenario'));
  const years = yearsOf(keyIn(chain, 'years'));
  const [first, last] = [years[0] as FinancialYear, years.at(-1) as FinancialYear];
  const base = isWritten(baseAt) ? yearAt(baseAt) : first;
  if (base > first)
    refuse(baseAt, 'base-after-years', `The base ${base} is after ${first}, the first of the years.`, 'Mend `base` or `years`.');
  const measures = entriesIn(chain, 'measures', 'id').map((node) => measureOf(node, years, partYear));
  differById('measure', measures);
  knowEachOther(measures);
  const uplifts = entriesIn(chain, 'assumptions', 'id').map((node) => upliftOf(node, { base, last }));
  differById('assumption', uplifts);
  return {
    name,
    years,
    base,
    partYear,
    uplifts,
    measures,
    limits: entriesIn(chain, 'limits', 'title').map(limitOf),
    shift: shiftOf(keyIn(chain, 'shift')),
    reach: targetIn(keyIn(chain, 'reach'), years),
    prices: pricesOf(chain, base, last, others.deflators ?? null),
    builtOn: chain.slice(0, -1).map(({ document: { file } }) => file),
    staffing: staffingOf(entriesIn(chain, 'teams', 'id'), entriesIn(chain, 'flows', 'id')),
    correlation: correlationOf(keyIn(chain, 'correlation')),
    place: placeOf(root),
    baseAt: placeOf(isWritten(baseAt) ? baseAt : keyIn(chain, 'years')),
  };
}
