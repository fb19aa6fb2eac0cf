import type { Contract } from '../../nouns/contract.ts';
import type { Plan } from '../../nouns/plan.ts';
import { notGiven } from '../../nouns/publication.ts';
import { at, type Row } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import { extensionReview, isProcurementStart, type Milestone, renewalDay } from '../../nouns/timeline.ts';
import { formatCell } from '../../values/cell.ts';
import { keyOf } from '../../values/text.ts';
import type { AnyRow, Fate, Ground } from './records.ts';

/**
 * Whether a date is the last day to begin what officers do, a procurement or the review before an extension, or the day a contract without
 * an end is due for renewal, and so says whether it was begun. A copy lists none: its status would have to be held back, and one such mark among dates that have a status would point at what
 * is late. The last days of procurements stand with their stages; those of reviews rest on nothing but usual lengths.
 */
export function isLastDayToBegin({ kind }: Milestone): boolean {
  return isProcurementStart(kind) || kind === extensionReview || kind === renewalDay;
}

/** A date of a contract as a copy tells it: none gives back a status of its contract that the copy leaves out. */
function inPublic(milestone: Milestone, withoutStatus: ReadonlySet<string>): Milestone {
  return withoutStatus.has(milestone.contract) ? { ...milestone, status: 'not given', because: notGiven } : milestone;
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
  const isWithout = (row: Row<Contract>): boolean =>
    fates.get(row)?.without.has('status') === true && hasColumn(row.origin.table, 'status');
  const withoutStatus = new Set(records.contracts.filter(isWithout).map(({ id }) => id));
  const closed = new Set(workspace.decisions.filter(({ kind }) => kind === 'done').map(({ about }) => keyOf(about)));
  return milestones.flatMap((each) => {
    if (isLastDayToBegin(each)) return [];
    const milestone = inPublic(each, withoutStatus);
    const fate = milestone.kind === 'kpi result' ? fateAt.get(formatCell(milestone.cell)) : undefined;
    if (fate?.whole || jobs.goInNamedTeam(milestone.title)) return [];
    if (closed.has(keyOf(each.id)) && milestone.status === 'done') return [{ ...milestone, because: 'Recorded as done.' }];
    const isHeld = fate !== undefined && ['actual', 'target', 'rating'].some((field) => fate.without.has(field));
    return [isHeld ? { ...milestone, because: notGiven } : milestone];
  });
}
