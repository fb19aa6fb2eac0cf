import { type Contract, isNotice } from '../../nouns/contract.ts';
import { isSaidOver, isSaidRunning, isSaidUnlet, overAheadOf } from '../../nouns/over-words.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import type { Row } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import { addMonths, type Day, day, earlier, formatDay, formatSpan, later } from '../../values/day.ts';
import { meets, type Period, uncovered } from '../../values/period.ts';
import { quoted } from '../standing.ts';
import { endField, optionsLeft } from '../term.ts';

const firstDay = day('1900-01-01');
const lastDay = day('9999-12-31');

/** Why the files do not settle on which days an arrangement runs: a date missing, a contract called live after its end or over before it, an option left, a notice that nobody is seen to have won; or whether it does so in the place looked at. */
type Doubt = 'start' | 'end' | 'status' | 'over' | 'option' | 'notice' | 'place';

/** One arrangement with the days on which it may run, as far as the files say, and those on which it does; null when none. */
export interface Run {
  readonly placed: Placement;
  readonly possible: Period | null;
  readonly certain: Period | null;
  readonly doubt: Doubt | null;
  /** The place looked at, where that is in doubt: `in North`. */
  readonly where?: string;
}

/** Over, and not merely still to begin; a notice that is closed is closed to bids. */
function hasEnded(contract: Row<Contract> | undefined, asOf: Day): boolean {
  if (contract === undefined || isNotice(contract) || !isSaidOver(contract.status, asOf)) return false;
  return !/\bnot (?:yet )?started\b/i.test(contract.status ?? '');
}

type Dated = Pick<Placement, 'start' | 'end' | 'arrangement'>;

/** The days of an arrangement, its end no later than the day ahead on which its register calls it over. */
function datedOf({ start, end, arrangement }: Placement, contract: Row<Contract> | undefined, asOf: Day): Dated {
  const over = overAheadOf(contract?.status, asOf);
  return { start, end: over === null ? end : earlier(end ?? over, over), arrangement };
}

function between(from: Day, to: Day): Period | null {
  return from <= to ? { from, to } : null;
}

function doubtOf({ start, arrangement, end }: Dated, contract: Row<Contract> | undefined, asOf: Day): Doubt | null {
  if (start === null) return 'start';
  // In-house provision runs on until somebody says it ends.
  if (end === null) return hasEnded(contract, asOf) ? 'over' : arrangement === 'in-house' ? null : 'end';
  // A status has no day: what is called over before its last day ended on some day that no file tells.
  if (hasEnded(contract, asOf)) return end > asOf ? 'over' : null;
  if (contract === undefined) return null;
  // Its latest possible end is all that is stated: it may end on any day before.
  if (endField(contract) === 'maxEnd') return 'end';
  if (isNotice(contract)) return 'notice';
  if (end < asOf && isSaidRunning(contract.status)) return 'status';
  return optionsLeft(contract) === 'some' && overAheadOf(contract.status, asOf) === null ? 'option' : null;
}

/** The last day on which it may run: its end, or the end of its options. The day of the plan is never one: it ends nothing. */
function lastPossible({ end }: Dated, contract: Row<Contract> | undefined, doubt: Doubt | null): Day {
  if (end === null || doubt === 'status') return lastDay;
  return doubt === 'option' ? later(end, contract?.maxEnd ?? lastDay) : end;
}

/** On which days each arrangement runs, by its dates and what its register says of it. What was never let runs on none. */
export function runsOf(picture: Picture): (placed: Placement) => Run {
  const { asOf } = picture.workspace;
  const contracts = new Map(picture.records.contracts.map((row) => [row.id, row]));
  return (placed) => {
    const contract = placed.of === 'contracts' ? contracts.get(placed.id) : undefined;
    const dated = datedOf(placed, contract, asOf);
    const doubt = doubtOf(dated, contract, asOf);
    if (isSaidUnlet(contract?.status)) return { placed, possible: null, certain: null, doubt };
    const possible = between(dated.start ?? firstDay, lastPossible(dated, contract, doubt));
    const known = doubt === 'status' || doubt === 'option' ? between(dated.start as Day, dated.end as Day) : null;
    return { placed, possible, certain: doubt === null ? possible : known, doubt };
  };
}

/** Which days of a period some arrangements cover: `gaps` none of them, `doubtful` only what the files leave in doubt. */
export interface Cover {
  readonly period: Period;
  readonly runs: readonly Run[];
  readonly gaps: readonly Period[];
  readonly doubtful: readonly Period[];
}

/** Whether an arrangement may run on some day of a period. */
const mayRun =
  (period: Period) =>
  ({ possible }: Run): boolean =>
    possible !== null && meets(possible, period);

/** What may run on some day of the period. */
export function seenIn({ runs, period }: Cover): Run[] {
  return runs.filter(mayRun(period));
}

/** Whether anything may run on some day of the period. */
export function isSeen({ runs, period }: Cover): boolean {
  return runs.some(mayRun(period));
}

/** The days of a period on which some of these arrangements run, and those on which none does. */
export function coverOf(runs: readonly Run[], period: Period): Cover {
  const seen = runs.filter(mayRun(period));
  const gaps = uncovered(
    period,
    seen.map(({ possible }) => possible as Period),
  );
  const certain = seen.map((run) => run.certain).filter((days) => days !== null);
  return { period, runs, gaps, doubtful: uncovered(period, [...certain, ...gaps]) };
}

