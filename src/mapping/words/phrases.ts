import type { Ages } from './ages.ts';
import { plain, type Word, wordsOf } from './words.ts';

/** Where in a row words stand. `name` is the service or title; the rest says less about what a service is. */
export type Field =
  | 'name'
  | 'need'
  | 'group'
  | 'description'
  | 'category'
  | 'proclass'
  | 'cohort'
  | 'department'
  | 'provider'
  | 'fund'
  | 'cpv';

/** Whom a service is for. */
export type Cohort = 'children' | 'young-people' | 'families' | 'adults';

/**
 * One entry of the vocabulary. `weight`: 5 names a service outright, 3 speaks strongly for a place, 1 is a hint, 0 only tells whom it is for.
 * `tierWeight`: the same of the tier, where a kind of service is given at more than one level and its words say more of the element.
 * `anyAge`: a service people of every age use, so in a register of the whole council it is ours only when the row speaks of children;
 * one that is out of scope weighs little then; and words of whom it is for that name children beside adults.
 */
export interface Entry {
  readonly weight: number;
  readonly tierWeight: number;
  readonly element: string | null;
  readonly tier: string | null;
  readonly outOfScope: boolean;
  readonly anyAge: boolean;
  readonly needs: readonly string[];
  readonly cohort: Cohort | null;
  readonly ages: Ages | null;
  readonly fields: readonly Field[] | null;
  /** What words of this entry speak of, for those that tell a service only beside such words: `pupil-need`. */
  readonly speaksOf: string | null;
  /** It tells a service only in a row that speaks of one of these: `outreach` beside `autism`. Empty where it tells one by itself. */
  readonly beside: readonly string[];
  /** The file of a workspace's own templates it stands in; null when it is built in. */
  readonly from: string | null;
}

/** A way of writing an entry: its words, of which an open one (`foster*`) matches every word that begins so. */
export interface Phrase {
  readonly words: readonly { readonly stem: string; readonly open: boolean }[];
  readonly entry: Entry;
  /** It means something else elsewhere (`CPV`, `transition`): alone it says nothing of children. */
  readonly ambiguous: boolean;
}

/** Words cut short, one or two of them (`f/wk` is two), each with the words it stands for, in the forms they are compared in. */
export type ShortForms = ReadonlyMap<string, readonly string[]>;

// An open word needs this many letters, and is looked up by them.
export const opening = 4;

/**
 * Words with those cut short in full, each at the place of the short one: `Yth Clubs` is met as `youth club`. Two words that are
 * short for one thing together (`f/wk`, `wt mgt`) go before what each is short for alone; `begins` are the first words of such twos.
 */
export function inFull(words: readonly Word[], shortForms: ShortForms, begins: ReadonlySet<string>): Word[] {
  const full: Word[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    const next = words[index + 1];
    const both = next && begins.has(word.stem) ? shortForms.get(`${word.stem} ${next.stem}`) : undefined;
    const whole = both ?? shortForms.get(word.stem);
    if (!whole) full.push(word);
    else for (const stem of whole) full.push({ stem, from: word.from, to: (both ? (next as Word) : word).to });
    if (both) index += 1;
  }
  return full;
}

/** What begins each text of several words: `family` and `family group` of `family group conference`. */
export function begunIn(texts: Iterable<string>): Set<string> {
  const begins = new Set<string>();
  for (const text of texts) for (let end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', end + 1)) begins.add(text.slice(0, end));
  return begins;
}

/** The words a term is met by. */
export function termWords(term: string, shortForms: ShortForms, begins: ReadonlySet<string>): Phrase['words'] {
  const text = plain(term);
  return inFull(wordsOf(text), shortForms, begins).map(({ stem, from, to }) =>
    text[to] === '*' ? { stem: text.slice(from, to).toLowerCase(), open: true } : { stem, open: false },
  );
}

/** How many words phrases are looked up by: `CYP` alone is three, and a hundred begin with it. */
export const keyed = 4;

/** The key a phrase is looked up by: its first words, as many as it is `keyed` by, or as it has before an open one. */
export function keyOfPhrase({ words }: Phrase): string {
  const [first] = words;
  if (!first) return '';
  if (first.open) return `${first.stem.slice(0, opening)}*`;
  const open = words.findIndex((word) => word.open);
  return words
    .slice(0, open < 0 ? keyed : Math.min(open, keyed))
    .map(({ stem }) => stem)
    .join(' ');
}

/** The words of a term in one text, by which two terms are known to be the same words. */
export function textOfWords(words: Phrase['words']): string {
  return words.map(({ stem, open }) => (open ? `${stem}*` : stem)).join(' ');
}

/** Whether a phrase stands in some words from one of them on. */
export function fits(phrase: Phrase, words: readonly Word[], from: number): boolean {
  const sought = phrase.words;
  if (from + sought.length > words.length) return false;
  for (let step = 0; step < sought.length; step += 1) {
    const { stem, open } = sought[step] as Phrase['words'][number];
    const word = (words[from + step] as Word).stem;
    if (open ? !word.startsWith(stem) : word !== stem) return false;
  }
  return true;
}
