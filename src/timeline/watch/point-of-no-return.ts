import { decidedAfter, decidedSaid } from '../../nouns/after-it.ts';
import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import { type Milestone, procurementStarts, type Timeline } from '../../nouns/timeline.ts';
import { formatDay } from '../../values/day.ts';
import { keyOf, list } from '../../values/text.ts';
import { type Said, statusOf } from '../contract/done.ts';
import { procuredStart } from '../contract/wanted.ts';
import type { Watch } from '../ground.ts';
import { milestoneId } from './milestone-id.ts';

const begun = /\b(in procurement|out to tender|tendering|tender|procuring|evaluation|mobilising|mobilisation|awarded)\b/;
const notBegun = /\b(not started|not begun|planned|to be let|to be procured|pending)\b/;

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
  const { pointOfNoReturn: due, regime } = timeline;
  const base = {
    id: milestoneId(kind, timeline.contract),
    contract: timeline.contract,
    title: timeline.title,
    kind,
    due,
    source: regime === '' ? 'no route could be chosen' : `regime ${regime}`,
    cell: timeline.cell,
    owner: contract.owner ?? null,
  };
  if (due === null) {
    const why = timeline.unjudged ?? timeline.because;
    return { ...base, status: 'unknown', because: `The last day to begin cannot be told. ${why}` };
  }
  const status = statusOf(due, begunSaid(contract, timeline), watch.asOf, watch.ahead);
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

/**
 * Whether work has begun, as a contract's own status tells: that of one to be let speaks of its procurement; that of a live one says nothing
 * of its successor, unless it says that it is bought again.
 */
function begunSaid(contract: Row<Contract>, timeline: Timeline): Said {
  if (timeline.start !== contract.start) {
    const decided = decidedAfter(contract);
    return decided?.is === 'bought again' ? (decided.hasBegun ? 'done' : 'not done') : 'untold';
  }
  const key = keyOf(contract.status ?? '');
  if (notBegun.test(key)) return 'not done';
  return begun.test(key) ? 'done' : 'untold';
}
