import { formatCell } from '../values/cell.ts';
import { addDays, type Day, formatDay, lastOfMonths } from '../values/day.ts';
import { count } from '../values/text.ts';
import type { Contract } from './contract.ts';
import { saysNoOption, saysOnlyTaken, saysOptionsSpent } from './option-words.ts';
import { at, leftToFill, noteOn, type Row } from './row.ts';
import { takenTerm } from './taken-term.ts';

/**
 * The options to extend a contract that are not taken: none; so many months, to a last day, as a column states it or as it was worked out
 * (`how`, part of a sentence; not sure where only silence says that none is taken); or some, of which no file tells the months.
 */
export type Untaken =
  | { readonly is: 'none' }
  | {
      readonly is: 'told';
      readonly months: number;
      readonly until: Day;
      readonly field: string;
      readonly how: string | null;
      readonly isSure: boolean;
    }
  | { readonly is: 'untold'; readonly field: string; readonly because: string };

const none: Untaken = { is: 'none' };

const isTaken = /^(?:y|yes|taken|exercised|x|✓|true|[1-9]\d?|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})$/i;

/** The last day of a term that ends on a day, so many months longer: 30 September and six months is 31 March. */
function extendedBy(last: Day, months: number): Day {
  return lastOfMonths(addDays(last, 1), months);
}

/** Months from the first day to the last, both included; part of a month counts as one. */
export function monthsOver(first: Day, last: Day): number {
  let months = 0;
  while (lastOfMonths(first, months) < last) months += 1;
  return months;
}

/** The options of a contract that are not taken: as stated, else what its latest end or its options leave beyond the end as it stands. */
export function untakenOption(contract: Row<Contract>): Untaken {
  const { extensionLeft, currentEnd, maxEnd } = contract;
  const last = takenTerm(contract).end;
  if (extensionLeft === 0 || last === null || noteOn(contract, currentEnd === undefined ? 'end' : 'currentEnd', 'sentinel')) return none;
  if (extensionLeft !== undefined)
    return { is: 'told', months: extensionLeft, until: extendedBy(last, extensionLeft), field: 'extensionLeft', how: null, isSure: true };
  if (maxEnd !== undefined && !noteOn(contract, 'maxEnd', 'sentinel'))
    return until(contract, last, maxEnd, 'maxEnd', `from its end as it stands to its latest, ${formatDay(maxEnd)}`);
  return byItsOptions(contract, last);
}

/** Options by their months in all, less what the end as it stands has used of them. */
function byItsOptions(contract: Row<Contract>, last: Day): Untaken {
  const { start, end, currentEnd, termMonths, extensionMonths, extensionsTaken } = contract;
  if ((extensionsTaken ?? []).some(saysOptionsSpent)) return none;
  if (extensionMonths === undefined) return unread(contract);
  if (extensionMonths === 0) return none;
  const all = `its options come to ${count(extensionMonths, 'month')}`;
  const first = start === undefined || termMonths === undefined ? undefined : extendedBy(addDays(start, -1), termMonths);
  const original = first ?? (currentEnd === undefined ? undefined : end);
  if (original !== undefined && original <= last)
    return until(contract, last, extendedBy(original, extensionMonths), 'extensionMonths', `${all} from ${formatDay(original)}`);
  if ((extensionsTaken ?? []).some((words) => isTaken.test(words.trim())))
    return { is: 'untold', field: 'extensionsTaken', because: `${all}, and how many of them are taken is not stated` };
  const found = until(contract, last, extendedBy(last, extensionMonths), 'extensionMonths', `${all}, and no file says that any is taken`);
  return found.is === 'told' ? { ...found, isSure: false } : found;
}

function until(contract: Row<Contract>, last: Day, to: Day, field: string, how: string): Untaken {
  if (to <= last) return none;
  return {
    is: 'told',
    months: monthsOver(addDays(last, 1), to),
    until: to,
    field,
    how: `${how}, see ${formatCell(at(contract, field))}`,
    isSure: true,
  };
}

/** The words of a term that could not be read and speak of options too: `10+5`. */
function unreadTerm(contract: Row<Contract>): string | undefined {
  const quoted = noteOn(contract, 'termMonths', 'unreadable')?.quoted;
  return quoted !== undefined && /\+|\bplus\b|\bexten|\boptions?\b/i.test(quoted) ? quoted : undefined;
}

/** Options in words nobody can count are options all the same; a blank says nothing of any. */
function unread(contract: Row<Contract>): Untaken {
  const { extensionOptions } = contract;
  const field = (['extensionLeft', 'extensionMonths', 'extensionOptions'] as const).find(
    (each) => noteOn(contract, each, 'unreadable') ?? leftToFill(contract, each),
  );
  const quoted =
    field === undefined ? (extensionOptions ?? unreadTerm(contract)) : contract.origin.notes.find((note) => note.field === field)?.quoted;
  if (quoted === undefined || saysNoOption(quoted) || saysOnlyTaken(quoted)) return none;
  const asked = field ?? (extensionOptions === undefined ? 'termMonths' : 'extensionOptions');
  return {
    is: 'untold',
    field: asked,
    because: `its options to extend, “${quoted}” at ${formatCell(at(contract, asked))}, do not say how many months are untaken`,
  };
}
