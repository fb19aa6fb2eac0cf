import { isNotDone, type LaidOut, type PlannedDays, type Promised, type Watched } from '../../nouns/promise.ts';
import { isProcurementStart } from '../../nouns/timeline.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { daysLater } from './both.ts';
import { inTurn } from './in-turn.ts';

function daysIn({ start, begin }: LaidOut): string {
  const begun = begin === null ? '' : `; to begin by ${formatDay(begin)}`;
  return start === null ? `no day for its start${begun}` : `contract to start on ${formatDay(start)}${begun}`;
}

/** The milestone of a procurement's last day to begin: it tells whether it has begun, and whether it is of the contract or of what follows it. */
function startOf({ contract }: LaidOut, milestones: readonly Watched[]): Watched | undefined {
  return milestones.find((one) => one.contract === contract && isProcurementStart(one.what));
}

interface Pair {
  readonly was: LaidOut;
  readonly is: LaidOut;
}

function verdict(
  { was, is }: Pair,
  before: Watched | undefined,
  begun: Watched | undefined,
  asOf: Day,
): Pick<Promised, 'became' | 'because'> {
  if (before && begun && before.what !== begun.what && was.start && was.start <= asOf)
    return {
      became: 'untold',
      because: `Its contract was to start on ${formatDay(was.start)}, and the later plan lays out what follows it: no file says when it was let.`,
    };
  if (was.start && is.start && is.start > was.start)
    return {
      became: 'slipped',
      because: `Its contract starts ${daysLater(was.start, is.start)}: from ${formatDay(was.start)} to ${formatDay(is.start)}.`,
    };
  if (begun?.status === 'Done') return { became: 'done', because: 'The files or decisions.csv say that it has begun.' };
  if (was.start && is.start && is.start < was.start)
    return { became: 'ahead', because: `Its start is brought forward from ${formatDay(was.start)} to ${formatDay(is.start)}.` };
  if (is.begin === null) return { became: 'untold', because: 'The later plan gives no last day to begin it.' };
  const moved =
    was.begin !== null && was.begin !== is.begin
      ? ` The earlier plan had ${formatDay(was.begin)}: its contract starts on the same day, and its stages are counted otherwise.`
      : '';
  if (is.begin >= asOf) return { became: 'to come', because: `It must begin by ${formatDay(is.begin)}.${moved}` };
  return begun && isNotDone(begun)
    ? { became: 'overdue', because: `It was to begin by ${formatDay(is.begin)}, and a status says that it has not.${moved}` }
    : { became: 'untold', because: `It was to begin by ${formatDay(is.begin)}, and no file says whether it has.${moved}` };
}

function valueWords({ was, is }: Pair): string {
  return was.value === is.value || was.value === '' || is.value === '' ? '' : ` Its value was ${was.value} and is ${is.value}.`;
}

/** What became of the procurements a plan laid out: launches and starts that moved, those that are new or gone, and values that changed. */
export function procurementsKept(was: PlannedDays, is: PlannedDays, asOf: Day): Promised[] {
  if (was.procurements.length === 0 || is.procurements.length === 0) return [];
  const kind = 'procurements' as const;
  const { pairs, gone, come } = inTurn(was.procurements, is.procurements, ({ contract }) => contract);
  return [
    ...pairs.map((pair): Promised => {
      const { became, because } = verdict(pair, startOf(pair.was, was.milestones), startOf(pair.is, is.milestones), asOf);
      return {
        ...{ kind, what: pair.is.contract, promised: daysIn(pair.was), now: daysIn(pair.is), became },
        ...{ because: `${because}${valueWords(pair)}`, at: [pair.was.at, pair.is.at] },
      };
    }),
    ...gone.map((one): Promised => {
      const isPast = one.start !== null && one.start <= asOf;
      return {
        ...{ kind, what: one.contract, promised: daysIn(one), now: 'not in the later plan', became: isPast ? 'untold' : 'dropped' },
        because: isPast
          ? `Its contract was to start on ${formatDay(one.start)}, and the later plan does not say whether it did.`
          : 'The later plan has no such procurement.',
        at: [one.at],
      };
    }),
    ...come.map(
      (one): Promised => ({
        ...{ kind, what: one.contract, promised: 'not in the earlier plan', now: daysIn(one), became: 'new' },
        ...{ because: 'The earlier plan had no such procurement.', at: [one.at] },
      }),
    ),
  ];
}
