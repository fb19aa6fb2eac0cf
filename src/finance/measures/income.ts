import { oneTerm } from '../spread.ts';
import type { MeasureKind } from './measure.ts';

/** Income: the net budget of the line falls by what comes in; kept apart from savings. */
export const income: MeasureKind = {
  kind: 'income',
  does: 'brings in income that lowers a line’s net budget',
  keys: ['on', 'amount'],
  term: 'income',
  recurrent: true,
  cashable: true,
  strands: oneTerm('income'),
};
