import * as z from 'zod/mini';
import { type Document, validated } from '../nouns/document.ts';
import { keyOf, tidy } from '../values/text.ts';
import type { Raw } from './grid.ts';
import { absence } from './readers/absent.ts';

/** The words that stand in a cell until somebody replaces them, as keys. */
export interface UnfilledWords {
  readonly words: ReadonlySet<string>;
  readonly prompts: readonly string[];
  readonly instructions: readonly string[];
  readonly fields: ReadonlySet<string>;
  readonly choices: ReadonlySet<string>;
  readonly unchosen: readonly string[];
}

const words = z.array(z.string().check(z.minLength(1)));
const some = z._default(words, []);
const schema = z.strictObject({
  words: z._default(z.record(z.string(), words), {}),
  prompts: some,
  instructions: some,
  fields: some,
  choices: z._default(z.array(words), []),
  unchosen: some,
});

/** A phrase with a space on either side, so that it is met in whole words only. */
function paddedKey(phrase: string): string {
  return ` ${keyOf(phrase)} `;
}

/** The words of `templates/placeholders.yaml` and of a workspace’s own, ready to be looked for. */
export function unfilledFrom(documents: readonly Document[]): UnfilledWords {
  const all = documents.map((document) => validated(document, schema));
  return {
    words: new Set(all.flatMap(({ words }) => Object.values(words).flat().map(keyOf))),
    prompts: all.flatMap(({ prompts }) => prompts.map(paddedKey)),
    instructions: all.flatMap(({ instructions }) => instructions.map(keyOf)),
    fields: new Set(all.flatMap(({ fields }) => fields.map(keyOf))),
    choices: new Set(all.flatMap(({ choices }) => choices.map((answers) => keyOf(answers.join(' '))))),
    unchosen: all.flatMap(({ unchosen }) => unchosen.map(paddedKey)),
  };
}

/** A cell nobody filled in: a word to be replaced, or a choice not made; and whether that is all the cell says. */
export interface Unfilled {
  readonly kind: 'placeholder' | 'choice';
  readonly isWhole: boolean;
}

/** What has none of these is a figure, a date or a blank, and most cells are. */
const mayBe = /\p{L}|[[\]{}<>☐□◻⬜❏❑_?]/u;
const longest = 2_000;
const bracket = /\[([^[\]]{1,80})\]|\{\{?([^{}]{1,80})\}?\}|<([^<>]{1,60})>|«([^«»]{1,60})»|‹([^‹›]{1,60})›/g;
const markup = /^\/?(?:a|b|i|p|u|br|hr|li|ul|ol|em|td|tr|th|div|span|strong|table|sup|sub|h\d)\b|@|:\/\/|^www\./i;
const emptyBox = /[☐□◻⬜❏❑]|\[\s?\]/g;
const tickedBox = /[☑☒■✓✔✗✘🗹]|\[\s?[xX✓]\s?\]/u;
const mask = /^(?:d{1,2}|x{1,2})[/.\- ](?:m{1,3}|x{1,2})[/.\- ](?:y{2,4}|x{2,4}|\d{4})$/i;
const crosses = /^(?:£\s*)?x{3,}$|^£\s*x[x,.]*\s*[km%]?$|^(?:£\s*)?x{1,3}(?:[,.]x{2,3})+\s*[km%]?$|^x{2,}\s*%$|^_{3,}$/i;
/** XX may be the Roman numeral or a code. */
const twoCrosses = /^xx$/i;
const asked = /\?\s*\*?yes\s*(?:\/|or)\s*\*?no\s*[.*]*$/i;

function holds(key: string, phrases: readonly string[]): boolean {
  const padded = ` ${key} `;
  return phrases.some((phrase) => padded.includes(phrase));
}

/** What stands in brackets as an instruction (`[insert name]`), as the name of what belongs there (`[date]`), or in the brackets of a template (`<outcome>`, `{{name}}`). What was taken out or held back (`[redacted]`, `<10`) was answered. */
function bracketed(text: string, known: UnfilledWords): Unfilled | null {
  const found = [...text.matchAll(bracket)].filter(([all, square, curly, angle, ...quotes]) => {
    const inside = square ?? curly ?? angle ?? quotes.find((quote) => quote !== undefined) ?? '';
    const key = keyOf(inside);
    if (!/\p{L}/u.test(inside) || markup.test(inside.trim())) return false;
    if (known.fields.has(key) || known.words.has(key) || known.instructions.some((word) => key === word || key.startsWith(`${word} `)))
      return square === undefined || /\s/.test(inside.trim()) || tidy(text) === all || known.fields.has(key);
    return square === undefined && curly === undefined ? key.split(' ').length <= 4 && tidy(text) === all : all.startsWith('{{');
  });
  if (found.length === 0) return null;
  const left = found.reduce((rest, [all]) => rest.replace(all, ''), text);
  return { kind: 'placeholder', isWhole: !/[\p{L}\d]/u.test(left) };
}

function choiceIn(text: string, key: string, known: UnfilledWords): Unfilled | null {
  const boxes = text.match(emptyBox)?.length ?? 0;
  if (boxes > 1 && !tickedBox.test(text) && /\p{L}/u.test(text)) return { kind: 'choice', isWhole: true };
  const mayChoose = /[/|*]|\bor\b|,|\s-\s/i.test(text);
  if (mayChoose && known.choices.has(keyOf(text.replace(/\*|\bor\b|\([^()]*\)/gi, ' ')))) return { kind: 'choice', isWhole: true };
  if (holds(key, known.unchosen)) return { kind: 'choice', isWhole: key.length < 60 };
  return asked.test(text) ? { kind: 'choice', isWhole: false } : null;
}

/** Whether a cell was never filled in: null when it was, or is blank. `isCode` says that its column holds codes and numerals. */
export function unfilledIn(raw: Raw, known: UnfilledWords, isCode = false): Unfilled | null {
  if (typeof raw !== 'string' || raw.length > longest || !mayBe.test(raw)) return null;
  const nothing = absence(raw);
  if (nothing) return nothing.absent === 'placeholder' ? { kind: 'placeholder', isWhole: true } : null;
  const text = tidy(raw);
  const key = keyOf(text);
  if (known.words.has(key) || mask.test(text) || crosses.test(text) || (twoCrosses.test(text) && !isCode))
    return { kind: 'placeholder', isWhole: true };
  if (holds(key, known.prompts)) return { kind: 'placeholder', isWhole: key.length < 60 };
  return choiceIn(text, key, known) ?? bracketed(text, known);
}

/** Headings of columns in which XX is a code or a numeral. */
const codes =
  /\b(?:ref|refs|reference|code|codes|id|no|number|nr|grade|band|section|chapter|part|volume|class|category|unit|units|size)\b/i;
/** Headings of columns that say which answers a question has, and not which was given. */
const kinds = /\b(?:type|types|unit|units|format|options?|possible|response type|answers? allowed|scale|measured (?:by|as|in))\b/i;

/** What is looked for in the cells under a heading: a column that lists the answers of a form leaves no choice to make. */
export function unfilledUnder(heading: string, known: UnfilledWords): (raw: Raw) => Unfilled | null {
  const isCode = codes.test(heading);
  const listsAnswers = kinds.test(heading);
  return (raw) => {
    const found = unfilledIn(raw, known, isCode);
    return found?.kind === 'choice' && listsAnswers ? null : found;
  };
}

/** The words nobody gave: nothing is looked for but what every reader knows. */
export const noWords: UnfilledWords = {
  words: new Set(),
  prompts: [],
  instructions: [],
  fields: new Set(),
  choices: new Set(),
  unchosen: [],
};
