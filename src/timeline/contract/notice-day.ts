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

const toEndIt = /\bterminat|\bcancel|\bexit\b|\bto (?:end|leave|withdraw)\b/i;
const byAgreement = /\bmutual|\b(?:both|the) parties\b|\b(?:by|on|upon|subject to|with) (?:\w+ )?agreement\b|\bif agreed\b|\bas agreed\b/i;

/** Whether the notice a contract states is that to end it, as its column says: it dates no option. */
export function isNoticeToEnd(contract: Row<Contract>): boolean {
  return contract.origin.table.columns.some(
    ({ field, heading }) => (field === 'noticeMonths' || field === 'noticeDays') && toEndIt.test(heading),
  );
}

/** Whether the options of a contract are by agreement of both sides: nobody can take one by notice. */
export function isByAgreement({ extensionOptions }: Contract): boolean {
  return byAgreement.test(extensionOptions ?? '');
}

/** The last day on which notice can be given to take an option from the end as it stands: as stated, else the end less a notice that is not only to end the contract; null where there is none. */
export function optionNotice(contract: Row<Contract>, end: Day): ReturnType<typeof noticeDay> {
  const { extensionNoticeBy: stated } = contract;
  if (stated !== undefined) return { due: stated, field: 'extensionNoticeBy', worked: '' };
  return isByAgreement(contract) || isNoticeToEnd(contract) ? null : noticeDay(contract, end);
}

/** The fields a contract states its notice in. */
export const noticeFields = ['extensionNoticeBy', 'noticeMonths', 'noticeDays'] as const;

/** The field in which a notice is stated that nobody can read. */
export function unreadNotice(contract: Row<Contract>): (typeof noticeFields)[number] | undefined {
  return noticeFields.find((field) => noteOn(contract, field, 'unreadable') ?? noteOn(contract, field, 'ambiguous'));
}
