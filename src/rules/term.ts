import type { Contract } from '../nouns/contract.ts';
import { saysNoOption, speaksOfExtension } from '../nouns/option-words.ts';
import { denied, goesOnWords, isSaidRunning } from '../nouns/over-words.ts';
import { at, leftToFill, noteOn, type Row } from '../nouns/row.ts';
import { hasColumn } from '../nouns/table.ts';
import { type TakenTerm, takenTerm } from '../nouns/taken-term.ts';
import type { Cell } from '../values/cell.ts';
import { type Day, later } from '../values/day.ts';
import { overlap, type Period } from '../values/period.ts';

/** The fields that state a last day, the one that holds first. */
export const endFields = ['end', 'currentEnd', 'maxEnd'] as const;

/** The last day of a contract as far as it is known: after the extensions taken, else of the original term, else counted, else the latest possible. */
export function endOf(row: Row<Contract>): Day | undefined {
  return takenTerm(row).end ?? undefined;
}

/** The field `endOf` was read from, so a finding can point at the right cell. */
export function endField(row: Row<Contract>): TakenTerm['fields']['end'] {
  return takenTerm(row).fields.end;
}

/** The field that states the end of a contract as it stands, for what is asked of days as they are written. */
export function statedEndField(contract: Contract): 'currentEnd' | 'end' {
  return contract.currentEnd === undefined ? 'end' : 'currentEnd';
}

const saysItGoesOn = new RegExp(`${denied}\\b(?:${goesOnWords})\\b`, 'i');

/** Whether the register itself says that a contract goes on past its written end: rolling, month to month, held over. */
export function goesOn(status: string | undefined): boolean {
  return status !== undefined && saysItGoesOn.test(status) && isSaidRunning(status);
}

/** The options a register records: months left, none, or nothing said that can be read as either. */
export function optionsLeft(contract: Contract): 'some' | 'none' | 'unsaid' {
  const end = contract[statedEndField(contract)];
  if (contract.extensionLeft !== undefined) return contract.extensionLeft > 0 ? 'some' : 'none';
  // A latest end before the first one says nothing of what is left.
  const latest =
    contract.maxEnd !== undefined && contract.currentEnd === undefined && contract.maxEnd < (end ?? '') ? undefined : contract.maxEnd;
  if (latest !== undefined && end !== undefined) return latest > end ? 'some' : 'none';
  if (contract.extensionMonths !== undefined && contract.extensionMonths > 0) return contract.currentEnd === undefined ? 'some' : 'unsaid';
  if (contract.extensionMonths === 0 || saysNoOption(contract.extensionOptions ?? '')) return 'none';
  return 'unsaid';
}

/** What a status says of an extension, in words, where no last day was read from it and it does not say that none is left. */
export function extensionSaid(row: Row<Contract>): string | null {
  const { status, currentEnd, origin } = row;
  const isRead = currentEnd !== undefined && origin.from?.['currentEnd'] === 'status';
  return status === undefined || isRead || !speaksOfExtension(status) || saysNoOption(status) ? null : status;
}

/** The days something runs inside a year. An unknown date counts as the year's own; null when it does not run in the year at all. */
export function runsIn(year: Period, thing: { readonly start?: Day | null; readonly end?: Day | null }): Period | null {
  const from = thing.start ?? year.from;
  const to = thing.end ?? later(from, year.to);
  return from > to ? null : overlap(year, { from, to });
}

/** Why no last day of a contract is known, in words, and the cell that shows it: of the first of the fields that could state it and its table has. */
export function whyNoEnd(row: Row<Contract>): { readonly because: string; readonly cell: Cell } {
  const field = endFields.find((one) => hasColumn(row.origin.table, one)) ?? 'end';
  return { because: `no last day: ${whyMissing(row, field)}`, cell: at(row, field) };
}

/** Why a date is missing, in words: left blank, a placeholder such as TBC, said not to be stated, written but not readable, or asked for by no column. */
export function whyMissing(row: Row<object>, field: string): string {
  const unreadable = noteOn(row, field, 'unreadable') ?? noteOn(row, field, 'ambiguous');
  if (unreadable) return `the cell says “${unreadable.quoted}”, which could not be read`;
  const placeholder = leftToFill(row, field) ?? noteOn(row, field, 'not stated');
  if (placeholder) return `the cell says “${placeholder.quoted}”`;
  const { table, from, above } = row.origin;
  const isAsked = hasColumn(table, field) || from?.[field] !== undefined || above?.[field] !== undefined;
  return isAsked ? 'the cell is blank' : table.pointers === undefined ? 'its table has no such column' : 'its file has no such field';
}
