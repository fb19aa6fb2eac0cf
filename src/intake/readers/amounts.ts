import { fromPounds, type Pence, pence, roundHalfAway, toPounds } from '../../values/money.ts';
import { tidy } from '../../values/text.ts';
import { type Raw, shown } from '../grid.ts';
import { absence } from './absent.ts';
import type { Reading } from './reading.ts';

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
  /^(?:£\s*(?=\())?(?<open>\()?(?<sign>[-−–])?\s*(?:£|GBP)?\s*(?<minus>[-−–])?(?<number>(?:\d{1,3}(?:(?:,\s?|\s)\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(?<unit>k|thousand|mn|m|million|bn|billion)?\s*(?<after>-)?(?<close>\))?\s*(?<each>pa|p\.a\.?|per annum|per year|a year|gbp)?\s*(?<marks>[*†‡§¹²³]*)\s*(?<words>\([^()]*\))?$/i;

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

/** An amount as councils write it: `£27,150,102*`, `£750k`, `£1.2m`, `(28,467)`, `-£1,234.56`, `nil`. Whole pence; a caveat mark travels with it. */
export function readMoney(raw: Raw): Reading<Pence> {
  const nothing = absence(raw);
  if (nothing) return nothing;
  if (typeof raw === 'number') return fromNumber(raw);
  if (typeof raw !== 'string') return { fault: 'an amount was looked for', quoted: shown(raw) };
  const text = tidy(raw);
  if (/^(nil|zero)$/i.test(text)) return { value: pence(0) };
  const parts = shape.exec(text)?.groups;
  if (!parts)
    return { fault: /\bto\b|\d\s*[-–]\s*£?\d/.test(text) ? 'a range is not one amount' : 'an amount was looked for', quoted: raw };
  if (Boolean(parts['open']) !== Boolean(parts['close'])) return { fault: 'a bracket is open', quoted: raw };
  const signs = [parts['open'], parts['sign'], parts['minus'], parts['after']].filter(Boolean).length;
  if (signs > 1) return { fault: 'it carries two signs', quoted: raw };
  const exact = exactPence((parts['number'] as string).replace(/[,\s]/g, ''), units[(parts['unit'] ?? '').toLowerCase()] ?? 1);
  if (!exact) return { fault: tooLargeFault, quoted: raw };
  const { amount, rounded } = exact;
  const value = pence(signs === 1 ? -amount : amount);
  const mark = [parts['marks'], parts['words']].filter(Boolean).join(' ');
  if (mark) return { value, note: { kind: /invented/i.test(mark) ? 'invented' : 'caveat', text: mark } };
  return rounded ? { value, note: { kind: 'rounded', text: `${text} rounded to pence` } } : { value };
}

/** A plain number: a count, a rate, an indicator. Thousands may carry commas; a footnote mark travels with it. */
export function readNumber(raw: Raw): Reading<number> {
  const nothing = absence(raw);
  if (nothing) return nothing;
  if (typeof raw === 'number') return { value: raw };
  if (raw !== null && typeof raw === 'object' && 'percent' in raw) return { value: raw.percent };
  if (typeof raw !== 'string') return { fault: 'a number was looked for', quoted: shown(raw) };
  const parts = /^([-−]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*%?\s*([*†‡]*)\s*(\([^()]*\))?$/.exec(tidy(raw));
  if (!parts || (parts[2] === undefined && parts[3] === undefined)) return { fault: 'a number was looked for', quoted: raw };
  const value = Number(`${parts[1] ? '-' : ''}${(parts[2] ?? '0').replace(/,/g, '')}${parts[3] ?? ''}`);
  const mark = [parts[4], parts[5]].filter(Boolean).join(' ');
  return mark ? { value, note: { kind: /invented/i.test(mark) ? 'invented' : 'caveat', text: mark } } : { value };
}

/** A percentage, in percent: `18.92%`, `0.1892` in a cell formatted as a percentage, `17 per cent`. A bare number is taken as percent. */
export function readPercent(raw: Raw): Reading<number> {
  if (typeof raw === 'string') return readNumber(raw.replace(/\s*per\s?cent$/i, '%'));
  return readNumber(raw);
}

/** A whole count; half a child is a fault. */
export function readCount(raw: Raw): Reading<number> {
  const reading = readNumber(raw);
  if ('value' in reading && reading.value !== roundHalfAway(reading.value))
    return { fault: 'a whole number was looked for', quoted: shown(raw) };
  return reading;
}
