import { distance } from 'fastest-levenshtein';

const untidy = /^ | $| {2}|[^\S ]|\u200b/;
const ascii = /^[\x20-\x7e]*$/;

/** Text as it reads: no-break spaces and runs of white space become one space, ends trimmed. */
export function tidy(text: string): string {
  // Most cells are tidy as they are, and there are millions of them.
  return untidy.test(text) ? text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim() : text;
}

const unlikeKey = /[^a-z\d% ]| {2}|^ | $/;
const betweenWords = { ascii: /[^a-z\d%]+/g, any: /[^\p{L}\p{N}%£]+/gu };

function spaced(lower: string, between: RegExp): string {
  // Few texts have either mark, and looking is cheaper than rewriting.
  const plain = /[&'’‘`]/.test(lower) ? lower.replace(/&/g, ' and ').replace(/['’‘`]/g, '') : lower;
  return plain.replace(between, ' ').trim();
}

const runs = /^[=+\-@\t\r]/;

/** Text as a spreadsheet program will not take for a formula: a leading apostrophe before `=`, `+`, `-`, `@` and tabs. */
export function asText(text: string): string {
  return runs.test(text) ? `'${text}` : text;
}

/** Text as it was before `asText`. */
export function fromText(text: string): string {
  return text.startsWith("'") && runs.test(text.slice(1)) ? text.slice(1) : text;
}

/** A key for comparing headings and names: lower case, letters and digits only, single spaces, `&` read as `and`. */
export function keyOf(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are their own key but for their capitals.
  if (!unlikeKey.test(lower)) return lower;
  if (ascii.test(lower)) return spaced(lower, betweenWords.ascii);
  return spaced(
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase(),
    betweenWords.any,
  );
}

/** A kebab-case id from a name, for records that carry no reference of their own. */
export function slug(text: string): string {
  return keyOf(text).replace(/[%£]/g, '').trim().replace(/\s+/g, '-').slice(0, 60).replace(/-+$/, '');
}

/** The nearest of some known words, for did-you-mean; null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const key = word.toLowerCase();
  let best: string | null = null;
  let score = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    // Texts are at least as many letters apart as their lengths are.
    if (Math.abs(other.length - key.length) >= score) continue;
    const d = distance(key, other);
    if (d < score) {
      best = candidate;
      score = d;
    }
  }
  return best;
}

/** How many letters must be put in, left out or changed to make one text of the other. */
export function edits(one: string, other: string): number {
  return distance(one, other);
}

/** A number of things with its thousands apart: `44`, `1,044`. */
function inFigures(n: number): string {
  // Most are small, and need nothing of the engine's language data.
  return n < 1000 ? `${n}` : n.toLocaleString('en-GB');
}

/** `1 service`, `44 services`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${inFigures(n)} ${n === 1 ? one : many}`;
}

/** `the service`, `the 44 services`: nobody says the 1 service. */
export function theCount(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? `the ${one}` : `the ${count(n, one, many)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The first few things of a sentence and how many more there are: `a, b and 4 more`; `others` says it otherwise. */
export function firstFew(
  items: readonly string[],
  most: number,
  others = (n: number): string => `${n.toLocaleString('en-GB')} more`,
): string {
  return list(items.length > most ? [...items.slice(0, most), others(items.length - most)] : items);
}

/** The first few of what has commas within, and how many more there are: `a, of b; c; and 4 more`. */
export function namedApart(names: readonly string[], most: number): string {
  const more = names.length - most;
  return `${names.slice(0, most).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** Known names a person may have meant: those that hold the words typed (five at most), else the nearest, ready for a sentence; null when none is like it. */
export function meant(word: string, known: readonly string[]): string | null {
  const key = keyOf(word);
  const holding = key === '' ? [] : [...new Set(known)].filter((name) => keyOf(name).includes(key));
  const near = holding.length === 0 ? nearest(word, known) : null;
  const names = holding.length > 0 ? holding.slice(0, 5) : near === null ? [] : [near];
  return names.length === 0
    ? null
    : `Did you mean ${names.map((name) => `\`${name}\``).join(', ')}${holding.length > 5 ? ` or one of ${holding.length - 5} more` : ''}?`;
}

/** Whether words stand in a text as whole words, whatever its capitals and marks: it is read once, whatever it is asked for. */
export function holderOf(text: string): (words: string) => boolean {
  const key = ` ${keyOf(text)} `;
  return (words) => key.includes(` ${keyOf(words)} `);
}

/** Whether a text holds some words as whole words, whatever its capitals and marks. */
export function holdsWords(text: string, words: string): boolean {
  return holderOf(text)(words);
}

/** Words as they begin a sentence. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A title as it reads within a sentence: its first letter small, but not of an abbreviation. */
export function lowered(title: string): string {
  return /^[A-Z]{2}/.test(title) ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** Marks that turn the direction of the text behind them, as their numbers, `[U+202E]`: unseen, they reverse what follows in a page or a cell. */
export function unturned(text: string): string {
  const numbered = (mark: string): string => `[U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, numbered);
}
