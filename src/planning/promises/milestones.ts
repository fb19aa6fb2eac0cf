import { isNotDone, type PlannedDays, type Promised, type Watched } from '../../nouns/promise.ts';
import { isProcurementStart, renewalDay } from '../../nouns/timeline.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { daysLater } from './both.ts';
import { inTurn } from './in-turn.ts';

/** Milestones that are told elsewhere: activities among theirs; days that a register states, which nobody promises, among what changed. */
const elsewhere: ReadonlySet<string> = new Set(['activity', 'contract end', renewalDay, 'grant end', 'break date', 'body that ends']);

/** What somebody is to do by its day. */
function acts(milestones: readonly Watched[]): readonly Watched[] {
  const own = milestones.filter(({ what }) => !elsewhere.has(what) && !isProcurementStart(what));
  return own.toSorted(inOrderOf(({ due }) => due ?? ''));
}

const dayWords = ({ due }: Watched): string => (due === null ? 'no day for it' : `by ${formatDay(due)}`);

function verdict(was: Watched, is: Watched, asOf: Day): Pick<Promised, 'became' | 'because'> {
  if (is.status === 'Done') return { became: 'done', because: 'The files or decisions.csv say that it is done.' };
  if (was.due && is.due && is.due > was.due)
    return { became: 'slipped', because: `${daysLater(was.due, is.due)}: from ${formatDay(was.due)} to ${formatDay(is.due)}.` };
  if (is.due === null) return { became: 'untold', because: 'The later plan gives no day for it.' };
  if (is.due >= asOf)
    return was.due && is.due < was.due
      ? { became: 'ahead', because: `Brought forward from ${formatDay(was.due)} to ${formatDay(is.due)}.` }
      : { became: 'to come', because: `It falls due by ${formatDay(is.due)}.` };
  return isNotDone(is)
    ? { became: 'overdue', because: `It was due by ${formatDay(is.due)}, and a status says that it is not done.` }
    : { became: 'untold', because: `It was due by ${formatDay(is.due)}, and no file says whether it was done.` };
}

/** What became of what a plan said is to be done by a day: notices, reviews, results, decisions on extensions. */
export function milestonesKept(was: PlannedDays, is: PlannedDays, asOf: Day): Promised[] {
  if (was.milestones.length === 0 || is.milestones.length === 0) return [];
  const kind = 'milestones' as const;
  const nameOf = ({ contract, what }: Watched): string => `${contract}: ${what}`;
  const promised = acts(was.milestones).filter(({ status }) => status !== 'Done');
  const { pairs, gone, come } = inTurn(promised, acts(is.milestones), nameOf);
  const known = new Set(acts(was.milestones).map(nameOf));
  return [
    ...pairs.map(
      (pair): Promised => ({
        ...{ kind, what: nameOf(pair.is), promised: dayWords(pair.was), now: `${pair.is.status.toLowerCase()}; ${dayWords(pair.is)}` },
        ...verdict(pair.was, pair.is, asOf),
        at: [pair.was.at, pair.is.at],
      }),
    ),
    ...gone.map((one): Promised => {
      const isPast = one.due !== null && one.due < asOf;
      return {
        ...{ kind, what: nameOf(one), promised: dayWords(one), now: 'not in the later plan', became: isPast ? 'untold' : 'dropped' },
        because: isPast
          ? `It was due by ${formatDay(one.due)}, and the later plan says nothing of it.`
          : 'Nothing in the later plan asks for it any more.',
        at: [one.at],
      };
    }),
    ...come
      .filter((one) => !known.has(nameOf(one)))
      .map(
        (one): Promised => ({
          ...{ kind, what: nameOf(one), promised: 'not in the earlier plan', now: dayWords(one), became: 'new' },
          ...{ because: 'The earlier plan did not ask for it.', at: [one.at] },
        }),
      ),
  ];
}
