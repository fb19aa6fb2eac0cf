import { keyOf } from '../../values/text.ts';
import type { PeopleWords } from './words.ts';

/** How many words may stand between a number and the people it counts: “two unaccompanied looked-after children”. */
const between = 3;

/** A stretch of a text that counts few people. What may count something else (a place, an allowance, a ratio) is not sure, and is for a person to read. */
export interface FewPeople {
  readonly from: number;
  readonly to: number;
  readonly sure: boolean;
}

interface Token {
  readonly text: string;
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

const pattern = /[\p{L}\d]+(?:[.,]\d+)*(?:[-’'][\p{L}\d]*\p{L}[\p{L}\d]*)*/gu;

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ text: word, key: keyOf(word), from: index, to: index + word.length }));

/** Words of a text from one place on, each with the key it is known by. */
interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const keyAt = ({ tokens }: Words, at: number): string => tokens[at]?.key ?? '';

/** Whether something other than a space stands after a word, or nothing does. */
function endsAt({ text, tokens }: Words, at: number): boolean {
  const [one, next] = [tokens[at], tokens[at + 1]];
  return one === undefined || next === undefined || /[^ \u00a0]/.test(text.slice(one.to, next.from));
}

/** Whether some words stand just before another. */
function follows(words: Words, at: number, phrases: ReadonlySet<string>): boolean {
  return [1, 2, 3].some(
    (n) =>
      at >= n &&
      !endsAt(words, at - 1) &&
      phrases.has(
        words.tokens
          .slice(at - n, at)
          .map(({ key }) => key)
          .join(' '),
      ),
  );
}

/** What reads the counts of people in a text, by words given and the least number that may be shown. */
export function fewPeopleReader(given: PeopleWords, shownFrom: number): (text: string) => FewPeople[] {
  const set = (all: readonly string[]): ReadonlySet<string> => new Set(all.map(keyOf));
  const [people, labels, limits, apart, joins, units, ages] = [
    given.people,
    given.labels,
    given.limits,
    given.apart,
    given.joins,
    given.units,
    given.ages,
  ].map(set) as [Set<string>, Set<string>, Set<string>, Set<string>, Set<string>, Set<string>, Set<string>];
  const numbers = new Map(given.numbers.map((word, index) => [keyOf(word), index + 1]));
  const value = (token: Token | undefined): number | null =>
    token === undefined ? null : /^\d{1,3}$/.test(token.text) ? Number(token.text) : (numbers.get(token.key) ?? null);
  const isOne = (word: string): boolean =>
    word === 'person' ||
    [`${word}s`, `${word}ren`, ...(word.endsWith('y') ? [`${word.slice(0, -1)}ies`] : [])].some((one) => people.has(one));
  // “Staff” is one or many: only what follows tells whether it is people or a room of theirs.
  const isMany = (word: string): boolean => !isOne(word) && (word.endsWith('s') || word === 'children' || word === 'people');

  /** The last word of a number or of a range of numbers that begins at a word, and how many it counts at least; null where none does. */
  function numberAt({ text, tokens }: Words, at: number): { readonly last: number; readonly least: number } | null {
    const [one, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    const n = value(one);
    if (one === undefined || n === null) return null;
    const dashed = next && /^\s?[-–]\s?$/.test(text.slice(one.to, next.from)) ? value(next) : null;
    if (dashed !== null) return { last: at + 1, least: Math.min(n, dashed) };
    const ranged = /^(?:to|or|and)$/.test(next?.key ?? '') ? value(third) : null;
    // “One to one” is a way of working.
    if (ranged !== null) return { last: at + 2, least: ranged === n ? 0 : Math.min(n, ranged) };
    return { last: at, least: n };
  }

  /** Whether a number is money, a share, a time, an age, part of a larger number or of a name (“Tier 3”). */
  function isOfOther(words: Words, first: number, last: number): boolean {
    const before = words.text.slice(0, words.tokens[first]?.from).at(-1) ?? '';
    const after = words.text.slice(words.tokens[last]?.to);
    if (/[£$€#./@+−–-]/.test(before) || /^\s?[%+/°]/.test(after)) return true;
    if (follows(words, first, labels)) return true;
    // “One in four children” is a share.
    if (keyAt(words, first - 1) === 'in' && value(words.tokens[first - 2]) !== null) return true;
    return !endsAt(words, last) && (units.has(keyAt(words, last + 1)) || ages.has(keyAt(words, last + 1)));
  }

  /** Whether what a number counts is people; null where no people stand near it. */
  function arePeople(words: Words, last: number, least: number): boolean | null {
    if (endsAt(words, last)) return null;
    let at = last + 1;
    // “Three of the twelve families”.
    if (keyAt(words, at) === 'of')
      for (at += 1; /^(?:the|our|their|its|these|those|all|\d+)$/.test(keyAt(words, at)) || value(words.tokens[at]) !== null; ) at += 1;
    let [isPlain, modifies] = [true, false];
    for (const to = at + between; at <= to && at < words.tokens.length; at += 1) {
      const { text: written, key: word, to: end } = words.tokens[at] as Token;
      const next = endsAt(words, at) ? '' : keyAt(words, at + 1);
      if (ages.has(word)) return null;
      const isPossessive = /['’]s$/.test(written) || /['’]/.test(words.text.charAt(end));
      if (people.has(word) && !isPossessive) {
        if (isMany(word)) return isPlain && !apart.has(next);
        if (next === '' || joins.has(next) || apart.has(next)) return isPlain && !apart.has(next) && (!isOne(word) || least === 1);
        modifies = true;
      } else if (joins.has(word) || apart.has(word) || /[^s]s$/.test(word)) isPlain = isPlain && isPossessive;
      if (next === '') break;
    }
    // “Two family hubs”: nobody is counted, as far as words tell.
    return modifies ? false : null;
  }

  return (text) => {
    const words: Words = { text, tokens: tokensOf(text) };
    const met: FewPeople[] = [];
    // A small number beside words of people (“Children waiting: 3”, “of whom 3”) may be of them, and is for a person to read.
    const speaksOfPeople = words.tokens.some(
      ({ text: written, key, to }, at) =>
        (people.has(key) || isOne(key)) && !/['’]s$/.test(written) && !/['’]/.test(text.charAt(to)) && !apart.has(keyAt(words, at + 1)),
    );
    for (let at = 0; at < words.tokens.length; at += 1) {
      const number = numberAt(words, at);
      if (number === null) continue;
      const { last, least } = number;
      const isFew = least > 0 && least < shownFrom && !isOfOther(words, at, last);
      const are = isFew ? (arePeople(words, last, least) ?? (speaksOfPeople ? false : null)) : null;
      const from = words.tokens[at]?.from as number;
      const before = met.at(-1);
      // “2 girls and 1 boy”: what is joined to people is people.
      const joined = before?.sure === true && /^ [\p{L}’'-]+ and $/u.test(text.slice(before.to, from));
      // “The one placement” counts nothing.
      const isTheOne = keyAt(words, at - 1) === 'the' && words.tokens[at]?.key === 'one';
      if (are !== null && !isTheOne)
        met.push({ from, to: words.tokens[last]?.to as number, sure: (are || joined) && !follows(words, at, limits) });
      at = last;
    }
    return met;
  };
}

/** A text with what surely counts few people in it replaced. */
export function withoutFew(text: string, counts: readonly FewPeople[], instead: string): string {
  return counts
    .filter(({ sure }) => sure)
    .toReversed()
    .reduce((told, { from, to }) => `${told.slice(0, from)}${instead}${told.slice(to)}`, text);
}
