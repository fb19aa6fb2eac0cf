import { type Decision, inForce } from '../../nouns/workspace.ts';
import { type Day, parseDay } from '../../values/day.ts';
import { Refusal } from '../../values/refusal.ts';
import { keyOf } from '../../values/text.ts';

/** The `done` lines of decisions.csv that still stand, by the key of the milestone each is about. */
export function doneLines(decisions: readonly Decision[], asOf: Day): ReadonlyMap<string, Decision> {
  const lines = inForce(decisions, asOf).filter(({ kind }) => kind === 'done');
  return new Map(lines.map((each) => [keyOf(each.about), each]));
}

/** The day a line of decisions.csv says something was done; `done` alone names none. */
export function dayDone({ decision, cell }: Decision): Day | null {
  if (keyOf(decision) === 'done') return null;
  const day = parseDay(decision.trim());
  if (day) return day;
  throw new Refusal('done-unreadable', `\`${decision}\` does not say when it was done.`, 'Write the day as 2026-05-29, or `done`.', cell);
}
