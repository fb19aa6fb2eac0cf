import { oneTerm } from '../spread.ts';
import type { MeasureKind } from './measure.ts';

/** Cost avoided: growth that was in the base does not come. Never counted with savings (REFERENCE, section 5.1). */
export const avoidance: MeasureKind = {
  kind: 'avoidance',
  does: 'keeps growth that was in the base from coming',
  keys: ['on', 'amount'],
  term: 'avoidance',
  recurrent: true,
  cashable: false,
  strands: oneTerm('avoidance'),
};
