import { dayAheadIn, denied, goesOnWords, ranOutWords } from '../../nouns/over-words.ts';
import type { Milestone } from '../../nouns/timeline.ts';
import type { Day } from '../../values/day.ts';
import { addDays, formatDay } from '../../values/day.ts';
import { keyOf } from '../../values/text.ts';

/** What a status cell says: done, not done, or nothing one can tell (blank, no such column, or a word such as `Green`). */
export type Said = 'done' | 'not done' | 'untold';

const finished = new RegExp(`\\b(complete|completed|done|achieved|delivered|closed|${ranOutWords}|discharged)\\b`);
const unfinished = new RegExp(
  String.raw`${denied}\b(not(?! applicable| known| stated| renewed| extended)|incomplete|partly|partially|part|progress|started|ongoing|open|outstanding|delayed|overdue|pending|planned|active|live|current|track|behind|underway|under way|on hold|to be|${goesOnWords})\b`,
);

/** Reads a status as people write it. A word that means neither is untold: a rating is not an answer. */
export function saidOf(status: string | undefined): Said {
  if (status === undefined) return 'untold';
  const key = keyOf(status);
  if (unfinished.test(key)) return 'not done';
  return finished.test(key) ? 'done' : 'untold';
}

/** The same on a day: what a status says of a day ahead (`Decommissioned from 31/03/2027`) is not done yet. */
export function saidBy(status: string | undefined, asOf: Day): Said {
  const said = saidOf(status);
  return said === 'done' && dayAheadIn(status ?? '', asOf) !== null ? 'untold' : said;
}

/** Status of a dated milestone on the as-of day. Past and untold is unknown: the files do not say whether it was met. `ahead` is how many days ahead counts as due. */
export function statusOf(due: Day, said: Said, asOf: Day, ahead: number): Milestone['status'] {
  if (said === 'done') return 'done';
  if (due < asOf) return said === 'not done' ? 'overdue' : 'unknown';
  return due <= addDays(asOf, ahead) ? 'due' : 'upcoming';
}

/** Why a dated milestone has its status, quoting the status cell as written; `said` is what that cell says of this milestone. */
export function statusBecause(due: Day, status: string | undefined, hasStatus: boolean, asOf: Day, said = saidOf(status)): string {
  if (said !== 'untold') return `Its status is “${status}”.`;
  if (due >= asOf) return `It falls on ${formatDay(due)}.`;
  if (status !== undefined) return `It was due by ${formatDay(due)}; its status “${status}” does not say whether it was met.`;
  return `It was due by ${formatDay(due)}; ${hasStatus ? 'its status is blank' : 'the file has no status'}, so whether it was met is not known.`;
}
