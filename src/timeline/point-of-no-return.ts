import type { Contract } from '../nouns/contract.ts';
import { hasColumn, type Row } from '../nouns/table.ts';
import type { Milestone, Timeline } from '../nouns/timeline.ts';
import { formatDay } from '../values/day.ts';
import { keyOf } from '../values/text.ts';
import { type Said, statusOf } from './done.ts';
import type { Watch } from './ground.ts';
import { milestoneId } from './milestone-id.ts';

const begun = /\b(in procurement|out to tender|tendering|tender|procuring|evaluation|mobilising|mobilisation|awarded)\b/;
const notBegun = /\b(not started|not begun|planned|to be let|to be procured|pending)\b/;

/** The last day to begin each procurement. Once it has passed it is overdue only where the register says nothing has begun; where it says neither, unknown. */
export function pointsOfNoReturn(timelines: readonly Timeline[], contracts: readonly Row<Contract>[], watch: Watch): Milestone[] {
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  return timelines.flatMap((timeline) => {
    const due = timeline.pointOfNoReturn;
    const contract = byId.get(timeline.contract);
    if (due === null || contract === undefined) return [];
    const said = begunSaid(contract, timeline);
    const status = statusOf(due, said, watch.asOf, watch.ahead);
    const last = `The last day to begin at likely durations is ${formatDay(due)}, for a start on ${formatDay(timeline.start ?? due)}.`;
    const silent = hasColumn(contract.origin.table, 'status') ? 'its status does not say' : 'the file has no status to say';
    return [
      {
        id: milestoneId('point of no return', timeline.contract),
        contract: timeline.contract,
        title: timeline.title,
        kind: 'point of no return',
        due,
        status,
        because: status === 'unknown' ? `${last} It has passed, and ${silent} whether work has begun.` : last,
        source: `regime ${timeline.regime}`,
        cell: timeline.cell,
        owner: contract.owner ?? null,
      },
    ];
  });
}

/** A contract's own status speaks of a procurement only when that contract is the one to be let; a live contract's status says nothing of its successor. */
function begunSaid(contract: Row<Contract>, timeline: Timeline): Said {
  if (contract.status === undefined || timeline.start !== contract.start) return 'untold';
  const key = keyOf(contract.status);
  if (notBegun.test(key)) return 'not done';
  return begun.test(key) ? 'done' : 'untold';
}
