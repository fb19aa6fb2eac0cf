import { once, onceFor } from '../../values/once.ts';
import { apartIn, type Span } from './apart.ts';
import { speltRight } from './misspelt.ts';
import { type Entry, type Field, fits, inFull, keyed, opening, type Phrase } from './phrases.ts';
import { besideIn } from './together.ts';
import type { Vocabulary } from './vocabulary.ts';
import { plain, type Word, wordsOf } from './words.ts';

/** A phrase met in a text: its entry and the words as written. */
export interface Met {
  readonly entry: Entry;
  readonly words: string;
  /** Inside a longer phrase that says more: it still tells whom a service is for, but weighs nothing. */
  readonly inside: boolean;
  /** Its words stand in another order, or with a word between them. */
  readonly apart: boolean;
  /** The words of the same text beside which alone it tells a service (`outreach` beside `ASD`); null where it does by itself. */
  readonly beside: string | null;
  /** Its words may mean something else: they speak of children only where another word of the row does. */
  readonly ambiguous: boolean;
  readonly field: Field;
  /** Where in the text it begins. */
  readonly at: number;
}

/** A text as it was looked through: made plain, its words in full and spelt right, and the phrases met among them, in order. */
export interface Meeting {
  readonly field: Field;
  readonly text: string;
  readonly words: readonly Word[];
  readonly met: readonly Met[];
}

// Registers say the same departments, categories and providers over and over.
const said: readonly Field[] = ['group', 'category', 'proclass', 'cohort', 'department', 'provider', 'fund'];
const metAgain = onceFor(
  (vocabulary: Vocabulary): ReadonlyMap<Field, (text: string) => Meeting> =>
    new Map(said.map((field) => [field, once((text: string) => meetIn(vocabulary, text, field))])),
);

/** A text looked through for phrases. The longest speaks: `family support` inside `social care family support` is marked as inside. */
export function meet(vocabulary: Vocabulary, text: string, field: Field): Meeting {
  return metAgain(vocabulary).get(field)?.(text) ?? meetIn(vocabulary, text, field);
}

/** A word as it is looked for, and whether that is a guess at one with a slip of the pen in it. */
interface Sought extends Word {
  readonly guessed: boolean;
}

// Names of services are typed in haste; a provider's name is its own, and a sentence has other words to go by.
const hasty: ReadonlySet<Field> = new Set(['name', 'need', 'group']);

/** The words of a text in full, and in the fields that are typed in haste spelt right. */
function soughtIn(text: string, field: Field, vocabulary: Vocabulary): Sought[] {
  const right = hasty.has(field) ? speltRight(vocabulary) : () => null;
  return inFull(wordsOf(text), vocabulary.shortForms, vocabulary.begins.shortForms).map(({ stem, from, to }) => {
    const meant = right(stem);
    return { stem: meant ?? stem, from, to, guessed: meant !== null };
  });
}

/** A guess is borne out by the words beside it: the `Campion` of an address is no champion. */
const isBorneOut = ({ words }: Phrase, { guessed }: Sought): boolean => !guessed || words.length > 1;

/** The words that say of the next ones that they are not meant: `travel passes (non SEND)`, `coach, not SEN`. */
const denying: ReadonlySet<string> = new Set(['non', 'not', 'excl', 'exc', 'excluding', 'except']);

/** Whether words are looked for in a provider's name for what it is (`children's home`): most names tell no more than who provides. */
export const ofProviders = ({ fields }: Entry): boolean => fields?.includes('provider') ?? false;

/** One word of a provider's name may be a surname or a firm's own word (`Foster & Co`, `Dart`), as a word of two meanings is. */
const isAmbiguous = ({ words, entry, ambiguous }: Phrase, field: Field): boolean =>
  ambiguous || (field === 'provider' && words.length === 1 && !ofProviders(entry));

/** What a word before them makes an address of: `Foster Road` is no fostering. */
const ways: ReadonlySet<string> = new Set(['road', 'rd', 'street', 'avenue', 'ave', 'lane', 'crescent', 'terrace', 'grove']);

/** The phrases a word begins: those that begin with it as it stands, and those that begin with the letters it opens with (`foster*`). */
const begunBy = onceFor(({ phrases }: Vocabulary) =>
  once((stem: string): readonly Phrase[] => {
    const whole = phrases.get(stem) ?? [];
    const open = stem.length < opening ? undefined : phrases.get(`${stem.slice(0, opening)}*`);
    return open === undefined ? whole : [...whole, ...open];
  }),
);

