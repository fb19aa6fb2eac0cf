import { decidedAfter, decidedSaid } from '../../nouns/after-it.ts';
import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import { procurementStarts } from '../../nouns/timeline.ts';
import type { Decision } from '../../nouns/workspace.ts';
import { formatCell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { capital, keyOf } from '../../values/text.ts';
import { milestoneId } from '../watch/milestone-id.ts';
import type { Said } from './done.ts';
import { dayDone, doneLines } from './done-lines.ts';

const begun = /\b(in procurement|out to tender|tender out|tendering|tender|procuring|evaluation|mobilising|mobilisation|awarded)\b/;
const notBegun = /\b(not started|not begun|not awarded|planned|to be let|to be procured|pending)\b/;
const awarded = /\b(awarded|mobilising|mobilisation)\b/;

/**
 * Whether work has begun, as a contract's own status tells: that of one to be let, whose `own` start is ahead, speaks of its procurement; that
 * of a live one says nothing of its successor, unless it says that it is bought again.
 */
export function begunSaid(contract: Row<Contract>, own: boolean): Said {
  if (!own) {
    const decided = decidedAfter(contract);
    return decided?.is === 'bought again' ? (decided.hasBegun ? 'done' : 'not done') : 'untold';
  }
  const key = keyOf(contract.status ?? '');
  if (notBegun.test(key)) return 'not done';
  return begun.test(key) ? 'done' : 'untold';
}

/** A procurement of which its register says that it has begun; no register says on which day. */
export function begunByStatus(contract: Row<Contract>, own: boolean): Begun | null {
  if (begunSaid(contract, own) !== 'done') return null;
  const status = own ? `Its status, “${contract.status}” (${formatCell(at(contract, 'status'))})` : capital(decidedSaid(contract));
  const far =
    own && awarded.test(keyOf(contract.status ?? ''))
      ? 'that it is awarded: what comes before the award is done, and whether the rest is in time no file says'
      : 'that work has begun, but not when, so whether in time cannot be told; how far it has come no file says';
  return { on: null, said: `${status}, says ${far}.` };
}

/** A procurement a person or a register recorded as begun: on which day, null where none is stated; and the same as a sentence with its line or cell. */
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
