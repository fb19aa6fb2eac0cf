import type { Contract } from '../../nouns/contract.ts';
import { noteOn, type Row } from '../../nouns/row.ts';
import { addDays, addMonths, type Day } from '../../values/day.ts';
import { count } from '../../values/text.ts';

/** The last day on which notice can be given so that a contract ends on a day, and how it was worked out; null when no notice is stated. */
export function noticeDay(contract: Contract, end: Day): { readonly due: Day; readonly field: string; readonly worked: string } | null {
  const { noticeMonths: months, noticeDays: days } = contract;
  if (months !== undefined)
    return { due: addMonths(end, -months), field: 'noticeMonths', worked: `${count(months, 'month')} before its end` };
  if (days !== undefined) return { due: addDays(end, -days), field: 'noticeDays', worked: `${count(days, 'day')} before its end` };
  return null;
}

/** The fields a contract states its notice in. */
export const noticeFields = ['extensionNoticeBy', 'noticeMonths', 'noticeDays'] as const;

/** The field in which a notice is stated that nobody can read. */
export function unreadNotice(contract: Row<Contract>): (typeof noticeFields)[number] | undefined {
  return noticeFields.find((field) => noteOn(contract, field, 'unreadable') ?? noteOn(contract, field, 'ambiguous'));
}
