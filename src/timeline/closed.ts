import type { Milestone } from '../nouns/timeline.ts';
import { type Decision, inForce } from '../nouns/workspace.ts';
import { formatCell } from '../values/cell.ts';
import { type Day, formatDay, parseDay } from '../values/day.ts';
import { Refusal } from '../values/refusal.ts';
import { keyOf } from '../values/text.ts';

/** Milestones with those a person has recorded as done closed by it: the day they were, the reason beside it, and the line that says so. */
export function closed(milestones: readonly Milestone[], decisions: readonly Decision[], asOf: Day): Milestone[] {
  const done = new Map(
    inForce(decisions, asOf)
      .filter(({ kind }) => kind === 'done')
      .map((each) => [keyOf(each.about), each]),
  );
  return milestones.map((milestone) => {
    const said = done.get(keyOf(milestone.id));
    if (said === undefined) return milestone;
    const reason = said.reason === '' ? '' : `: ${said.reason.replace(/\.$/, '')}`;
    return { ...milestone, status: 'done', because: `Done${onDay(said)}${reason}, see ${formatCell(said.cell)}.` };
  });
}

/** The day a line of decisions.csv says something was done, as words; `done` alone names none. */
function onDay({ decision, cell }: Decision): string {
  if (keyOf(decision) === 'done') return '';
  const day = parseDay(decision.trim());
  if (day) return ` on ${formatDay(day)}`;
  throw new Refusal('done-unreadable', `\`${decision}\` does not say when it was done.`, 'Write the day as 2026-05-29, or `done`.', cell);
}
