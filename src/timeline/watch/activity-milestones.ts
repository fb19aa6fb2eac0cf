import type { Activity } from '../../nouns/intent.ts';
import { at, type Row } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import { formatCell } from '../../values/cell.ts';
import { list } from '../../values/text.ts';
import type { Timeframe } from '../../values/timeframe.ts';
import { saidOf, statusBecause, statusOf } from '../contract/done.ts';
import type { Watch } from '../ground.ts';
import { milestoneId } from './milestone-id.ts';

/** One milestone for each part of an activity, due on the last day of its timeframe. A timeframe with no year, or none at all, is unknown. */
export function activityMilestones(activity: Row<Activity>, watch: Watch): Milestone[] {
  const parts = activity.timeframe ?? [];
  if (parts.length === 0) return [milestone(activity, null, '', watch)];
  return parts.map((part, index) =>
    milestone({ ...activity, ...leadOf(activity, part, index) }, part, parts.length === 1 ? '' : String(part.part ?? part.text), watch),
  );
}

const numbered = /^(\d{1,2})[.)]\s+(.+)$/;

/** A part is led by the lead of its number. Leads without numbers, as many as timeframes, are one a part in order; else all of them lead every part. */
function leadOf(activity: Row<Activity>, { part }: Timeframe, index: number): { readonly lead?: readonly string[] } {
  const { lead = [], timeframe = [] } = activity;
  const found = lead.map((name) => numbered.exec(name));
  if (part !== undefined && found.some(Boolean)) {
    const own = found.flatMap((match) => (match && Number(match[1]) === part ? [match[2] as string] : []));
    return own.length === 0 ? {} : { lead: own };
  }
  const own = lead.length === timeframe.length && !found.some(Boolean) ? lead[index] : undefined;
  return own === undefined ? {} : { lead: [own] };
}

/** An activity in all its words on one line; where the timeframe is for one part of it, in those before its parts and those of its own. */
function titleOf(activity: Row<Activity>, timeframe: Timeframe | null): string {
  const lines = (activity.activity ?? activity.id).split('\n').flatMap((line) => line.trim() || []);
  const whole = lines.join(' ').replace(/:$/, '');
  if (timeframe?.part === undefined) return whole;
  const own = lines.findIndex((line, index) => index > 0 && Number(numbered.exec(line)?.[1]) === timeframe.part);
  if (own === -1) return `${whole}, part ${timeframe.part}`;
  const isPart = (line: string): boolean => numbered.test(line);
  const next = lines.findIndex((line, index) => index > own && isPart(line));
  const before = lines.slice(0, Math.max(1, lines.findIndex(isPart)));
  return `${before.join(' ').replace(/:$/, '')}: ${lines.slice(own, next === -1 ? lines.length : next).join(' ')}`;
}

function milestone(activity: Row<Activity>, timeframe: Timeframe | null, part: string, { asOf, ahead }: Watch): Milestone {
  const cell = at(activity, 'timeframe');
  const due = timeframe?.period?.to ?? null;
  const base = {
    id: milestoneId('activity', activity.id, part),
    contract: activity.id,
    title: titleOf(activity, timeframe),
    kind: 'activity',
    due,
    source: formatCell(cell),
    cell,
    ...(due !== timeframe?.period?.from && { counted: { how: 'the last day of its timeframe', from: cell } }),
    owner: activity.lead === undefined || activity.lead.length === 0 ? null : list(activity.lead),
  };
  const said = saidOf(activity.status);
  if (due !== null) {
    const because = statusBecause(due, activity.status, hasColumn(activity.origin.table, 'status'), asOf);
    return { ...base, status: statusOf(due, said, asOf, ahead), because };
  }
  if (said === 'done') return { ...base, status: 'done', because: `Its status is “${activity.status}”.` };
  const because = timeframe ? `“${timeframe.text}” cannot be dated as written` : 'No timeframe is stated';
  return { ...base, status: 'unknown', because: `${because}, see ${formatCell(cell)}.` };
}
