import type { Measure, Pick } from '../../../src/finance/measures/measure.ts';
import type { Selector } from '../../../src/finance/scenario/selector.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';

const place = { file: 'scenarios/offer.yaml', line: 5 };

/** A selector of one line. */
export function lineNamed(name: string): Selector {
  return { reach: 'some', asks: [{ facet: 'line', names: [name], place }], place };
}

/** A measure of £600 a year from 1 October 2018 on both lines, changed as a test needs. */
export function measureOf(kind: string, changes: Partial<Measure> = {}): Measure {
  return {
    id: 'offer',
    title: 'Offer',
    kind,
    place,
    on: { reach: 'all', asks: [], place },
    fromLine: null,
    toLine: null,
    amount: { money: pence(60_000) },
    own: null,
    from: day('2018-10-01'),
    to: null,
    ramp: [10_000],
    recurrent: true,
    cashable: true,
    confidence: null,
    range: null,
    slip: null,
    costs: [],
    needs: [],
    excludes: [],
    harm: null,
    decision: null,
    eia: null,
    ...changes,
  };
}

/** Two lines with £2,000 and £1,000 left. */
export const twoLines: Pick = ({ asks }) =>
  [
    { id: 'centres', title: 'Centres', left: pence(200_000) },
    { id: 'outreach', title: 'Outreach', left: pence(100_000) },
  ].filter(({ title }) => asks.every(({ names }) => names.includes(title)));
