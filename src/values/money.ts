import { PARTS } from './percent.ts';
import { Refusal } from './refusal.ts';

/** An amount of money in whole pence: a safe integer, never a float of pounds. */
export type Pence = number & { readonly __brand: 'pence' };

/** Whole pence from an integer; an amount that is not a whole number of pence is refused. */
export function pence(amount: number): Pence {
  if (!Number.isSafeInteger(amount)) {
    throw new Refusal('money-not-whole-pence', `${amount} is not a whole number of pence.`, 'Give the amount in pounds and pence.');
  }
  return (amount === 0 ? 0 : amount) as Pence;
}

export const nothing: Pence = pence(0);

/** The one rounding function: to the nearest whole number, halves away from zero. */
export function roundHalfAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value));
}

/** Pence from a decimal number of pounds, rounded half away from zero. */
export function fromPounds(pounds: number): Pence {
  // 1.005 * 100 is 100.49999…; the shortest decimal that reads back as the number says what was meant.
  const scaled = Number(`${pounds}e2`);
  return pence(roundHalfAway(Number.isNaN(scaled) ? pounds * 100 : scaled));
}

/** Pounds as a number with at most two decimals: for JSON and spreadsheet cells only. */
export function toPounds(amount: Pence): number {
  return amount / 100;
}

/** The sum of many amounts, to the penny. */
export function sum(amounts: Iterable<Pence>): Pence {
  let total = 0;
  for (const amount of amounts) total += amount;
  return pence(total);
}

/** One amount less another. */
export function less(a: Pence, b: Pence): Pence {
  return pence(a - b);
}

/** The same amount with the other sign. */
export function negated(amount: Pence): Pence {
  return pence(-amount);
}

/**
 * Splits an amount in proportion to weights by largest remainder: the parts always add to the whole.
 * Weights are zero or more; when all are zero the parts are equal as far as pence allow.
 */
export function share(whole: Pence, weights: readonly number[]): Pence[] {
  if (weights.length === 0) return [];
  const total = weights.reduce((a, b) => a + b, 0);
  const even = total <= 0;
  const size = Math.abs(whole);
  const exact = weights.map((weight) => (even ? size / weights.length : (size * weight) / total));
  const parts = exact.map(Math.floor);
  let left = size - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts.map((part) => pence(whole < 0 ? -part : part));
}

/**
 * A part of an amount, numerator over denominator, rounded half away from zero. Exact for whole numbers, and for basis points with up to four
 * decimals: a large budget times a broken month times a ramp is past what a float can hold.
 */
export function fraction(amount: Pence, numerator: number, denominator: number): Pence {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) {
    const written = Math.round(numerator * PARTS);
    const isWritten = written / PARTS === numerator && Number.isSafeInteger(written) && Number.isSafeInteger(denominator * PARTS);
    return isWritten ? fraction(amount, written, denominator * PARTS) : pence(roundHalfAway((amount * numerator) / denominator));
  }
  const small = amount * numerator;
  // Most amounts fit: then the whole part and what is left over are exact as they are.
  if (Number.isSafeInteger(small)) {
    const left = small % denominator;
    return pence((small - left) / denominator + roundHalfAway(left / denominator));
  }
  const product = BigInt(amount) * BigInt(numerator);
  const divisor = BigInt(denominator);
  return pence(Number(product / divisor) + roundHalfAway(Number(product % divisor) / denominator));
}

/** `£1,234,567` or `£1,234.50`: pence are shown only when there are some. Negatives carry a minus sign. */
export function formatPounds(amount: Pence): string {
  const size = Math.abs(amount);
  const whole = Math.floor(size / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = size % 100;
  return `${amount < 0 ? '-' : ''}£${whole}${rest === 0 ? '' : `.${rest.toString().padStart(2, '0')}`}`;
}

/** Whether two amounts are within so many percent of the larger. */
export function isNear(a: number, b: number, percent: number): boolean {
  return Math.abs(a - b) * 100 <= Math.max(Math.abs(a), Math.abs(b)) * percent;
}
