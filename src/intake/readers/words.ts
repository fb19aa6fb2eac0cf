import { tidy } from '../../values/text.ts';
import { type FinancialYear, parseYear } from '../../values/year.ts';
import { isBlank, type Raw, shown } from '../grid.ts';
import { absence } from './absent.ts';
import type { Reading } from './reading.ts';

/** Text as written, white space tidied but line breaks kept. Placeholders are text here: a plan may well say TBC. */
export function readText(raw: Raw): Reading<string> {
  if (isBlank(raw)) return { absent: 'blank', quoted: '' };
  if (raw !== null && typeof raw === 'object' && 'error' in raw) return { fault: 'the cell holds an error', quoted: raw.error };
  const text = shown(raw).split(/\r?\n/).map(tidy).filter(Boolean).join('\n');
  const nothing = absence(raw);
  if (nothing && nothing.absent === 'placeholder') return nothing;
  return nothing && /not stated|not known/i.test(text) ? nothing : { value: text };
}

/** Several names in one cell: joined commissioners, numbered leads, lines. `Health and Wellbeing Board` stays one name. */
export function readList(raw: Raw): Reading<readonly string[]> {
  const reading = readText(raw);
  if (!('value' in reading)) return reading;
  const pieces = reading.value
    .split(/\n|;|(?:^|\s)\d{1,2}[.)]\s+|\s+\/\s+/)
    .map((piece) =>
      tidy(piece)
        .replace(/^\d{1,2}[.)]\s+/, '')
        .replace(/[,;]+$/, ''),
    )
    .filter(Boolean);
  return { value: pieces };
}

/** Yes or no, however the register says it. */
export function readFlag(raw: Raw): Reading<boolean> {
  const nothing = absence(raw);
  if (nothing) return nothing;
  const text = tidy(shown(raw)).toLowerCase();
  if (/^(y|yes|true|1|t|✓|✔)$/.test(text)) return { value: true };
  if (/^(n|no|noo|false|0|f|✗|x)$/.test(text)) return { value: false };
  return { fault: 'yes or no was looked for', quoted: shown(raw) };
}

/** A financial year. */
export function readYear(raw: Raw): Reading<FinancialYear> {
  const nothing = absence(raw);
  if (nothing) return nothing;
  const year = parseYear(shown(raw));
  return year ? { value: year } : { fault: 'a financial year such as 2015/16 was looked for', quoted: shown(raw) };
}
