import type { Day } from '../../values/day.ts';
import { type Pence, pence } from '../../values/money.ts';
import { percentOf } from '../../values/percent.ts';
import { monthNumber, parseWhen } from '../../values/when.ts';
import { type FinancialYear, parseYear, yearsFrom } from '../../values/year.ts';
import { isWritten, keyNameOf, type Node, quoted, refuse } from './node.ts';

/** What a measure is worth in a full year: money in pence, or a share in basis points of what is left on its line. */
export type Amount = { readonly money: Pence } | { readonly basisPoints: number };

const scales: Readonly<Record<string, number>> = { '': 0, k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9 };
const moneyWords = /^(-|−)?\s*£?\s*(-|−)?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(k|thousand|mn|m|million|bn|billion)?$/i;

/** Pence from money as people write it (`£900,000`, `900k`, `£1.2m`, `(£500)`, a number of pounds), or null. A part of a penny is not money. */
export function parseMoney(value: unknown): Pence | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const text = String(value).trim();
  const bracketed = /^\((.+)\)$/.exec(text);
  const parts = moneyWords.exec(bracketed ? (bracketed[1] as string) : text);
  if (!parts) return null;
  const [, before, after, whole = '', decimals = '', scale = ''] = parts;
  const places = 2 + (scales[scale.toLowerCase()] ?? 0);
  // Digits are moved as text: 1.005 times 100 is not 100.5 in binary.
  const kept = decimals.slice(0, places).padEnd(places, '0');
  if (/[1-9]/.test(decimals.slice(places))) return null;
  const size = Number(whole.replaceAll(',', '') + kept);
  const minus = [before, after, bracketed].filter((sign) => sign !== undefined && sign !== null).length;
  return Number.isSafeInteger(size) && minus < 2 ? pence(minus === 1 ? -size : size) : null;
}

/** Basis points from a percentage (`17%`, `-2.5 %`, `33.333%`) of at most six decimals, or null. */
export function parseShare(value: unknown): number | null {
  const parts = typeof value === 'string' ? /^(-|−)?\s*(\d+)(?:\.(\d{1,6}))?\s*%$/.exec(value.trim()) : null;
  if (!parts) return null;
  const decimals = (parts[3] ?? '').padEnd(2, '0');
  const size = Number(`${parts[2]}${decimals.slice(0, 2)}.${decimals.slice(2)}`);
  return parts[1] && size !== 0 ? -size : size;
}

/** Money in pence; refused when it is not money. */
export function moneyOf(node: Node): Pence {
  const found = parseMoney(node.value);
  if (found !== null) return found;
  return refuse(
    node,
    'not-an-amount',
    `\`${keyNameOf(node)}\` should be an amount of money, and reads ${quoted(node)}.`,
    'Write it as £900,000, 900k or £1.2m.',
  );
}

/** How far a rate a year may fall or rise, in basis points: prices can halve, and what is written as 10000% is a slip. */
export const FLOOR = -10_000;
export const CEILING = 1_000_000;

/** A share in basis points, from 0% to 100% unless told; refused when it carries no % or stands outside. */
export function shareOf(node: Node, least = 0, most = 10_000): number {
  const found = parseShare(node.value);
  if (found !== null && found >= least && found <= most) return found;
  const sentence =
    found === null
      ? `\`${keyNameOf(node)}\` should be a percentage, and reads ${quoted(node)}.`
      : `\`${keyNameOf(node)}\` is ${quoted(node)}, outside ${percentOf(least)} to ${percentOf(most)}.`;
  return refuse(node, 'not-a-percentage', sentence, 'Write it with its sign and at most six decimals, as 17% or 2.5%.');
}

