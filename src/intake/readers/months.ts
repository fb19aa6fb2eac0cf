import { tidy } from '../../values/text.ts';
import { type Raw, shown } from '../grid.ts';
import { absence } from './absent.ts';
import type { Reading } from './reading.ts';

const counted: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  'twenty four': 24,
  'twenty eight': 28,
  thirty: 30,
  'thirty six': 36,
  forty: 40,
  'forty eight': 48,
  sixty: 60,
  ninety: 90,
};

const numberWords = Object.keys(counted)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replace(/ /g, '[ -]');
const unitWords = 'years?|yrs?|y|months?|mths?|mnths?|mos?|m|weeks?|wks?|w|days?';
const length = new RegExp(`(\\d+(?:\\.\\d+)?|\\b(?:${numberWords}))\\s*-?\\s*(${unitWords})\\b`, 'gi');

/** What a length of time is counted in. */
export type LengthUnit = 'months' | 'years';

/** The unit of bare lengths nothing names one for: months where all are multiples of six, years where none is above five. Null where neither holds, and they cannot be told. */
export function bareUnit(bare: readonly number[]): LengthUnit | null {
  if (bare.every((part) => part <= 5)) return 'years';
  return bare.every((part) => part % 6 === 0) ? 'months' : null;
}

/** What has more letters than this is a text, and no length of time. */
export const lettersAtMost = 1_000;

/** A number in figures or words. */
export function numberOf(text: string): number | null {
  const word = text.toLowerCase().replace(/-/g, ' ');
  if (Object.hasOwn(counted, word)) return counted[word] as number;
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

/** Whole months in so many years, months or weeks; null when they make no whole month. */
export function inMonths(amount: number, unit: string): number | null {
  const months = /^y/i.test(unit) ? amount * 12 : /^m/i.test(unit) ? amount : null;
  return months !== null && Number.isInteger(Number(months.toFixed(6))) ? Math.round(months) : null;
}

/** The lengths a text names, in months and in order: `1 year 6 months` is 12 and 6. Null when one of them is no whole number of months. */
export function lengthsIn(text: string): number[] | null {
  const found: number[] = [];
  for (const match of text.matchAll(length)) {
    const amount = numberOf(match[1] as string);
    const months = amount === null ? null : inMonths(amount, match[2] as string);
    if (months === null) return null;
    found.push(months);
  }
  return found;
}

/** Words around a length of notice that do not change it: the least notice there must be is the notice to count. */
const atLeast = `(?:minimum(?: of)?|at least|(?:not|no) less than)`;
const inWriting = `(?:['’]s?)?(?: (?:prior|written))*(?: notice)?(?: in writing)?(?:,? (?:(?:by|from|on) )?either (?:party|side))?`;
const dayLength = new RegExp(
  String.raw`^(?:${atLeast}\s+)?(\d+|${numberWords})\s*-?\s*(?:calendar\s+)?(days?|weeks?|wks?)\b${inWriting}\.?$`,
  'i',
);

/** Days in a length counted in days or weeks: `90 days` is 90, `12 weeks` 84. Null for another length, working days too. */
export function inDays(text: string): number | null {
  const match = dayLength.exec(unrepeated(text));
  const amount = match ? numberOf(match[1] as string) : null;
  return match && amount !== null && Number.isInteger(amount) ? amount * (/^d/i.test(match[2] as string) ? 1 : 7) : null;
}

const twice = new RegExp(String.raw`(\d+|\b(?:${numberWords}))\s*\((\d+|${numberWords})\)`, 'gi');
const behind = /^([^()]+?)\s*\(([^()]+)\)$/;

/** A length said once where it was said twice over, `three (3) months`, `3 years (36 months)`; as written where the two are not the same. */
function unrepeated(text: string): string {
  const single = text.replace(twice, (whole, one: string, other: string) => (numberOf(one) === numberOf(other) ? one : whole));
  const [, first, second] = behind.exec(single) ?? [];
  const [lengths, others] = [first, second].map((part) => (part === undefined ? null : lengthsIn(part)));
  const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);
  const isSame = lengths && others && others.length > 0 && sum(lengths) === sum(others);
  return isSame && second !== undefined && restOf(second) === '' ? (first as string) : single;
}

/** What words say beside lengths. */
function restOf(text: string): string {
  return text
    .replace(length, ' ')
    .replace(new RegExp(String.raw`\b${atLeast}\b|\b(?:(?:by|from|on) )?either (?:party|side)\b|['’]s\b`, 'gi'), ' ')
    .replace(/\b(?:and|notice|initial|term|fixed|contract|period|minimum|of|for|the|prior|written|in writing)\b|[,.:'’()]|[*†‡]+/gi, ' ')
    .trim();
}

/** A length in months: a bare number in the column's own unit, or a fault where nothing tells it (`null`), `3 years`, `18 months`, `1 year 6 months`, `three (3) calendar months`. `3 years plus 2` is more than one length, and a fault. `90 days` is no number of months, and says its days. */
export function readMonths(raw: Raw, unit: LengthUnit | null = 'months'): Reading<number> {
  const nothing = absence(raw);
  if (nothing) return nothing;
  const text = tidy(shown(raw));
  const fault = { fault: 'a length of time in years or months was looked for', quoted: shown(raw) };
  if (text.length > lettersAtMost) return fault;
  if (/^(?:none|nil|no)$/i.test(text)) return { absent: 'not stated', quoted: shown(raw) };
  const days = inDays(text);
  if (days !== null) return { ...fault, basis: { days } };
  const said = unrepeated(text.replace(/\b(?:calendar|full|complete)\s+(?=months?\b|years?\b)/gi, ''));
  const bare = said.length > 2 || /^\d+$/.test(said) ? numberOf(said) : null;
  if (bare !== null && unit === null) return { ...fault, fault: 'a bare number, of which nothing says whether it counts months or years' };
  if (bare !== null) return { value: Number((bare * (unit === 'years' ? 12 : 1)).toFixed(6)) };
  const lengths = lengthsIn(said);
  const isUnequal = behind.test(said) && (lengths?.length ?? 0) > 1;
  if (!lengths || lengths.length === 0 || isUnequal || restOf(said) !== '') return fault;
  return { value: lengths.reduce((a, b) => a + b, 0) };
}
