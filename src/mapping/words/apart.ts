import { onceFor } from '../../values/once.ts';
import type { Entry, Phrase } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

// A word that speaks for more places than this (`child`, `support`, `school`) tells none of them by standing near another.
const tellingAtMost = 6;

// So many words may stand between those of a phrase.
const between = 1;

const placeOf = ({ outOfScope, element, tier }: Entry): string => (outOfScope ? 'out-of-scope' : `${element}/${tier}`);

/** The phrases of a name that have two words or more that tell, each under its rarest word: these may stand apart. */
const byRarestWord = onceFor((vocabulary: Vocabulary): ReadonlyMap<string, readonly Phrase[]> => {
  const phrases = [...vocabulary.phrases.values()]
    .flat()
    .filter(({ words, entry }) => words.length >= 2 && entry.speaksOf === null && entry.beside.length === 0);
  const places = new Map<string, Set<string>>();
  const uses = new Map<string, number>();
  for (const { words, entry } of phrases) {
    const place = placeOf(entry);
    for (const { stem } of words) {
      const of = places.get(stem);
      if (of === undefined) places.set(stem, new Set([place]));
      else if (of.size <= tellingAtMost) of.add(place);
      uses.set(stem, (uses.get(stem) ?? 0) + 1);
    }
  }
  const telling = new Set([...places].flatMap(([stem, of]) => (of.size <= tellingAtMost && !/^\d/.test(stem) ? [stem] : [])));
  const found = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const { weight, fields } = phrase.entry;
    if (weight === 0 || !(fields?.includes('name') ?? true)) continue;
    const stems = phrase.words.map(({ stem }) => stem);
    if (stems.filter((stem) => telling.has(stem)).length < 2) continue;
    if (phrase.words.some(({ open }) => open) || new Set(stems).size < stems.length) continue;
    const [rarest = ''] = stems.sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0));
    const others = found.get(rarest);
    if (others) others.push(phrase);
    else found.set(rarest, [phrase]);
  }
  return found;
});

/** Where the words of a phrase stand in a text: from the first of them to behind the last. */
export interface Span {
  readonly entry: Entry;
  readonly ambiguous: boolean;
  readonly from: number;
  readonly to: number;
}

/** Where a phrase stands among words given by their places, in any order and with room for a word between; null where it does not. */
function standsApart({ words: sought, entry, ambiguous }: Phrase, places: ReadonlyMap<string, number>): Span | null {
  const first = places.get((sought[0] as { stem: string }).stem) ?? -1;
  let from = first;
  let last = first;
  let inOrder = true;
  for (let step = 0; step < sought.length; step += 1) {
    const place = places.get((sought[step] as { stem: string }).stem);
    if (place === undefined) return null;
    if (place !== first + step) inOrder = false;
    if (place < from) from = place;
    if (place > last) last = place;
  }
  return inOrder || last - from >= sought.length + between ? null : { entry, ambiguous, from, to: last + 1 };
}

/** The phrases whose words all stand together in a name, but in another order (`Court transport secure`) or with a word between. */
export function apartIn(words: readonly Word[], vocabulary: Vocabulary): Span[] {
  if (words.length < 2) return [];
  const known = byRarestWord(vocabulary);
  const places = new Map<string, number>();
  words.forEach(({ stem }, place) => {
    if (!places.has(stem)) places.set(stem, place);
  });
  const found: Span[] = [];
  for (const stem of places.keys())
    for (const phrase of known.get(stem) ?? []) {
      const one = standsApart(phrase, places);
      if (one) found.push(one);
    }
  return found;
}
