import { begins, strandOf } from '../spread.ts';
import type { MeasureKind } from './measure.ts';

/**
 * The end of a contract: what is left of its money on each of its lines is the saving, from the day it ends.
 * A line that pays for another contract too loses this one's annual value and no more; `endings.ts` works out which before anything rolls.
 */
export const decommission: MeasureKind = {
  kind: 'decommission',
  does: 'ends a contract, and its lines with it',
  keys: ['on'],
  amount: 'none',
  term: 'savings',
  recurrent: true,
  cashable: true,
  strands: (measure, pick, year) => {
    if (!begins(measure, year) || measure.on === null) return [];
    const postings = pick(measure.on).map(({ id, left }) => ({
      line: id,
      term: 'savings' as const,
      annual: measure.endings?.get(id) ?? left,
    }));
    return [strandOf(measure, postings)];
  },
};
