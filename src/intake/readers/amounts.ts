import { fromPounds, type Pence, pence, roundHalfAway, toPounds } from '../../values/money.ts';
import { tidy } from '../../values/text.ts';
import { type Raw, shown } from '../grid.ts';
import { absence } from './absent.ts';
import { basisOf, nearly, partIn } from './amount-basis.ts';
import { type AmountColumn, isEitherWay, plainAmounts, withPoints } from './amount-columns.ts';
import type { Basis, PartOfYear, Reading } from './reading.ts';

const units: Readonly<Record<string, number>> = {
  k: 1_000,
  thousand: 1_000,
  m: 1_000_000,
  mn: 1_000_000,
  million: 1_000_000,
  bn: 1_000_000_000,
  billion: 1_000_000_000,
};
const shape =
  /^(?:£\s*(?=\())?(?<open>\()?(?<sign>[-−–])?\s*(?:£|GBP)?\s*(?<minus>[-−–])?(?<number>(?:\d{1,3}(?:(?:,\s?|\s|['’])\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(?<unit>k|thousand|mn|m|million|bn|billion)?\s*(?<after>-|cr\b)?(?<close>\))?\s*(?:gbp)?\s*(?<marks>[*†‡§¹²³]*)\s*(?<words>\([^()]*\))?$/i;
/** A full stop behind whole pounds: behind fewer figures, or in millions, pence or more may have been cut off. */
const stopped = /(?<=\d{3})\.$/;
/** What has more letters than this is a text, and no amount. */
const lettersAtMost = 250;

/** A thousand billion pounds and more is a slip of the keyboard, and would not add up in whole numbers. */
const tooLarge = 1e12;
const tooLargeFault = 'an amount this large is no sum of money';

function exactPence(digits: string, unit: number): { readonly amount: Pence; readonly rounded: boolean } | null {
  const [whole = '0', decimals = ''] = digits.split('.');
  const places = Math.round(Math.log10(unit)) + 2;
  const scaled = Number(`${whole}${decimals.slice(0, places).padEnd(places, '0')}`);
  if (scaled >= tooLarge * 100) return null;
  const rest = decimals.slice(places);
  const up = rest !== '' && Number(rest[0]) >= 5 ? 1 : 0;
  return { amount: pence(scaled + up), rounded: /[1-9]/.test(rest) };
}

/** Money from a number cell, in pounds; more than two decimals are rounded half away from zero, and said. */
function fromNumber(value: number): Reading<Pence> {
  // A binary float that was 12.1 in the ledger prints as 12.1; one that was summed prints as 12.099999999999998.
  const settled = Number(value.toPrecision(15));
  if (!(Math.abs(settled) < tooLarge)) return { fault: tooLargeFault, quoted: String(value) };
  const amount = fromPounds(settled);
  return Math.abs(settled - toPounds(amount)) * 100 > Math.min(0.01, 1e-6 * Math.max(1, Math.abs(settled)))
    ? { value: amount, note: { kind: 'rounded', text: `${value} rounded to pence` } }
    : { value: amount };
}

/** An amount as a ledger exports it needs no more reading. */
const simple = /^-?\d{1,11}(?:\.\d{1,2})?$/;

// Exact: eleven digits and two decimals are far from where whole pence could be missed.
function simplePence(text: string): Pence {
  return pence(Math.round(Number(text) * 100) + 0);
}

interface Plain {
  readonly amount: Pence;
  readonly rounded: boolean;
  readonly mark: string;
}

/** One amount and nothing about it; or what is wrong with it; null when it is no amount at all. */
function plainAmount(text: string, scale: number): Plain | { readonly fault: string } | null {
  if (/^(nil|zero)$/i.test(text)) return { amount: pence(0), rounded: false, mark: '' };
  if (/^£\s*[-–]$/.test(text)) return { amount: pence(0), rounded: false, mark: '£-, as spreadsheets print nought' };
  const parts = shape.exec(text)?.groups;
  if (!parts) return null;
  if (Boolean(parts['open']) !== Boolean(parts['close'])) return { fault: 'a bracket is open' };
  const signs = [parts['open'], parts['sign'], parts['minus'], parts['after']].filter(Boolean).length;
  if (signs > 1) return { fault: 'it carries two signs' };
  const exact = exactPence((parts['number'] as string).replace(/[,\s'’]/g, ''), units[(parts['unit'] ?? '').toLowerCase()] ?? scale);
  if (!exact) return { fault: tooLargeFault };
  return {
    amount: pence(signs === 1 ? -exact.amount : exact.amount),
    rounded: exact.rounded,
    mark: [parts['marks'], parts['words']].filter(Boolean).join(' '),
  };
}

/** The least and the most that words such as `£25,000 to £50,000`, `£1-2m` or `up to £50k` name. */
function rangeOf(text: string, scale: number): Basis | null {
  const one = (words: string): Pence | null => {
    const amount = plainAmount(words.trim(), scale);
    return amount && 'amount' in amount ? amount.amount : null;
  };
  const upTo = /^(?:up to|below|under|less than|no more than|max(?:imum)?(?: of)?|<)\s*(.+)$/i.exec(text)?.[1];
  const most = upTo === undefined ? null : one(upTo);
  if (most !== null) return { most };
  const from =
    /^(?:over|above|more than|at least|from|min(?:imum)?(?: of)?|>)\s*(.+)$/i.exec(text)?.[1] ??
    /^(.+?)\s*(?:\+|and (?:over|above)|or more)$/i.exec(text)?.[1];
  const least = from === undefined ? null : one(from);
  if (least !== null) return { least };
  const ends = /^(?:between\s+|from\s+)?(.+?)\s*(?:\bto\b|\band\b|[-–—])\s*(.+)$/i.exec(text);
  if (!ends) return null;
  const [first, last] = [ends[1] as string, ends[2] as string];
  const unit = /\d\s*(k|m|mn|bn|thousand|million|billion)\b/i.exec(last)?.[1] ?? '';
  const [low, high] = [one(/[a-z]$/i.test(first) ? first : `${first}${unit}`), one(last)];
  return low !== null && high !== null && low >= 0 && low <= high ? { least: low, most: high } : null;
}

/** What an amount such as `£12k per quarter` is for a part of a year; null where it says no such thing. */
function forAPart(text: string, scale: number): NonNullable<Basis['part']> | null {
  const part = partIn(text);
  const amount = part ? plainAmount(part.before, scale) : null;
  return part && amount && 'amount' in amount ? { each: amount.amount, called: part.called, many: part.many } : null;
}

/** An amount for a part of a year: none for a year, and what it is of one is its basis. */
export function forAPartOf(each: Pence, { called, many }: PartOfYear, basis: Basis, quoted: string): Reading<Pence> {
  return { fault: `an amount for a ${called} is none for a year`, quoted, basis: { ...basis, part: { each, called, many } } };
}

/**
 * An amount as councils write it: `£27,150,102*`, `£750k`, `£1.2m`, `(28,467)`, `-£1,234.56`, `nil`. Whole pence; a caveat
 * mark travels with it, and so does its basis: `£120,000 pa`, `£480,000 over 4 years`. A range is a fault that says its ends.
 * Its column says what bare figures are multiplied by and whether a comma parts pounds from pence; a point that may part thousands
 * or pence, where the column tells nothing, is no guess.
 */
export function readMoney(raw: Raw, { scale, decimal }: AmountColumn = plainAmounts): Reading<Pence> {
  const nothing = absence(raw);
  if (nothing) return nothing;
  if (typeof raw === 'number') return fromNumber(raw * scale);
  if (typeof raw !== 'string') return { fault: 'an amount was looked for', quoted: shown(raw) };
  if (simple.test(raw) && scale === 1) return { value: simplePence(raw) };
  if (raw.length > lettersAtMost) return { fault: 'an amount was looked for', quoted: raw };
  const said = scale === 1 ? tidy(raw).replace(stopped, '') : tidy(raw);
  if (decimal === 'either' && scale < 1_000_000 && isEitherWay(said))
    return { fault: 'its point may part thousands or pence', quoted: raw };
  const whole = decimal === 'comma' ? withPoints(said) : said;
  const { text, basis, near } = basisOf(whole.replace(nearly, ''));
  const stands = Object.keys(basis).length > 0 ? { basis } : {};
  const plain = plainAmount(text, scale);
  if (plain && 'fault' in plain) return { fault: plain.fault, quoted: raw };
  if (!plain) {
    const part = forAPart(text, scale);
    if (part) return forAPartOf(part.each, part, basis, raw);
    const range = rangeOf(text, scale);
    return range
      ? { fault: 'a range is not one amount', quoted: raw, basis: { ...basis, ...range } }
      : { fault: 'an amount was looked for', quoted: raw };
  }
  const value = plain.amount;
  const mark = [nearly.exec(whole)?.[0].trim(), near, plain.mark].filter(Boolean).join(' ');
  if (mark) return { value, note: { kind: /invented/i.test(mark) ? 'invented' : 'caveat', text: mark }, ...stands };
  return plain.rounded ? { value, note: { kind: 'rounded', text: `${whole} rounded to pence` }, ...stands } : { value, ...stands };
}

/** Whether a cell holds an amount, whichever sign its column parts pence with. */
export function isAmount(raw: Raw): boolean {
  const isOne = (reading: Reading<Pence>): boolean => 'value' in reading || ('fault' in reading && reading.basis !== undefined);
  return isOne(readMoney(raw)) || (typeof raw === 'string' && isOne(readMoney(raw, { ...plainAmounts, decimal: 'comma' })));
}

/** A figure held back so that nobody can be told from it: `<5`, `[c]`, `*`. It is nobody's fault and cannot be corrected. */
const suppressed = /^(?:[<≤]\s*\d{1,2}|fewer than \d{1,2}|less than \d{1,2}|\[[cx]\]|\*+|suppressed|supp?\.?)$/i;

/** A plain number: a count, a rate, an indicator. Thousands may carry commas; a footnote mark travels with it. */
export function readNumber(raw: Raw): Reading<number> {
  const nothing = absence(raw);
  if (nothing) return nothing;
  if (typeof raw === 'number') return { value: raw };
  if (raw !== null && typeof raw === 'object' && 'percent' in raw) return { value: raw.percent };
  if (typeof raw !== 'string') return { fault: 'a number was looked for', quoted: shown(raw) };
  if (suppressed.test(raw.trim())) return { absent: 'not stated', quoted: raw };
  const parts = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*%?\s*([*†‡]*)\s*(\([^()]*\))?$/.exec(tidy(raw));
  if (!parts || (parts[2] === undefined && parts[3] === undefined)) return { fault: 'a number was looked for', quoted: raw };
  const value = Number(`${parts[1] ? '-' : ''}${(parts[2] ?? '0').replace(/,/g, '')}${parts[3] ?? ''}`);
  const mark = [parts[4], parts[5]].filter(Boolean).join(' ');
  return mark ? { value, note: { kind: /invented/i.test(mark) ? 'invented' : 'caveat', text: mark } } : { value };
}

/** A number as its column writes them: with a decimal comma where one is proven. A point before three figures of a count, where nothing tells what it parts, is no guess. */
export function readNumberIn(raw: Raw, { decimal }: AmountColumn): Reading<number> {
  if (typeof raw !== 'string' || decimal === 'point') return readNumber(raw);
  if (decimal === 'comma') return readNumber(withPoints(tidy(raw)));
  return isEitherWay(raw) ? { fault: 'its point may part thousands or decimals', quoted: raw } : readNumber(raw);
}

/** A percentage, in percent: `18.92%`, `0.1892` in a cell formatted as a percentage, `17 per cent`. A bare number is taken as percent. */
export function readPercent(raw: Raw): Reading<number> {
  if (typeof raw === 'string') return readNumber(raw.replace(/\s*per\s?cent$/i, '%'));
  return readNumber(raw);
}

/** A whole count; half a child is a fault. */
export function readCount(raw: Raw, column: AmountColumn = plainAmounts): Reading<number> {
  const reading = readNumberIn(raw, column);
  if ('value' in reading && reading.value !== roundHalfAway(reading.value))
    return { fault: 'a whole number was looked for', quoted: shown(raw) };
  return reading;
}
