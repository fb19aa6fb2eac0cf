import { TextRun } from 'docx';
import type { Tone } from '../../nouns/tone.ts';
import { unturned } from '../../values/text.ts';
import { quoted } from '../words.ts';
import { inks } from './look.ts';

/** Text a document can hold: control characters become spaces, half characters and non-characters go, line breaks stay. */
export function clean(text: string): string {
  // Most texts are plain, and there are many of them.
  if (/^[\x20-\x5f\x61-\x7e£]*$/.test(text)) return text;
  return quoted(unturned(text))
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '');
}

interface Hand {
  readonly tone?: Tone;
  readonly bold?: boolean;
}

/** A text as runs, one a line, in the ink of its tone. */
export function runsOf(text: string, { tone = 'plain', bold = false }: Hand = {}): TextRun[] {
  return clean(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(index > 0 && { break: 1 }),
          ...(tone !== 'plain' && tone !== 'strong' && { color: inks[tone] }),
          ...((bold || tone === 'strong') && { bold: true }),
        }),
    );
}
