import { begins, postingsOn } from '../spread.ts';
import type { MeasureKind } from './measure.ts';

/** Money for a single year: all of it falls in the year it begins and none of it in the next, so the change on the year before reverses. */
export const oneOff: MeasureKind = {
  kind: 'one-off',
  does: 'changes a line in a single year and reverses in the next',
  keys: ['on', 'amount'],
  oneYear: 'A one-off',
  signed: true,
  term: 'oneOff',
  recurrent: false,
  cashable: false,
  strands: (measure, pick, year) => {
    if (!begins(measure, year)) return [];
    const postings = postingsOn(measure.on, measure.amount, 'oneOff', pick);
    return [{ from: measure.from, to: measure.to, ramp: measure.ramp, stays: false, whole: true, postings }];
  },
};