/** Money or a percentage. */
export function amountOf(node: Node): Amount {
  const basisPoints = parseShare(node.value);
  if (basisPoints !== null) return { basisPoints };
  const money = parseMoney(node.value);
  if (money !== null && money > 0 && money < 100 && !/[£p]/.test(String(node.value)))
    return refuse(
      node,
      'not-an-amount',
      `\`${keyNameOf(node)}: ${String(node.value)}\` could be pence or a share.`,
      `Write £${(money / 100).toFixed(2)}, or ${money}%.`,
    );
  if (money !== null) return { money };
  const missing = !isWritten(node);
  return refuse(
    node,
    missing ? 'missing-key' : 'not-an-amount',
    missing
      ? `\`${keyNameOf(node)}\` is needed here and is not given.`
      : `\`${keyNameOf(node)}\` is neither money nor a percentage: ${quoted(node)}.`,
    'Write it as £900,000, 900k, £1.2m, or a percentage of at most six decimals, as 17% or 17.25%.',
  );
}

/** A month by its name or its number, 1 to 12; refused when it is neither. */
export function monthOf(node: Node): number {
  const found = typeof node.value === 'string' ? monthNumber(node.value) : node.value;
  if (typeof found === 'number' && Number.isInteger(found) && found >= 1 && found <= 12) return found;
  return refuse(node, 'not-a-month', `\`${keyNameOf(node)}\` should be a month, and reads ${quoted(node)}.`, 'Write it as October, or 10.');
}

/** A quantity as people write it (`1,200`, `12.5`), in ten-thousandths so that arithmetic is exact; refused when it is none. */
export function quantityOf(node: Node): number {
  const text = String(node.value ?? '')
    .replaceAll(',', '')
    .trim();
  const parts = /^(-|−)?(\d{1,9})(?:\.(\d{1,4}))?$/.exec(text);
  if (parts) {
    const size = Number((parts[2] as string) + (parts[3] ?? '').padEnd(4, '0'));
    return parts[1] && size !== 0 ? -size : size;
  }
  return refuse(node, 'unfit-value', `\`${keyNameOf(node)}\` should be a number, and reads ${quoted(node)}.`, 'Write it as 1200 or 12.5.');
}

/** A day, with a month or a financial year taken as its first or last day; refused when it is none of these. */
export function whenOf(node: Node, end: 'first' | 'last'): Day {
  const found = typeof node.value === 'string' ? parseWhen(node.value, end) : null;
  if (found) return found;
  const name = keyNameOf(node);
  if (!isWritten(node)) return refuse(node, 'missing-key', `\`${name}\` is needed here and is not given.`, `Add \`${name}: 2018-04-01\`.`);
  return refuse(
    node,
    'not-a-day',
    `\`${name}\` should be a day or a month, and reads ${quoted(node)}.`,
    'Write it as 2018-04-01 or April 2018.',
  );
}

/** A financial year; refused when it is not one. */
export function yearAt(node: Node): FinancialYear {
  const found = typeof node.value === 'string' ? parseYear(node.value) : null;
  if (found) return found;
  return refuse(
    node,
    'not-a-year',
    `\`${keyNameOf(node)}\` should be a financial year, and reads ${quoted(node)}.`,
    'Write it as 2018/19.',
  );
}

/** One or more financial years in a row: `2017/18`, or `2017/18 to 2020/21`. */
export function yearsOf(node: Node): readonly FinancialYear[] {
  const parts = typeof node.value === 'string' ? node.value.split(/\s+(?:to|until|–|-)\s+/i) : [];
  const [first, last] = [parseYear(parts[0] ?? ''), parseYear(parts.at(-1) ?? '')];
  if (parts.length > 0 && parts.length < 3 && first && last && first <= last) return yearsFrom(first, last);
  return refuse(
    node,
    isWritten(node) ? 'not-a-year' : 'missing-key',
    `\`years\` should be financial years from first to last, and reads ${quoted(node)}.`,
    'Write it as 2017/18 to 2020/21.',
  );
}

/** A day of the file must fall in one of its years. */
export function within(node: Node, year: FinancialYear, years: readonly FinancialYear[]): void {
  if (years.includes(year)) return;
  refuse(
    node,
    'outside-years',
    `This falls in ${year}, outside the years ${years[0]} to ${years.at(-1)}.`,
    'Mend the date, or widen `years` at the top of the file.',
  );
}
