import type { Grant } from '../../nouns/provision.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import { formatCell } from '../../values/cell.ts';
import { formatDay } from '../../values/day.ts';
import { groupedBy } from '../../values/groups.ts';
import { statusOf } from '../contract/done.ts';
import type { Watch } from '../ground.ts';
import { milestoneId } from './milestone-id.ts';

/** Grants, of those that one row gives for several years the first: the row has one end. */
export function firstOfRows(grants: readonly Row<Grant>[]): readonly Row<Grant>[] {
  const rows = groupedBy(grants, ({ origin: { table, row } }) => `${table.file}\n${table.sheet ?? ''}\n${row}`);
  return [...rows.values()].map(([first]) => first);
}

/** The last day of a grant. One with no end is unknown, never fine; one that has ended asks whether what it paid for goes on. */
export function grantMilestones(grant: Row<Grant>, { asOf, ahead }: Watch): Milestone[] {
  const cell = at(grant, 'ends');
  const title = grant.fund ?? grant.id;
  const base = { id: milestoneId('grant end', grant.id), contract: grant.id, title, kind: 'grant end', source: formatCell(cell), cell };
  const { ends } = grant;
  if (ends === undefined)
    return [{ ...base, due: null, status: 'unknown', because: `No end is stated, see ${formatCell(cell)}.`, owner: null }];
  const because =
    ends < asOf
      ? `It ended on ${formatDay(ends)}; no file says what pays for its work since.`
      : `Its money ends on ${formatDay(ends)}; what it pays for needs another source, or an end, by then.`;
  return [{ ...base, due: ends, status: statusOf(ends, 'untold', asOf, ahead), because, owner: null }];
}
