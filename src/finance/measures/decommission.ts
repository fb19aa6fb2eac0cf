import type { Pence } from '../../values/money.ts';
import { WHOLE } from '../portion.ts';
import { begins, strandOf } from '../spread.ts';
import type { MeasureKind } from './measure.ts';

/** What ending a contract takes from lines that pay for others too, by line. */
export type Endings = ReadonlyMap<string, Pence>;

/**
 * The end of a contract: what is left of its money on each of its lines is the saving, from the day it ends.
 * A line that pays for another contract too loses this one's annual value and no more; `endings.ts` works out which before anything rolls.
 */
export const decommission: MeasureKind<Endings> = {
  kind: 'decommission',
  does: 'ends a contract, and its lines with it',
  keys: ['on'],
  forGood: true,
  amount: () => ({ basisPoints: WHOLE }),
  own: () => new Map(),
  term: 'savings',
  recurrent: true,
  cashable: true,
  strands: (measure, pick, year) => {
    if (!begins(measure, year) || measure.on === null) return [];
    const postings = pick(measure.on).map(({ id, left }) => ({
      line: id,
      term: 'savings' as const,
      annual: measure.own.get(id) ?? left,
    }));
    return [strandOf(measure, postings)];
  },
};
