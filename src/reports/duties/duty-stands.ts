import type { DutyStanding } from '../../nouns/duty-standing.ts';
import type { PageCell } from '../../nouns/page.ts';
import type { Tone } from '../../nouns/tone.ts';
import { liveCount } from '../tables/cells.ts';

/** What these files show of a duty, as a reader meets it; also what workbooks count. It never says that a duty is breached. */
export const dutyStands = {
  every: 'Seen on every day',
  some: 'Seen on some days',
  doubt: 'Seen, with days in doubt',
  none: 'No arrangement seen in these files',
  unjudged: 'Not judged',
} as const;

/** How a duty stands, told from what was judged and from nothing else. */
export function standsOf({ unjudged, seen, gaps, doubtful }: DutyStanding): keyof typeof dutyStands {
  if (unjudged !== null) return 'unjudged';
  if (seen.length === 0) return 'none';
  return gaps.length > 0 ? 'some' : doubtful.length > 0 ? 'doubt' : 'every';
}

/** How gravely it is shown: a duty in law that nothing answers is a warning. */
export function toneOf({ duty }: DutyStanding, stands: keyof typeof dutyStands): Tone {
  if (stands === 'every') return 'good';
  if (stands === 'unjudged' || stands === 'doubt') return 'muted';
  return duty.strength === 'law' ? 'warn' : 'plain';
}

/** How many duties in law nothing in these files answers on any day, or on some days only, or could not be judged, live over the count of the page; null where none is looked at. */
export function countInLaw(standings: readonly DutyStanding[], way: 'none' | 'some' | 'unjudged'): PageCell | null {
  const law = standings.filter(({ duty }) => duty.strength === 'law');
  if (law.length === 0) return null;
  const n = law.filter((one) => standsOf(one) === way).length;
  const ref = { table: 'duties-counted', row: 'duties-law', column: way };
  return liveCount(n, { op: 'cell', ref }, n > 0 ? 'warn' : undefined);
}

/** How many duties are seen on every day that can be told, with others in doubt. */
export function inDoubt(standings: readonly DutyStanding[]): number {
  return standings.filter((one) => standsOf(one) === 'doubt').length;
}
