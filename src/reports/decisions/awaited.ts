import type { Proposal } from '../../nouns/intent.ts';
import { type Day, weekday } from '../../values/day.ts';

/** Whether a proposal still waits for its decision: what its log's decision column says before the day is who is to take it, or what they are asked, and no decision. */
export function isAwaited({ decision, decisionDate }: Proposal, asOf: Day): boolean {
  return decisionDate !== undefined && !(decision && decisionDate <= asOf);
}

/** Why nobody works on a day that is set for a decision, for brackets behind it: `a Sunday, no working day`; null where somebody does. */
export function noWorkingDay(on: Day, daysOff: Readonly<Record<string, string>>): string | null {
  const weekend = { 0: 'a Sunday', 6: 'a Saturday' }[weekday(on)] ?? daysOff[on];
  return weekend === undefined ? null : `${weekend}, no working day`;
}
