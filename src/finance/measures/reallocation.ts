import { sum } from '../../values/money.ts';
import { begins, postingsOn, strandOf } from '../spread.ts';
import type { MeasureKind } from './measure.ts';

/** A reallocation (virement): the same pence leave one line and reach another, so it nets to nothing and is never a saving (REFERENCE, section 5.5). */
export const reallocation: MeasureKind = {
  kind: 'reallocation',
  does: 'moves the same pence from one line to another',
  keys: ['from-line', 'to-line', 'amount'],
  term: 'reallocatedOut',
  recurrent: true,
  cashable: false,
  strands: (measure, pick, year) => {
    if (!begins(measure, year)) return [];
    const out = postingsOn(measure.fromLine, measure.amount, 'reallocatedOut', pick);
    // A percentage is of the line that gives; what arrives is exactly what left.
    const money = sum(out.map((posting) => posting.annual));
    return [strandOf(measure, [...out, ...postingsOn(measure.toLine, { money }, 'reallocatedIn', pick)])];
  },
};
