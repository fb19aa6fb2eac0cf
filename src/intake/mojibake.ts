import iconv from 'iconv-lite';
import type { Repaired } from '../nouns/table.ts';

/** Puts text right piece by piece, and keeps count. */
export interface Repairing {
  readonly text: (text: string) => string;
  readonly repaired: () => Repaired | null;
}

/** What the bytes 80 to BF look like in Windows-1252: the second and third letters of a character that was read in pieces. */
const trail =
  '\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178';
const pieces = new RegExp(`[\u00c2-\u00c5][${trail}]|[\u00e2\u00ef][${trail}]{2}|\u00f0[${trail}]{3}`, 'g');
const telling = /[\u00c2-\u00c5\u00e2\u00ef\u00f0]/;

/** What English registers write beyond plain letters: accents, pounds, dashes, quotation marks, bullets, ticks, a mark of byte order. */
const plausible = /^(?:[\u00a0-\u017f\u2010-\u2044\u20a0-\u20bf\u2100-\u214f\u2190-\u27bf\ufb00-\ufb06\ufeff\ufffd]|\p{Emoji})$/u;

function rejoined(shown: string): string | null {
  const bytes = Uint8Array.from(
    [...shown].map((letter) => (letter < '\u0100' ? letter.charCodeAt(0) : (iconv.encode(letter, 'windows-1252')[0] as number))),
  );
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return plausible.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** Text that is evidently UTF-8 read as Windows-1252 (`â€™` for `’`, `Â£` for `£`), put right, even when it happened twice. */
export function repairing(): Repairing {
  const known = new Map<string, string>();
  let characters = 0;
  let example: { readonly was: string; readonly is: string } | null = null;
  const join = (was: string): string => {
    const is = known.get(was) ?? rejoined(was) ?? was;
    known.set(was, is);
    if (is === was) return was;
    characters += 1;
    if (is !== '\ufeff') example ??= { was, is };
    return is;
  };
  const once = (text: string): string => (telling.test(text) ? text.replace(pieces, join) : text);
  const text = (given: string): string => {
    let now = once(given);
    for (let pass = 1, before = given; pass < 3 && now !== before; pass += 1) {
      before = now;
      now = once(now);
    }
    return now;
  };
  return { text, repaired: () => (characters === 0 ? null : { characters, was: example?.was ?? 'ï»¿', is: example?.is ?? '' }) };
}
