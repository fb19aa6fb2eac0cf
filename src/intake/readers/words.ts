import { tidy } from '../../values/text.ts';
import { type FinancialYear, parseYear } from '../../values/year.ts';
import { isBlank, type Raw, shown } from '../grid.ts';
import { absence } from './absent.ts';
import { namesBetweenBars } from './between-bars.ts';
import type { Reading } from './reading.ts';

/** Text as written, white space tidied but line breaks kept. Placeholders are text here: a plan may well say TBC. */
export function readText(raw: Raw): Reading<string> {
  if (isBlank(raw)) return { absent: 'blank', quoted: '' };
  if (raw !== null && typeof raw === 'object' && 'error' in raw) return { fault: 'the cell holds an error', quoted: raw.error };
  const written = shown(raw);
  const text = written.includes('\n') ? written.split(/\r?\n/).map(tidy).filter(Boolean).join('\n') : tidy(written);
  const nothing = absence(raw);
  if (nothing && nothing.absent === 'placeholder') return nothing;
  return nothing && /not stated|not known/i.test(text) ? nothing : { value: text };
}

const body = '(?:council|ccgs?|icbs?|clinical commissioning group|integrated care board|trust|authority|board|borough|england)';
const endsAsBody = new RegExp(String.raw`(?:\b${body}|^(?:the )?nhs)(?:\s*\([^()]*\))?$`, 'i');
const endsAsCouncil = /\b(?:council|borough)$/i;
const opensAsNhs = /^nhs\s+\S/i;
const opensAsBorough = /^(?:the\s+)?(?:(?:london|royal|metropolitan)\s+)?borough\s+of\s+\S/i;

/** Whether two names joined by `and` are two bodies: each ends as a body does, or both begin as one. A shared last word, as of Barking and Dagenham Council, is one body's. */
function areTwo(first: string, second: string): boolean {
  const opens = opensAsNhs.test(second) || opensAsBorough.test(second);
  if (endsAsBody.test(first)) return opens || endsAsBody.test(second);
  if (opensAsNhs.test(first)) return opens || endsAsCouncil.test(second);
  return opensAsBorough.test(first) && opens;
}

/** A name that joins two bodies or more, as each of them; any other as it is. */
function bodiesIn(name: string): readonly string[] {
  for (const { 0: joint, index } of name.matchAll(/\s+(?:and|&)\s+/gi)) {
    const [first, second] = [name.slice(0, index), name.slice(index + joint.length)];
    if (areTwo(first, second)) return [first, ...bodiesIn(second)];
  }
  return [name];
}

function piecesOf(text: string): string[] {
  return namesBetweenBars(text)
    .replace(/((?:^|\s)\d{1,2}[.)])\s+/g, '$1 ')
    .split(/\n|;|\s+\/\s+|\s(?=\d{1,2}[.)]\s)/)
    .map((piece) => tidy(piece).replace(/[,;]+$/, ''))
    .filter(Boolean);
}

function listed(raw: Raw, apart: (text: string) => readonly string[]): Reading<readonly string[]> {
  const reading = readText(raw);
  return 'value' in reading ? { ...reading, value: apart(reading.value) } : reading;
}

/** Several names in one cell: joint commissioners, numbered names, lines. `Health and Wellbeing Board` stays one name. */
export function readList(raw: Raw): Reading<readonly string[]> {
  return listed(raw, (text) =>
    piecesOf(text)
      .map((piece) => piece.replace(/^\d{1,2}[.)]\s+/, ''))
      .flatMap(bodiesIn),
  );
}

/** Who leads, as a list; a name keeps the number of the part it leads: `1. New Devon CCG`. */
export function readLeads(raw: Raw): Reading<readonly string[]> {
  return listed(raw, (text) => piecesOf(text).flatMap((piece) => (/^\d/.test(piece) ? [piece] : bodiesIn(piece))));
}

/** Whether a saving lasts, and whether it is cash. */
const lasting =
  /^(?:recurrent|recurring|permanent|ongoing|one[ -]off|non[ -]?recurrent|non[ -]?recurring|temporary|(?:non[ -]?)?cashable)$/;

/** Where a placement is, beside the authority's own area: `In area`, `out of county`. */
const placed = /^(?:in|inside|within|out|outside|out of)[\s-]+(?:the\s+)?(?:area|county|borough|city|district|authority|local area|house)$/;

/** Yes or no, however the register says it: `Y`, `TRUE`, `Noo`, `Yes - micro`. What follows the answer travels with it. */
export function readFlag(raw: Raw): Reading<boolean> {
  const nothing = absence(raw);
  if (nothing) return nothing;
  const text = tidy(shown(raw))
    .toLowerCase()
    .replace(/[.!*]+$/, '');
  if (/^(y+|ye+s+|yep|yess?|true|1|t|✓|✔|☑)$/.test(text)) return { value: true };
  if (/^(n+|no+|none|false|0|f|✗|✘|☐|x)$/.test(text)) return { value: false };
  if (lasting.test(text)) return { value: !/^(?:one|non|temp)/.test(text) };
  if (placed.test(text)) return { value: text.startsWith('in') };
  const answered = /^(yes|no|y|n)\s*(?:[-–—:;,(/]|\bbut\b|\bas\b)\s*(?!(?:yes|no|y|n)\b)(.+)$/.exec(text);
  if (answered) return { value: (answered[1] as string).startsWith('y'), note: { kind: 'caveat', text: shown(raw) } };
  return {
    fault: /^[-£(]*\d[\d,.]*\)?$/.test(text) ? 'an amount stands where yes or no belongs' : 'yes or no was looked for',
    quoted: shown(raw),
  };
}

/** A financial year. */
export function readYear(raw: Raw): Reading<FinancialYear> {
  const nothing = absence(raw);
  if (nothing) return nothing;
  const year = parseYear(shown(raw));
  return year ? { value: year } : { fault: 'a financial year such as 2015/16 was looked for', quoted: shown(raw) };
}
