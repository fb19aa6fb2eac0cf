import type { Milestone } from '../nouns/timeline.ts';
import { type Day, day, daysBetween, partsOf } from '../values/day.ts';
import { capital, lowered, slug, unturned } from '../values/text.ts';
import type { Imprint } from './imprint.ts';

/** How many days before its day a calendar reminds of a milestone that is still to come and not yet done. */
const remindDays = 7;

const aDay = 86_400;

/** Kinds of milestone as a diary says them; any other stands as it is. */
const inDiary: Readonly<Record<string, string>> = {
  'procurement start': 'Last day to begin procuring',
  'reprocurement start': 'Last day to begin procuring again',
  'contract end': 'Contract ends',
  renewal: 'Contract due for renewal',
  review: 'Review due',
  notice: 'Last day to give notice',
  'break date': 'Contract can be ended',
  'break notice': 'Last day to give notice to end early',
  'extension notice': 'Last day to give notice of an extension',
  'extension review': 'Review before an extension',
  'kpi result': 'Result due',
  'grant end': 'Grant ends',
  'body that ends': 'Commissioning body ends',
};

/** How an activity stands, for the words of its plan say the rest. */
const ofActivity: Readonly<Record<Milestone['status'], string>> = {
  overdue: 'Overdue',
  due: 'Due',
  upcoming: 'Planned',
  unknown: 'Planned, not known whether done',
  'not given': 'Planned',
  done: 'Done',
};

function titled({ status, kind, title }: Milestone): string {
  const what = title.replace(/\s+/g, ' ');
  if (kind === 'activity') return `${ofActivity[status]}: ${what}`;
  const words = inDiary[kind] ?? capital(kind);
  return status === 'done' ? `Done: ${lowered(words)}, ${what}` : `${words}: ${what}`;
}

function atMidnight(on: Day): Date {
  const { year, month, date } = partsOf(on);
  return new Date(Date.UTC(year, month - 1, date));
}

/** Words a calendar may hold: no control characters but line ends, which its format forbids, and none that turns what follows about. */
const plainly = (text: string): string => unturned(text).replace(/[^\P{Cc}\n]/gu, ' ');

function inWords({ because, owner, source }: Milestone): string {
  return [because, ...(owner === null ? [] : [`Owner: ${owner}.`]), `Source: ${source}.`].join('\n');
}

/**
 * Dated milestones as a calendar: all-day events with a reminder a week before, on the day of the plan where less is left, and none where
 * nothing is. An event keeps its UID from one export to the next, its organisation in it, for two councils may have one reference; and its SEQUENCE is the days from 1 January 2000 to the as-of day, so that a later export replaces an earlier one and never adds
 * to it. What is done stays, said to be done; what has no date can stand in no calendar.
 */
export async function calendar(milestones: readonly Milestone[], { title, organisation, asOf }: Imprint): Promise<string> {
  const { default: ical, ICalAlarmType } = await import('ical-generator');
  const name = plainly(`${organisation}: milestones`);
  const made = ical({ name, description: plainly(title), prodId: { company: 'commission', product: 'milestones', language: 'EN' } });
  for (const milestone of milestones) {
    if (milestone.due === null) continue;
    const isDone = milestone.status === 'done';
    const left = daysBetween(asOf, milestone.due);
    made.createEvent({
      id: `${milestone.id}@${slug(organisation) || 'council'}.commission`,
      sequence: Math.max(0, daysBetween(day('2000-01-01'), asOf)),
      stamp: atMidnight(asOf),
      start: atMidnight(milestone.due),
      allDay: true,
      summary: plainly(titled(milestone)),
      description: plainly(inWords(milestone)),
      // What is past or due today has no day left to be reminded on.
      alarms: isDone || left <= 0 ? [] : [{ type: ICalAlarmType.display, trigger: Math.min(remindDays, left) * aDay }],
    });
  }
  return `${made.toString()}\r\n`;
}
