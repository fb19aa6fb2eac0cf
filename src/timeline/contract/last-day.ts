import type { Contract } from '../../nouns/contract.ts';
import { at, noteOn, type Row } from '../../nouns/row.ts';
import { takenTerm } from '../../nouns/taken-term.ts';
import { formatCell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';

/** The last day of a contract as it stands and the field it is in or is taken from; or why what is written is none: a day that means no end, or one before the start; a start that stands for no day (9999) is none. Null on both where none is stated and none can be taken. */
export interface LastDay {
  readonly day: Day | null;
  readonly field: 'currentEnd' | 'end' | 'termMonths' | 'maxEnd';
  readonly because: string | null;
}

/** The last day of a contract: after the extensions taken, else of the first term; where neither is stated the one that every rule takes. */
export function lastDayOf(contract: Row<Contract>): LastDay {
  const field = contract.currentEnd === undefined ? 'end' : 'currentEnd';
  const { start, [field]: last } = contract;
  if (last === undefined) {
    const { end: day, fields } = takenTerm(contract);
    return { day, field: fields.end, because: null };
  }
  const cell = formatCell(at(contract, field));
  if (noteOn(contract, field, 'sentinel'))
    return { day: null, field, because: `Its end ${formatDay(last)} stands for no end, see ${cell}.` };
  if (start === undefined || start <= last || noteOn(contract, 'start', 'sentinel')) return { day: last, field, because: null };
  const begins = `its start, ${formatDay(start)} (${formatCell(at(contract, 'start'))})`;
  return {
    day: null,
    field,
    because: `Its end, ${formatDay(last)} (${cell}), is before ${begins}, so neither can be relied on: mend whichever is wrong.`,
  };
}
