import { type Document, validated } from '../nouns/document.ts';
import type { Place } from '../values/refusal.ts';
import type { FinancialYear } from '../values/year.ts';
import { refuseCutAmounts } from './cut-amounts.ts';
import { type Limit, limitOf } from './limit.ts';
import type { Measure } from './measures/measure.ts';
import { isWritten, itemsOf, type Node, placeOf, refuse, rootOf, textOf, under, wordOf } from './node.ts';
import type { PartYear } from './portion.ts';
import { knowEachOther, measureOf } from './read-measure.ts';
import { scenarioSchema } from './schema.ts';
import { type Correlation, correlationOf } from './together.ts';
import { type Uplift, upliftOf } from './uplift.ts';
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
  readonly correlation: Correlation;
  readonly place: Place;
}

/** Reads a scenario file (SCENARIOS.md). The base is the first of its years when it names none. Refuses, with the line, what it does not know or cannot do yet. */
export function scenarioFrom(document: Document): Scenario {
  const root = rootOf(document);
  refuseCutAmounts(root);
  validated(document, scenarioSchema);
  refuseNotBuilt(root);
  const name = textOf(under(root, 'scenario'));
  const years = yearsOf(under(root, 'years'));
  const [first, last] = [years[0] as FinancialYear, years.at(-1) as FinancialYear];
  const base = isWritten(under(root, 'base')) ? yearAt(under(root, 'base')) : first;
  if (base > first)
    refuse(
      under(root, 'base'),
      'base-after-years',
      `The base ${base} is after ${first}, the first of the years.`,
      'Mend `base` or `years`.',
    );
  const measures = itemsOf(under(root, 'measures')).map((node) => measureOf(node, years));
  knowEachOther(measures);
  return {
    name,
    years,
    base,
    partYear: isWritten(under(root, 'part-year')) ? wordOf(under(root, 'part-year'), ['months', 'days']) : 'months',
    uplifts: itemsOf(under(root, 'assumptions')).map((node) => upliftOf(node, { base, last })),
    measures,
    limits: itemsOf(under(root, 'limits')).map(limitOf),
    correlation: correlationOf(under(root, 'correlation')),
    place: placeOf(root),
  };
}

function refuseNotBuilt(root: Node): void {
  const [parent, prices] = [under(root, 'extends'), under(root, 'prices')];
  if (isWritten(parent) && textOf(parent) !== 'do-nothing') {
    refuse(
      parent,
      'not-built',
      'Building on another scenario is not built yet.',
      'Built so far: `extends: do-nothing`. Copy the other parts in.',
    );
  }
  if (isWritten(prices) && wordOf(prices, ['cash', 'real']) === 'real') {
    refuse(prices, 'not-built', 'Real prices are not built yet.', 'Built so far: `prices: cash`.');
  }
}
