import { decidedInWords, isNothingBought, type SuccessorOf, successorSaid } from '../../nouns/after-it.ts';
import type { Contract } from '../../nouns/contract.ts';
import { grantSaid } from '../../nouns/granted.ts';
import { isCalledEnded, overAheadOf } from '../../nouns/over-words.ts';
import { at, type Row } from '../../nouns/row.ts';
import { endAside } from '../../nouns/taken-term.ts';
import { formatCell } from '../../values/cell.ts';
import { addDays, type Day, formatDay } from '../../values/day.ts';
import type { Ground } from '../ground.ts';
import { saidOf } from './done.ts';
import { lastDayOf } from './last-day.ts';

/** The day a contract's next arrangement must start, or why that cannot be said; null when nothing needs buying for it. */
export type Wanted =
  | { readonly start: Day; readonly own: boolean; readonly field: string; readonly because: string }
  | { readonly start: null; readonly field: string; readonly because: string };

/**
 * What must be ready, and when: a contract yet to start and not yet let must be ready for its own start; a live one needs a successor the day
 * after it ends, or after the day ahead on which its status says that it does. Nothing where its status says it is over, or its end has passed and no status says that it runs on.
 */
export function wantedStart(contract: Row<Contract>, asOf: Day): Wanted | null {
  const { start, status } = contract;
  const { day: last, field, because: unfit } = lastDayOf(contract);
  const isLet = [contract.signed, contract.awarded].some((on) => on !== undefined && on <= asOf);
  const over = overAheadOf(status, asOf);
  if (over !== null)
    return {
      ...{ start: addDays(over, 1), own: false, field: 'status' },
      because: `What follows it must start the day after ${formatDay(over)}, on which its status says that it ends.`,
    };
  if (isCalledEnded(status)) return null;
  const isContrary = start !== undefined && (contract.currentEnd ?? contract.end ?? start) < start;
  if (start !== undefined && start > asOf && !isLet && !isContrary)
    return { start, own: true, field: 'start', because: `It must be ready to start on ${formatDay(start)}.` };
  if (unfit !== null) return { start: null, field, because: unfit };
  if (last === null) return { start: null, field: 'end', because: blank(contract) };
  if (last < asOf) return saidOf(status) === 'not done' ? { start: null, field, because: runsOn(contract, field) } : null;
  const because = `What follows it must start the day after it ends on ${formatDay(last)}${endAside(contract)}.`;
  return { start: addDays(last, 1), own: false, field, because };
}

/** What may stand after a contract, so that nothing is procured to follow it. */
type After = Pick<Ground, 'successorOf' | 'endsWithIt'>;

/**
 * What is to be procured, and when, as `wantedStart` has it. Nothing for a grant: it is no public contract, and giving it again is no
 * procurement. Nothing after a contract of which its register says that nothing is bought after it, whose successor stands in these files, or that ends
 * with the one child, route or hours it buys.
 */
export function procuredStart(contract: Row<Contract>, asOf: Day, { successorOf, endsWithIt }: After = {}): Wanted | null {
  if (grantSaid(contract) !== null) return null;
  const wanted = wantedStart(contract, asOf);
  if (wanted === null || (wanted.start !== null && wanted.own)) return wanted;
  return isNothingBought(contract) || successorOf?.(contract) || endsWithIt?.(contract) ? null : wanted;
}

/** Why nothing is procured for a contract of which `procuredStart` is null, with the cell that says so. */
export function whyNothing(contract: Row<Contract>, asOf: Day, successorOf?: SuccessorOf): string {
  const grant = grantSaid(contract);
  if (grant !== null) return `${grant}, and a grant is no public contract`;
  const next = successorOf?.(contract);
  if (next) return successorSaid(next, asOf, lastDayOf(contract).day).replace(/\.$/, '');
  if (isNothingBought(contract)) return decidedInWords(contract);
  const { day: last, field } = lastDayOf(contract);
  if (isCalledEnded(contract.status)) return `its status is “${contract.status}”, see ${formatCell(at(contract, 'status'))}`;
  const end = last === null ? 'it has ended' : `it ended on ${formatDay(last)}${endAside(contract)}`;
  return `${end}, see ${formatCell(at(contract, field))}, and no status says that it runs on`;
}

/** An end that has passed under a status of a live contract: which of the two is out of date no file says. */
function runsOn(contract: Row<Contract>, field: string): string {
  return `Its status is “${contract.status}” and its end has passed: was it extended, or does it run on without a contract? Write in its end as it stands, see ${formatCell(at(contract, field))}.`;
}

/** Why a contract without an end cannot be worked back from, with the cell as written when it says anything. */
function blank(contract: Row<Contract>): string {
  const said = contract.origin.notes.find((note) => note.field === 'end')?.quoted;
  const cell = formatCell(at(contract, 'end'));
  return `Its end is ${said === undefined || said === '' ? 'not stated' : `“${said}”`}, see ${cell}, so no start can be worked back from.`;
}
