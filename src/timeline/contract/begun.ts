import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { procurementStarts } from '../../nouns/timeline.ts';
import type { Decision } from '../../nouns/workspace.ts';
import { formatCell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { keyOf } from '../../values/text.ts';
import { milestoneId } from '../watch/milestone-id.ts';
import { dayDone, doneLines } from './done-lines.ts';

/** A procurement a person recorded as begun: on which day, null where none is stated; and the same as a sentence with its line. */
export interface Begun {
  readonly on: Day | null;
  readonly said: string;
}

/**
 * Which procurements have begun, by the `done` lines of decisions.csv that close their last day to begin; null for the others, and for
 * a day that has not come.
 */
export function begunByContract(decisions: readonly Decision[], asOf: Day): (contract: Row<Contract>) => Begun | null {
  const lines = doneLines(decisions, asOf);
  return ({ id }) => {
    const line = lines.size === 0 ? undefined : procurementStarts.map((kind) => lines.get(keyOf(milestoneId(kind, id)))).find(Boolean);
    if (line === undefined) return null;
    const on = dayDone(line);
    if (on !== null && on > asOf) return null;
    const day = on === null ? 'on a day it does not state, so whether in time cannot be told' : `on ${formatDay(on)}`;
    return { on, said: `It began ${day}, see ${formatCell(line.cell)}; how far it has come no file says.` };
  };
}
