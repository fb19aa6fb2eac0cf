import type { Span } from '../../nouns/page.ts';
import type { Tone } from '../../nouns/tone.ts';

/** One line of a terminal. */
export type Line = readonly Span[];

/** A line of one tone; an empty text is an empty line. */
export function line(text: string, tone: Tone = 'plain'): Line {
  return text === '' ? [] : [{ text, tone }];
}

/** A line without trailing spaces, and with neighbours of one tone joined. */
export function tidied(spans: Line): Line {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && (last.tone === span.tone || span.text.trim() === ''))
      joined[joined.length - 1] = { text: last.text + span.text, tone: last.tone };
    else if (span.text !== '') joined.push(span);
  }
  const last = joined.at(-1);
  return last ? [...joined.slice(0, -1), { ...last, text: last.text.trimEnd() }].filter(({ text }) => text !== '') : [];
}
