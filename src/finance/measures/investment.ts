import { oneTerm } from '../spread.ts';
import type { MeasureKind } from './measure.ts';

/** An investment: the line rises by its full-year effect. */
export const investment: MeasureKind = {
  kind: 'investment',
  does: 'adds money to a line',
  keys: ['on', 'amount'],
  term: 'investment',
  recurrent: true,
  cashable: false,
  strands: oneTerm('investment'),
};
