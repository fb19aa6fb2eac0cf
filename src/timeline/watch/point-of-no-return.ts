import { decidedAfter, decidedSaid } from '../../nouns/after-it.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import { type Milestone, procurementStarts, type Timeline } from '../../nouns/timeline.ts';
import { formatDay } from '../../values/day.ts';
import { list } from '../../values/text.ts';
import { begunSaid } from '../contract/begun.ts';
import { statusOf } from '../contract/done.ts';
import { procuredStart } from '../contract/wanted.ts';
import type { Watch } from '../ground.ts';
import { milestoneId } from './milestone-id.ts';

/**
 * The last day to begin each procurement, by the stages of its own route, with the same at the shortest and the longest. Once it has
 * passed it is overdue only where the register says nothing has begun; where it says neither, unknown. Where no route can be chosen it
 * is unknown, and why; of a contract without an end, that is already said.
 */
export function pointsOfNoReturn(timelines: readonly Timeline[], contracts: readonly Row<Contract>[], watch: Watch): Milestone[] {
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  return timelines.flatMap((timeline) => {
    const contract = byId.get(timeline.contract);
    if (contract === undefined) return [];
    const wanted = procuredStart(contract, watch.asOf);
    if (wanted === null || wanted.start === null) return [];
    return [milestone(timeline, contract, procurementStarts[wanted.own ? 0 : 1], watch)];
  });
}

function milestone(timeline: Timeline, contract: Row<Contract>, kind: string, watch: Watch): Milestone {
  const { pointOfNoReturn: due, regimeTitle } = timeline;
  const base = {
    id: milestoneId(kind, timeline.contract),
    contract: timeline.contract,
    title: timeline.title,
    kind,
    due,
    source: regimeTitle === '' ? 'no route could be chosen' : `the stages of ${regimeTitle}`,
    cell: timeline.cell,
    owner: contract.owner ?? null,
  };
  if (due === null) {
    const why = timeline.unjudged ?? timeline.because;
    return { ...base, status: 'unknown', because: `The last day to begin cannot be told. ${why}` };
  }
  const status = statusOf(due, begunSaid(contract, !timeline.isNext), watch.asOf, watch.ahead);
  const silent = hasColumn(contract.origin.table, 'status') ? 'its status does not say' : 'the file has no status to say';
  const past = status === 'unknown' ? ` It has passed, and ${silent} whether work has begun.` : '';
  const again =
    timeline.isNext && decidedAfter(contract)?.is === 'bought again' ? ` That it is bought again is told by ${decidedSaid(contract)}.` : '';
  return { ...base, status, because: `${lastDayToBegin(timeline)}${past}${again}` };
}

function lastDayToBegin({ pointOfNoReturn, start, beginBy, overlays = [] }: Timeline): string {
  const [due, wanted] = [pointOfNoReturn as NonNullable<typeof pointOfNoReturn>, start as NonNullable<typeof start>];
  const last = `The last day to begin at likely durations is ${formatDay(due)}, for a start on ${formatDay(wanted)}`;
  const held = overlays.length === 0 ? '' : ` It also holds ${list(overlays.map((id) => `\`${id}\``))}.`;
  return `${last}${rangeSaid(beginBy)}.${held}`;
}

/** The same at the shortest and the longest, as part of a sentence. */
export function rangeSaid(range: Timeline['beginBy']): string {
  if (range === undefined || range.low === null || range.high === null) return '';
  return `; at the shortest it is ${formatDay(range.low)}, at the longest ${formatDay(range.high)}`;
}
