import type { Activity } from '../../nouns/intent.ts';
import type { Promised } from '../../nouns/promise.ts';
import { at, type Row } from '../../nouns/row.ts';
import { saidOf } from '../../timeline/contract/done.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { keyOf } from '../../values/text.ts';
import { type Both, daysLater, inAll } from './both.ts';

type Entry = Row<Activity>;

/** The last day of an activity’s time; null when it states none or names no year. */
function dueOf({ timeframe }: Entry): Day | null {
  const days = (timeframe ?? []).map(({ period }) => period?.to ?? null);
  return days.length === 0 || days.includes(null) ? null : ([...(days as Day[])].sort().at(-1) as Day);
}

function timeWords({ timeframe }: Entry): string {
  return timeframe?.map(({ text }) => text).join('; ') ?? 'no time stated';
}

function stateWords(row: Entry): string {
  return row.status ? `${row.status}; ${timeWords(row)}` : `no status; ${timeWords(row)}`;
}

/** Words by which a status says that something will not be done any more; `not` before them says that it will. */
const givenUp =
  /\b(?<!not )(?:abandoned|cancelled|canceled|withdrawn|dropped|discontinued|no longer (?:needed|required|proceeding|pursued)|not proceeding)\b/;

type Verdict = Pick<Promised, 'became' | 'because'>;

function verdict(was: Entry, is: Entry, asOf: Day): Verdict {
  if (givenUp.test(keyOf(is.status ?? ''))) return { became: 'dropped', because: `Its status is “${is.status}”.` };
  const said = saidOf(is.status);
  if (said === 'done') return { became: 'done', because: `Its status is “${is.status}”.` };
  const [promised, now] = [dueOf(was), dueOf(is)];
  if (promised && now && now > promised)
    return { became: 'slipped', because: `${daysLater(promised, now)}: from ${formatDay(promised)} to ${formatDay(now)}.` };
  const due = now ?? promised;
  if (due === null) return { became: 'untold', because: 'Neither plan gives it a time that names a year.' };
  if (due >= asOf)
    return promised && now && now < promised
      ? { became: 'ahead', because: `Brought forward from ${formatDay(promised)} to ${formatDay(now)}.` }
      : { became: 'to come', because: `It falls due by ${formatDay(due)}.` };
  return said === 'not done'
    ? { became: 'overdue', because: `It was due by ${formatDay(due)}, and its status is “${is.status}”.` }
    : { became: 'untold', because: `It was due by ${formatDay(due)}, and no file says whether it was done.` };
}

/** What became of the activities of an annual plan. */
export function activitiesKept(both: Both<Activity>, asOf: Day): Promised[] {
  const kind = 'activities' as const;
  const nameOf = (row: Entry): string => row.activity ?? row.id;
  return inAll(both, {
    both: (was, is) => ({
      ...{ kind, what: nameOf(is), promised: timeWords(was), now: stateWords(is) },
      ...verdict(was, is, asOf),
      at: [at(was, 'timeframe'), at(is, 'status')],
    }),
    gone: (was) => ({
      ...{ kind, what: nameOf(was), promised: timeWords(was), now: 'not in the later plan', became: 'dropped' },
      because: 'The later plan has no such activity.',
      at: [at(was, 'activity')],
    }),
    come: (is) => ({
      ...{ kind, what: nameOf(is), promised: 'not in the earlier plan', now: stateWords(is), became: 'new' },
      because: 'The earlier plan had no such activity.',
      at: [at(is, 'activity')],
    }),
  });
}
