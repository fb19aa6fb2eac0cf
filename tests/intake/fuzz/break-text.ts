import type { Chance } from './chance.ts';
import { hostileNumbers, hostileWords } from './hostile-words.ts';

/** A way to break text that is still text: a csv, a page, a notice, a part of a workbook. */
export type Rewriting = (text: string, chance: Chance) => string;

/** One of the places where a pattern stands, written otherwise; the text as it was when there is none. */
function oneOf(text: string, pattern: RegExp, chance: Chance, other: (found: string) => string): string {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return text;
  const found = chance.pick(places);
  return text.slice(0, found.index) + other(found[0]) + text.slice(found.index + found[0].length);
}

function repeated(text: string, pattern: RegExp, chance: Chance): string {
  const times = chance.pick([2, 3, 50, 400]);
  return oneOf(text, pattern, chance, (found) => (found.length * times > 400_000 ? found + found : found.repeat(times)));
}

/** Words, numbers, rows, tags and nesting written otherwise. */
export const rewritings: readonly Rewriting[] = [
  (text, chance) => oneOf(text, /[A-Za-z][A-Za-z ]{3,}/g, chance, () => chance.pick(hostileWords)),
  (text, chance) => oneOf(text, /\d+/g, chance, () => chance.pick(hostileNumbers)),
  (text, chance) => oneOf(text, /="[^"]*"/g, chance, () => `="${chance.pick([...hostileNumbers, ...hostileWords])}"`),
  (text, chance) =>
    oneOf(text, /[A-Z]{1,3}\d+/g, chance, () => chance.pick(['XFD1048576', 'XFE1', 'A0', 'A1048577', 'ZZZZZ9', '1A', 'A', 'A-1'])),
  (text, chance) =>
    oneOf(text, /<[^<>]*>/g, chance, (tag) => chance.pick(['', tag + tag, `<x:${tag.slice(1)}`, tag.slice(0, -1), `</${tag.slice(1)}`])),
  (text, chance) => oneOf(text, /["',;|\t\n{}[\]:]/g, chance, (mark) => chance.pick(['', mark + mark, '"', '\n', '{', ']', ',', '\0'])),
  (text, chance) =>
    oneOf(text, /"[^"]*"|\d+/g, chance, () => chance.pick(['null', '[]', '{}', '[[]]', '{"a":{"b":[1]}}', 'true', '1e999', '-0', '""'])),
  (text, chance) => repeated(text, /[^\n]+\n?/g, chance),
  (text, chance) => repeated(text, /<(\w[\w:]*)[\s>].*?<\/\1>/gs, chance),
  (text, chance) => repeated(text, /[,;|\t]/g, chance),
  (text, chance) => text.slice(0, chance.below(text.length)),
  (text, chance) => {
    const at = chance.below(text.length);
    return text.slice(0, at) + chance.pick(hostileWords) + text.slice(at);
  },
];
