import type { Day } from '../values/day.ts';
import { keyOf } from '../values/text.ts';
import { type Decision, inForce } from './workspace.ts';

/** Kinds of decision whose lines about one thing all stand: a contract may bring several overlays, and be paid from several lines. */
const addUp: ReadonlySet<string> = new Set(['overlay', 'budget-line']);

const matterOf = ({ kind, about }: Decision): string => `${kind} ${keyOf(about)}`;

/**
 * Lines of decisions.csv in whose place another line of their kind about the same thing stands on a day: of those in force the last of
 * the file stands, whatever it says, so that a reversal is a line written behind what it reverses.
 */
export function overtaken(decisions: readonly Decision[], asOf: Day): ReadonlySet<Decision> {
  const single = decisions.filter(({ kind }) => !addUp.has(kind));
  const standing = new Map(inForce(single, asOf).map((decision) => [matterOf(decision), decision]));
  return new Set(single.filter((decision) => (standing.get(matterOf(decision)) ?? decision) !== decision));
}
