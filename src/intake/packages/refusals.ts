import { Refusal } from '../../values/refusal.ts';

/** A workbook that cannot be opened. */
export function damaged(file: string): Refusal {
  return new Refusal(
    'workbook-damaged',
    'The workbook cannot be opened: it is cut short or damaged.',
    'Open it in Excel or LibreOffice, save it again as .xlsx, and run this again.',
    { file },
  );
}

/** A workbook behind a password. */
export function locked(file: string): Refusal {
  return new Refusal(
    'workbook-locked',
    'The workbook is protected by a password.',
    'Open it, remove the password (File, Info, Protect Workbook), save a copy and use that.',
    { file },
  );
}

/** A workbook that would unpack to more cells or bytes than any register holds. */
export function tooLarge(file: string): Refusal {
  return new Refusal(
    'workbook-too-large',
    'The workbook unpacks to more than a register could hold.',
    'Save the sheets you need as .csv and use those.',
    { file },
  );
}

/** A workbook of a kind that is not read: what it is, in a few words. */
export function notRead(file: string, kind: string): Refusal {
  return new Refusal('format-not-read', `This is ${kind}, which is not read.`, 'Save it as .xlsx or .csv and use that.', { file });
}
