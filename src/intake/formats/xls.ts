import { Refusal } from '../../values/refusal.ts';
import { gridsOf } from '../packages/old-book.ts';
import { damaged, locked, notRead } from '../packages/refusals.ts';
import { beginsWith, type Format } from './format.ts';

/** Whether a compound file has an entry of a name; names stand in it as UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const pattern = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(pattern[0] as number); at >= 0; at = bytes.indexOf(pattern[0] as number, at + 1))
    if (pattern.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

/** The ids of the first records of the workbook: one of them says whether the rest are enciphered. */
function openingRecords(bytes: Uint8Array): number[] {
  const ids: number[] = [];
  for (let sector = 512; sector + 8 < bytes.length; sector += 512) {
    if (!beginsWith(bytes.subarray(sector), [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00])) continue;
    for (let at = sector; at + 4 <= bytes.length && ids.length < 12; at += 4 + (bytes[at + 2] as number) + 256 * (bytes[at + 3] as number))
      ids.push((bytes[at] as number) + 256 * (bytes[at + 1] as number));
    break;
  }
  return ids;
}

const enciphered = 0x2f;

/** Excel 97 to 2003 workbooks (.xls): records in a compound file. A workbook older than that, or another program's file, is refused. */
export const xls: Format = {
  name: 'xls',
  recognises: (bytes) => beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]),
  open: async (bytes, file) => {
    if (holds(bytes, 'EncryptedPackage') || openingRecords(bytes).includes(enciphered)) throw locked(file);
    if (holds(bytes, 'WordDocument') || holds(bytes, '__substg1.0') || holds(bytes, 'PowerPoint Document')) {
      throw new Refusal('format-unknown', 'This is a document or a message, not a workbook.', 'Give the workbook it was made from.', {
        file,
      });
    }
    const { readXls } = await import('hucre/xlsx');
    const book = await readXls(bytes).catch((problem: Error) => {
      throw /BIFF/.test(problem.message) ? notRead(file, 'a workbook older than Excel 97') : damaged(file);
    });
    return { format: 'xls', grids: gridsOf(book.sheets, file) };
  },
};
