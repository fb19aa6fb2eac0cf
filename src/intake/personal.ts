import { patterns } from './personal-patterns.ts';

/** What stands in place of personal data in everything the toolkit prints. */
export const mask = '[withheld: personal data]';

/** A part of a text that looks personal, and what it looks like. */
export interface PersonalPart {
  readonly from: number;
  readonly to: number;
  readonly looksLike: string;
}

/** Whether a text could hold any of it at all: a quick look that spares most cells the slow one. */
const worthALook =
  /@|dob|d\.?\s?o\.?\s?b|birth|born|nhs|upn|child|pupil|patient|person|client|student|baby|sibling|service user|case|placement|mosaic|logic|lcs|swift|carefirst|\b(?:yp|lac|cla|mr|mrs|ms|miss|mx|master|dr)\b|home|liv(?:es|ing)|resid|(?:\+44|\b0)\s?\(?0?\)?\s?7\d|\d{3}[ -]\d{3}[ -]\d{4}|[A-Z]{2}\s\d{2}\s\d{2}\s\d{2}\s[A-D]/i;

const digitOrMark = /[\d@.]/;
const letter = /[A-\uffff]/;
const tenDigits = /(?:\d\D*){10}/;

function isPlain(text: string): boolean {
  return !digitOrMark.test(text) || (!letter.test(text) && !tenDigits.test(text)) || !worthALook.test(text);
}

/** The parts of a text that look personal, in order and apart: dates of birth with the name before them, numbers of a child or case, and the like. */
export function personalParts(text: string): PersonalPart[] {
  if (text.length < 6 || isPlain(text)) return [];
  const parts: PersonalPart[] = [];
  for (const { looksLike, hint, find, part } of patterns) {
    if (!hint.test(text)) continue;
    for (const match of text.matchAll(find) as Iterable<RegExpExecArray>) {
      const span = part ? part(match, text) : ([match.index, match.index + match[0].length] as const);
      if (span) parts.push({ from: span[0], to: span[1], looksLike });
    }
  }
  return parts.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** A text with what looks personal masked, and what each part looked like; null when nothing does. */
export function withoutPersonal(text: string): { readonly text: string; readonly looksLike: readonly string[] } | null {
  const seen = new Set<string>();
  let left = text;
  // What stood beside a masked part may look personal in its turn; each round masks more, so a few are enough.
  for (let round = 0; round < 4; round += 1) {
    const parts = personalParts(left);
    if (parts.length === 0) break;
    let out = '';
    let at = 0;
    for (const { from, to, looksLike } of parts) {
      seen.add(looksLike);
      if (to <= at) continue;
      if (from >= at) out += `${left.slice(at, from)}${mask}`;
      at = to;
    }
    left = out + left.slice(at);
  }
  return seen.size === 0 ? null : { text: left, looksLike: [...seen] };
}
