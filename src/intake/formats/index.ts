import { Refusal } from '../../values/refusal.ts';
import { csv } from './csv.ts';
import { beginsWith, type Format, type Opened } from './format.ts';
import { xlsx } from './xlsx.ts';

/** The formats the toolkit reads, in the order they are asked. */
export const formats: readonly Format[] = [xlsx, csv];

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0] as const;

function mentions(bytes: Uint8Array, word: string): boolean {
  const pattern = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let i = 0; i + pattern.length <= bytes.length; i += 1) if (pattern.every((byte, j) => bytes[i + j] === byte)) return true;
  return false;
}

/** An OpenDocument package names itself in its first entry. */
function isOpenDocument(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(30, 80)).startsWith('mimetypeapplication/vnd.oasis.opendocument');
}

/** Opens a file by what it holds, whatever it is called. An empty, locked or unknown file is refused with the remedy. */
export async function openFile(bytes: Uint8Array, file: string): Promise<Opened> {
  if (bytes.length === 0) throw new Refusal('file-empty', 'The file is empty.', 'Export it again from where it came from.', { file });
  if (beginsWith(bytes, compoundFile)) {
    if (mentions(bytes, 'EncryptedPackage'))
      throw new Refusal(
        'workbook-locked',
        'The workbook is protected by a password.',
        'Open it, remove the password (File, Info, Protect Workbook), save a copy and use that.',
        { file },
      );
    throw new Refusal(
      'format-not-read',
      'This is an old Excel workbook (.xls), which is not read yet.',
      'Save it as .xlsx or .csv and use that.',
      { file },
    );
  }
  if (isOpenDocument(bytes))
    throw new Refusal(
      'format-not-read',
      'This is an OpenDocument file (.ods), which is not read yet.',
      'Save it as .xlsx or .csv and use that.',
      {
        file,
      },
    );
  const format = formats.find((candidate) => candidate.recognises(bytes));
  if (!format)
    throw new Refusal(
      'format-unknown',
      'The file is neither a workbook nor text, whatever its name says.',
      'Give an .xlsx workbook or a .csv file.',
      { file },
    );
  return format.open(bytes, file);
}
