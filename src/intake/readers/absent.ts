import { keyOf } from '../../values/text.ts';
import { isBlank, type Raw, shown } from '../grid.ts';
import type { Reading } from './reading.ts';

const lookalikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  І: 'I',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
};

/** Cyrillic and Greek capitals that look Latin, as Latin: `ТВС` typed on another keyboard is still TBC. */
export function latin(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toUpperCase();
  return [...text.toUpperCase()].map((letter) => lookalikes[letter] ?? letter).join('');
}

/** How far a procurement has come: under a heading of status an answer, and under any other none yet. */
const stages = new Set([
  'pending',
  'not yet awarded',
  'not awarded',
  'to be awarded',
  'to be appointed',
  'to be procured',
  'awaiting award',
  'out to tender',
]);
const placeholders = new Set([
  ...stages,
  'tbc',
  'tba',
  'tbd',
  'to be confirmed',
  'to be agreed',
  'to be advised',
  'to be determined',
  'to follow',
  'xxx',
  'awaited',
  'unknown',
  'not known',
  'not yet known',
  'not yet agreed',
]);
const notStated = new Set([
  'blank',
  'not stated',
  'n a',
  'na',
  'n k',
  'none stated',
  'not applicable',
  'not available',
  'not recorded',
  'not published',
  'no data',
  'redacted',
  'withheld',
]);

/** No words for nothing are longer than this, and none hold a figure: most cells need not be looked up. */
const longest = 40;
const figure = /\d/;

/** Whether a cell says how far a procurement has come, in words that stand for nothing anywhere but under a status. */
export function saysStage(raw: Raw): boolean {
  return typeof raw === 'string' && raw.length <= longest && stages.has(keyOf(latin(raw)));
}

/** Whether a cell holds nothing on purpose: blank, a placeholder in any alphabet, or words that say it is not stated. Null when it holds something. */
export function absence(raw: Raw): Extract<Reading<never>, { absent: string }> | null {
  if (isBlank(raw)) return { absent: 'blank', quoted: '' };
  if (typeof raw !== 'string' || raw.length > longest || figure.test(raw)) return null;
  // `T.B.C.` is TBC.
  const key = keyOf(latin(raw)).replace(/\b(\p{L}) (?=\p{L}\b)/gu, '$1');
  if (placeholders.has(key) || /^\?+$/.test(raw.trim())) return { absent: 'placeholder', quoted: raw };
  if (notStated.has(key) || /^[-–—.]+$/.test(raw.trim())) return { absent: 'not stated', quoted: shown(raw) };
  return null;
}