/** Words as a text has them, with the bracket that closes behind one opened within: `Home to school transport (SEND)`. */
function quotedFrom(text: string, from: number, to = text.length): string {
  const words = text.slice(from, to);
  return text[to] === ')' && words.lastIndexOf('(') > words.lastIndexOf(')') ? `${words})` : words;
}

/** Adds those of some phrases that stand in a text from one of its words on, as they are written and meant. */
function addSpans(spans: Span[], phrases: readonly Phrase[], words: readonly Sought[], from: number, field: Field): void {
  for (const phrase of phrases) {
    const { entry } = phrase;
    if (entry.fields && !entry.fields.includes(field)) continue;
    if (!isBorneOut(phrase, words[from] as Sought)) continue;
    if (phrase.words.length === 1 && ways.has(words[from + 1]?.stem ?? '')) continue;
    if (fits(phrase, words, from)) spans.push({ entry, ambiguous: isAmbiguous(phrase, field), from, to: from + phrase.words.length });
  }
}

/** Where phrases stand among the words of a text as they are written, in its order, the longer before the shorter. */
function spansIn(words: readonly Sought[], field: Field, vocabulary: Vocabulary): Span[] {
  const begun = begunBy(vocabulary);
  const spans: Span[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (from > 0 && denying.has((words[from - 1] as Sought).stem)) continue;
    let key = (words[from] as Sought).stem;
    addSpans(spans, begun(key), words, from, field);
    for (let next = from + 1; next < from + keyed && next < words.length && vocabulary.begins.terms.has(key); next += 1) {
      key = `${key} ${(words[next] as Sought).stem}`;
      addSpans(spans, vocabulary.phrases.get(key) ?? [], words, from, field);
    }
  }
  return spans.sort((a, b) => a.from - b.from || b.to - a.to);
}

function meetIn(vocabulary: Vocabulary, written: string, field: Field): Meeting {
  const text = plain(written);
  const words = soughtIn(text, field, vocabulary);
  const found = spansIn(words, field, vocabulary);
  const besideOf = besideIn(found);
  const spans = found.filter((span) => besideOf(span) !== undefined);
  const asWritten = ({ from, to }: Span): string => quotedFrom(text, words[from]?.from ?? 0, words[to - 1]?.to);
  let longest = { from: -1, to: -1, entry: null as Entry | null };
  const met: Met[] = [];
  for (const span of spans) {
    const { entry, ambiguous, from, to } = span;
    // `young carers assessments` are no carers' assessments: what began before says whom the shared word is about.
    const isOfOthers = entry.outOfScope && entry.cohort === 'adults' && (longest.entry?.element ?? null) !== null;
    const inside =
      (to <= longest.to && (from > longest.from || to < longest.to)) || (isOfOthers && from > longest.from && from < longest.to);
    if (to > longest.to && !inside) longest = { from, to, entry };
    const speaking = besideOf(span);
    const beside = speaking ? asWritten(speaking) : null;
    met.push({ entry, words: asWritten(span), inside, apart: false, beside, ambiguous, field, at: words[from]?.from ?? 0 });
  }
  if (field !== 'name') return { field, text, words, met };
  for (const { entry, ambiguous, from, to } of apartIn(words, vocabulary)) {
    // What one phrase covers as it is written is no other phrase in disorder.
    if (spans.some((span) => span.from <= from && span.to >= to)) continue;
    if (words.slice(Math.max(0, from - 1), to).some(({ stem }) => denying.has(stem))) continue;
    const at = words[from]?.from ?? 0;
    met.push({ entry, words: quotedFrom(text, at, words[to - 1]?.to), inside: false, apart: true, beside: null, ambiguous, field, at });
  }
  return { field, text, words, met };
}

/** The entry of a classification code: the longest prefix that is known, or null. */
export function meetCode(vocabulary: Vocabulary, code: string): Met | null {
  const digits = /\d{8}/.exec(code)?.[0] ?? /^\D*(\d{2,7})/.exec(code)?.[1] ?? '';
  for (let length = digits.length; length >= 2; length -= 1) {
    const entry = vocabulary.cpv.get(digits.slice(0, length));
    if (entry) return { entry, words: `CPV ${digits}`, inside: false, apart: false, beside: null, ambiguous: false, field: 'cpv', at: 0 };
  }
  return null;
}
