import { oneTerm } from '../spread.ts';
import type { MeasureKind } from './measure.ts';

/** A saving: the line falls by its full-year effect, from the day it begins. */
export const saving: MeasureKind = {
  kind: 'saving',
  does: 'takes money out of a line for good',
  keys: ['on', 'amount'],
  term: 'savings',
  recurrent: true,
  cashable: true,
  strands: oneTerm('savings'),
};
