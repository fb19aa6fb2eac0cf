import type { Timeline } from '../nouns/timeline.ts';
import type { Cell } from '../values/cell.ts';
import { keyOf } from '../values/text.ts';

/** The id of a contract's timeline: made from the contract's own id. */
function timelineId(contract: string): string {
  return `procure-${keyOf(contract).replace(/[\s%£]+/g, '-')}`;
}

/** A timeline about which nothing is known yet. */
export function bare(contract: string, title: string, cell: Cell): Omit<Timeline, 'because'> {
  return {
    id: timelineId(contract),
    contract,
    title,
    cell,
    regime: '',
    regimeTitle: '',
    variants: [],
    direction: 'backward',
    start: null,
    conditions: [],
    stages: [],
    pointOfNoReturn: null,
    verdict: 'unknown',
    lateByWorkingDays: null,
    options: [],
  };
}
