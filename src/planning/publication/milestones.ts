import type { Plan } from '../../nouns/plan.ts';
import { notGiven } from '../../nouns/publication.ts';
import { at } from '../../nouns/row.ts';
import { isProcurementStart, type Milestone } from '../../nouns/timeline.ts';
import { formatCell } from '../../values/cell.ts';
import { keyOf } from '../../values/text.ts';
import type { AnyRow, Fate, Ground } from './records.ts';

/** The last day to begin a procurement as a copy tells it: the day, and nothing of whether it was begun, be it past or still to come. */
function inPublic(milestone: Milestone): Milestone {
  return isProcurementStart(milestone.kind) ? { ...milestone, status: 'not given', because: notGiven } : milestone;
}

/**
 * Milestones of a copy: none of a record that is gone, none that tells of jobs to go or of how a procurement stands, and no sentence
 * with a count that is hidden or with why somebody closed it.
 */
export function milestonesInCopy(
  { records, milestones, workspace }: Pick<Plan, 'records' | 'milestones' | 'workspace'>,
  { jobs }: Ground,
  fates: ReadonlyMap<AnyRow, Fate>,
): Milestone[] {
  const fateAt = new Map(records.kpis.map((row) => [formatCell(at(row, 'actual')), fates.get(row) as Fate]));
  const closed = new Set(workspace.decisions.filter(({ kind }) => kind === 'done').map(({ about }) => keyOf(about)));
  return milestones.flatMap((each) => {
    const milestone = inPublic(each);
    const fate = milestone.kind === 'kpi result' ? fateAt.get(formatCell(milestone.cell)) : undefined;
    if (fate?.whole || jobs.goInNamedTeam(milestone.title)) return [];
    if (closed.has(keyOf(each.id)) && milestone.status === 'done') return [{ ...milestone, because: 'Recorded as done.' }];
    const isHeld = fate !== undefined && ['actual', 'target', 'rating'].some((field) => fate.without.has(field));
    return [isHeld ? { ...milestone, because: notGiven } : milestone];
  });
}
