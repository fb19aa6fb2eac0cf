import { begins, differenceOn, strandOf } from '../spread.ts';
import type { MeasureKind } from './measure.ts';

/** A new price: `amount` is what a year costs from then on, and what differs from the old price is a saving or a pressure. The old price is what is left on the line then. */
export const reprice: MeasureKind = {
  kind: 'reprice',
  does: 'sets a new annual price; what differs from the old is a saving or a pressure',
  keys: ['on', 'amount'],
  term: 'savings',
  orTerm: 'pressures',
  recurrent: true,
  cashable: true,
  said: ({ id }) => [{ text: `\`${id}\`: the old price is what is left on its lines when the new one begins.` }],
  strands: (measure, pick, year) => (begins(measure, year) ? [strandOf(measure, differenceOn(measure, 'savings', 'pressures', pick))] : []),
};
