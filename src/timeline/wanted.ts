import type { Contract } from '../nouns/contract.ts';
import { at, noteOn, type Row } from '../nouns/table.ts';
import { formatCell } from '../values/cell.ts';
import { addDays, type Day, formatDay } from '../values/day.ts';

/** The day a contract's next arrangement must start, or why that cannot be said; null when nothing needs buying for it. */
export type Wanted =
  | { readonly start: Day; readonly own: boolean; readonly field: string; readonly because: string }
  | { readonly start: null; readonly field: string; readonly because: string };

/** What must be ready, and when: a contract yet to start and not yet let must be ready for its own start; a live one needs a successor the day after it ends. */
export function wantedStart(contract: Row<Contract>, asOf: Day): Wanted | null {
  const { start, end, currentEnd } = contract;
  const last = currentEnd ?? end;
  const isLet = [contract.signed, contract.awarded].some((on) => on !== undefined && on <= asOf);
  if (start !== undefined && start > asOf && !isLet)
    return { start, own: true, field: 'start', because: `It must be ready to start on ${formatDay(start)}.` };
  const field = currentEnd === undefined ? 'end' : 'currentEnd';
  if (last === undefined) return { start: null, field: 'end', because: blank(contract) };
  if (noteOn(contract, field, 'sentinel'))
    return { start: null, field, because: `Its end ${formatDay(last)} stands for no end, see ${formatCell(at(contract, field))}.` };
  if (last < asOf) return null;
  const because = `What follows it must start the day after it ends on ${formatDay(last)}.`;
  return { start: addDays(last, 1), own: false, field, because };
}

/** Why a contract without an end cannot be worked back from, with the cell as written when it says anything. */
function blank(contract: Row<Contract>): string {
  const said = contract.origin.notes.find((note) => note.field === 'end')?.quoted;
  const cell = formatCell(at(contract, 'end'));
  return `Its end is ${said === undefined || said === '' ? 'not stated' : `“${said}”`}, see ${cell}, so no start can be worked back from.`;
}