const doubts: Readonly<Record<Exclude<Doubt, 'place'>, string>> = {
  start: 'its start is not stated',
  end: 'its end is not stated',
  status: 'its end has passed and the register calls it live',
  over: 'it is called over and no day says since when',
  notice: 'what is seen is a notice, and nobody is named who won it',
  option: 'it has an option to extend, and whether that is taken is not recorded',
};

/** What may run on the first of the days in doubt, or failing that on the next of them; and on which of them. */
function firstInDoubt({ runs, doubtful }: Cover): { readonly run: Run; readonly days: Period } | null {
  const may = doubtful.flatMap((open) =>
    runs.flatMap((run) => {
      const days =
        run.doubt === null || !run.possible ? null : between(later(open.from, run.possible.from), earlier(open.to, run.possible.to));
      return days === null ? [] : [{ run, days }];
    }),
  );
  return may.reduce<(typeof may)[number] | null>((first, one) => (first === null || one.days.from < first.days.from ? one : first), null);
}

/** Why some days are in doubt, and the cell that would settle it: of what may run on the first of them. */
export function whyDoubtful(cover: Cover): { readonly because: string; readonly cell: Cell } | null {
  const first = firstInDoubt(cover);
  if (!first?.run.doubt) return null;
  const { placed, doubt, where } = first.run;
  const isAll = first.days.from === cover.period.from && first.days.to === cover.period.to;
  if (doubt === 'place')
    return {
      because: `“${placed.service}” is seen for “${placed.area}”, and whether that is ${where} cannot be told from these files`,
      cell: placed.at['area'] ?? placed.cell,
    };
  return {
    because: `“${placed.service}” is seen, but ${doubts[doubt]}, so whether it runs ${isAll ? 'all year' : spell(first.days)} cannot be told`,
    cell: placed.at[doubt === 'start' ? 'start' : doubt === 'notice' ? 'provider' : 'end'] ?? placed.cell,
  };
}

interface Neighbours {
  readonly before: readonly Run[];
  readonly after: readonly Run[];
}

/** What ran last before a stretch of days, and what begins first after it; of several on one day, all. */
export function neighbours(runs: readonly Run[], days: Period): Neighbours {
  const ended = runs.filter(({ possible }) => possible !== null && possible.to < days.from);
  const begun = runs.filter(({ possible }) => possible !== null && possible.from > days.to);
  const last = ended.map(({ possible }) => (possible as Period).to).reduce(later, firstDay);
  const first = begun.map(({ possible }) => (possible as Period).from).reduce(earlier, lastDay);
  return {
    before: ended.filter(({ possible }) => possible?.to === last),
    after: begun.filter(({ possible }) => possible?.from === first),
  };
}

/** So long before or after a period nobody takes what ran for what it lacks. */
const beside = 12;

/**
 * What ran last before a period in which nothing runs, and what begins first after it, where that is within a year of it: a contract that
 * ends on the eve of a plan year says more of that year than a blank does. Null where something runs, or nothing stood so near.
 */
export function besideAll(cover: Cover): Neighbours | null {
  if (isSeen(cover)) return null;
  const { before, after } = neighbours(cover.runs, cover.period);
  const { from, to } = cover.period;
  const near = {
    before: before.filter(({ possible }) => (possible as Period).to >= addMonths(from, -beside)),
    after: after.filter(({ possible }) => (possible as Period).from <= addMonths(to, beside)),
  };
  return near.before.length + near.after.length === 0 ? null : near;
}

function servicesOf(runs: readonly Run[]): string[] {
  return [...new Set(runs.map(({ placed }) => placed.service))];
}

/** `“Advocacy” ends on 31 August 2026 and nothing seen here follows`: what stands on either side of days nothing covers. */
export function edges({ before, after }: Neighbours): string {
  const [ends, begins] = [servicesOf(before), servicesOf(after)];
  const [end, begin] = [before[0]?.possible?.to, after[0]?.possible?.from];
  const taken = [...before, ...after].some(({ placed }) => placed.daysTaken)
    ? ' (counted in months from the start or the award; no last day is stated)'
    : '';
  const ended = end && `${quoted(ends)} ${ends.length === 1 ? 'ends' : 'end'} on ${formatDay(end)}`;
  if (!begin) return `${ended}${taken} and nothing seen here follows`;
  const begun = `${quoted(begins)}${ended ? '' : ','} ${ended ? '' : 'which '}${begins.length === 1 ? 'begins' : 'begin'} on ${formatDay(begin)}`;
  return `${ended ? `${ended} and ${begun}` : `nothing seen here comes before ${begun}`}${taken}`;
}

/** The cells that show what stands on either side: the ends of what was before, the starts of what comes after. */
export function edgeCells({ before, after }: Neighbours): Cell[] {
  const counted = before.flatMap(({ placed }) => (placed.daysTaken && placed.at['start']) || []);
  return [
    ...before.map(({ placed }) => placed.at['end'] ?? placed.cell),
    ...counted,
    ...after.map(({ placed }) => placed.at['start'] ?? placed.cell),
  ];
}

/** `from 1 September 2026 to 31 March 2027`. */
export function spell({ from, to }: Period): string {
  return formatSpan(from, to);
}
