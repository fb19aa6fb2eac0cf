import type { PageCell } from '../../nouns/page.ts';
import type { Tone } from '../../nouns/tone.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import type { Cell } from '../../values/cell.ts';
import { keyOf } from '../../values/text.ts';
import { absent, words } from './cells.ts';

/** How a saving stands, best first: delivered and banked, on track, in doubt, off track. */
export const ratings = ['Blue', 'Green', 'Amber', 'Red'] as const;
export type Rating = (typeof ratings)[number];

/** How an activity of an annual plan stands, in the words that are usual. */
export const usualStatuses = ['Not started', 'In progress', 'Delayed', 'Complete'] as const;

/** What each colour says in words: colour alone never carries it. */
export const ratingWords: Readonly<Record<Rating, string>> = {
  Blue: 'Blue: banked',
  Green: 'Green: on track',
  Amber: 'Amber: in doubt',
  Red: 'Red: off track',
};

const ratingTones: Readonly<Record<Rating, Tone>> = { Blue: 'good', Green: 'good', Amber: 'warn', Red: 'bad' };

const named: readonly (readonly [Rating, RegExp])[] = [
  ['Red', /^r$|\bred\b/],
  ['Amber', /^a$|\b(?:amber|yellow|orange)\b/],
  ['Green', /^g$|\bgreen\b/],
  ['Blue', /^b$|\bblue\b/],
];

/** The colour a rating names, or null where it names none of the four, or more than one. */
export function ratingIn(text: string | undefined): Rating | null {
  const key = keyOf(text ?? '');
  const found = named.flatMap(([rating, says]) => (says.test(key) ? [rating] : []));
  return found.length === 1 ? (found[0] as Rating) : null;
}

/** The confidences from which a saving is green, then amber: a convention of the sector from memory, which commissioning.yaml may change. */
const usual = { greenFromPercent: 90, amberFromPercent: 50 } as const;

/** The colour a confidence in percent stands for; never blue, for nothing is banked by being likely. */
export function ratingAt(percent: number, limits: Workspace['limits']): Exclude<Rating, 'Blue'> {
  const { greenFromPercent, amberFromPercent } = { ...usual, ...limits['savings'] };
  if (percent >= greenFromPercent) return 'Green';
  return percent >= amberFromPercent ? 'Amber' : 'Red';
}

/** A rating as written, a bare letter or colour with the word of its colour; else why there is none. */
export function ratingCell(written: string | undefined, source?: readonly Cell[]): PageCell {
  const rating = ratingIn(written);
  if (written === undefined) return absent('not rated', source);
  if (rating === null) return words(written, undefined, source);
  return words(keyOf(written).length > 6 ? written : ratingWords[rating], ratingTones[rating], source);
}

/** How a saving stands, in the word of its colour; else that nothing rates it. */
export function standingCell(rating: Rating | null): PageCell {
  return rating ? words(ratingWords[rating], ratingTones[rating]) : absent('not rated');
}
