import * as z from 'zod/mini';
import type { Field } from '../words/phrases.ts';
import type { Word } from '../words/words.ts';

/** One axis services were labelled on: its places by id, the part of all labels on each, and how much likelier a word makes each (natural logarithm). */
export interface LabelledAxis {
  readonly places: readonly string[];
  readonly usual: readonly number[];
  readonly shift: (stem: string) => readonly number[] | null;
}

/** What services labelled by hand say of words: on which element and on which tier those in scope were put whose texts say a word. */
export interface Labelled {
  readonly elements: LabelledAxis;
  readonly tiers: LabelledAxis;
}

const counts = z.string().check(z.regex(/^\d+(?: \d+)* \/ \d+(?: \d+)*$/));

/** As a template writes it: the places of each axis, and labels on each of the elements, then after a stroke on each of the tiers. */
export const labelledSchema = z.strictObject({
  elements: z.array(z.string()),
  tiers: z.array(z.string()),
  all: counts,
  words: z.record(z.string(), counts),
});

/** Labels as a template counts them. */
export type LabelledCounts = z.infer<typeof labelledSchema>;

// A word that moves an axis from what all labels say by less than this tells nothing on it (Kullback and Leibler's distance).
const little = 0.1;

const half = (text: string, at: 0 | 1): number[] => (text.split(' / ')[at] as string).split(' ').map(Number);
const sumOf = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0);

function axisOf(places: readonly string[], all: string, words: ReadonlyMap<string, string>, at: 0 | 1): LabelledAxis {
  const labels = half(all, at);
  const usual = labels.map((count) => count / sumOf(labels));
  /** One label more, spread as all labels are: a word said twice proves little. */
  const shiftOf = (said: readonly number[]): readonly number[] | null => {
    const parts = usual.map((part, place) => ((said[place] as number) + part) / (sumOf(said) + 1));
    const by = parts.map((part, place) => Math.log(part / (usual[place] as number)));
    return parts.reduce((sum, part, place) => sum + part * (by[place] as number), 0) < little ? null : by;
  };
  const known = new Map<string, readonly number[] | null>();
  const shift = (stem: string): readonly number[] | null => {
    const before = known.get(stem);
    if (before !== undefined) return before;
    const labelled = words.get(stem);
    if (labelled === undefined) return null;
    const now = shiftOf(half(labelled, at));
    known.set(stem, now);
    return now;
  };
  return { places, usual, shift };
}

/** What labels say as a template counts them; a word's are read when a row first says it. */
export function labelledFrom({ elements, tiers, all, words }: LabelledCounts): Labelled {
  const byWord = new Map(Object.entries(words));
  return { elements: axisOf(elements, all, byWord, 0), tiers: axisOf(tiers, all, byWord, 1) };
}

const noAxis: LabelledAxis = { places: [], usual: [], shift: () => null };

/** Where no services have been labelled. */
export const noLabels: Labelled = { elements: noAxis, tiers: noAxis };

/** The texts of a row, looked through for words. */
export type Looked = readonly { readonly field: Field; readonly text: string; readonly words: readonly Word[] }[];

/** A word of a row in the form labels are counted by, as it is written there, and how much it counts by the field it stands in. */
export interface SaidWord {
  readonly stem: string;
  readonly written: string;
  readonly counts: number;
}

/** The words of a row that tell what is done, each once, where it counts most: a provider's name tells who does it. */
export function saidWords(texts: Looked, fieldWeights: Readonly<Record<Field, number>>): SaidWord[] {
  const said = new Map<string, SaidWord>();
  for (const { field, text, words } of texts) {
    if (field === 'provider') continue;
    for (const { stem, from, to } of words)
      if ((said.get(stem)?.counts ?? 0) < fieldWeights[field])
        said.set(stem, { stem, written: text.slice(from, to), counts: fieldWeights[field] });
  }
  return [...said.values()];
}

/** How likely a place is, from 0 to 1, by what services that say the same words were labelled; and the words that say so most; none where it is only usual. */
export interface Likeness {
  readonly place: string;
  readonly share: number;
  readonly words: readonly string[];
}

// Words of one row repeat one another (`respite`, `break`, `disabled`): what they say together counts for less as they grow many.
const repeating = 0.4;

// A place less likely than this is not told.
const hardly = 0.02;

const quotedAtMost = 3;

/** A word that was labelled, as it is written in a row, and how far it moves each place. */
interface Heard {
  readonly written: string;
  readonly toward: readonly number[];
}

/** The words of a row that were labelled, and what they count together; words that never were say nothing. */
function heardIn(said: readonly SaidWord[], shift: LabelledAxis['shift']): { readonly heard: readonly Heard[]; readonly counted: number } {
  const heard: Heard[] = [];
  let counted = 0;
  for (const { stem, written, counts } of said) {
    const by = shift(stem);
    if (by === null) continue;
    heard.push({ written, toward: by.map((each) => counts * each) });
    counted += counts;
  }
  return { heard, counted };
}

/** The words that speak most for a place, the strongest first. */
function wordsFor(place: number, heard: readonly Heard[]): string[] {
  return heard
    .filter(({ toward }) => (toward[place] as number) > 0)
    .sort((a, b) => (b.toward[place] as number) - (a.toward[place] as number))
    .slice(0, quotedAtMost)
    .map(({ written }) => written);
}

/**
 * Where the words of a row say it belongs on one axis, the likeliest first: each word shifts what all labels say by how much oftener
 * the services that say it stand on a place (naive Bayes). Empty where none of its words was ever labelled; only the places asked
 * of are told.
 */
export function likeness(
  { places, usual, shift }: LabelledAxis,
  said: readonly SaidWord[],
  isAsked: (place: string) => boolean = () => true,
): Likeness[] {
  const { heard, counted } = heardIn(said, shift);
  if (counted === 0) return [];
  const damped = Math.max(1, counted ** repeating);
  const odds: number[] = [];
  for (let place = 0; place < usual.length; place += 1) {
    let sum = 0;
    for (const { toward } of heard) sum += toward[place] as number;
    odds.push((usual[place] as number) * Math.exp(sum / damped));
  }
  const whole = sumOf(odds);
  const told: Likeness[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as string;
    const share = (odds[at] as number) / whole;
    if (share >= hardly && isAsked(place)) told.push({ place, share, words: wordsFor(at, heard) });
  }
  return told.sort((a, b) => b.share - a.share);
}
