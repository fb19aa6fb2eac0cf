import { type Pence, pence } from '../values/money.ts';

/** What one partner pays of what several buy: a share in percent, an amount, or neither where its words tell none. */
export interface Contribution {
  readonly partner: string;
  readonly percent: number | null;
  readonly amount: Pence | null;
}

/** A share written as a part of one, behind or before a name: `0.6 council`. */
const decimal = /(?<![\d./£])0?\.\d+(?![\d./%]|\s?[km]\b)/i;
const share = /(\d+(?:\.\d+)?)\s?(?:%|per ?cent\b)/i;

const parts: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5 };
const counts: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 };

/** A part of a cost in figures or words: `1/3`, `two thirds`, `half`. */
export const fraction = String.raw`(?:(?<![\d/:.])([1-9])/([2-9]|10)(?![\d/:.])|\b(?:(a|one|two|three|four)[ -])(third|quarter|fifth|half)s?\b|\bhalf\b)`;
const oneFraction = new RegExp(fraction, 'i');

/** The share in percent that a part of a cost is, and the words that tell it; null for none, or for the whole and more. */
function partOf(words: string): readonly [percent: number, written: string] | null {
  const [whole, over, under, times, part] = oneFraction.exec(words) ?? [];
  if (whole === undefined) return null;
  const of = over === undefined ? (counts[times?.toLowerCase() ?? 'one'] as number) : Number(over);
  const by = under === undefined ? (parts[part?.toLowerCase() ?? 'half'] as number) : Number(under);
  return of < by ? [inPercent(of / by), whole] : null;
}

const pounds = /£\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m)?\b/i;
const times: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

const inPercent = (one: number): number => Number((one * 100).toFixed(4));

/** The share that words tell, in percent, and the words that tell it. */
function sharePart(words: string): readonly [percent: number | null, written: string] {
  const percent = share.exec(words);
  if (percent !== null) return [Number(percent[1]), percent[0]];
  if (pounds.test(words)) return [null, ''];
  const part = partOf(words);
  const one = part === null ? decimal.exec(words) : null;
  return part ?? (one === null ? [null, ''] : [inPercent(Number(one[0])), one[0]]);
}

/** What a register writes of who pays how much (`Anytown ICB 60%`, `40% council`, `Anytown ICB £230,000`). */
export function contributionOf(words: string): Contribution {
  const money = pounds.exec(words);
  const [percent, written] = sharePart(words);
  const partner = words
    .replace(written, ' ')
    .replace(pounds, ' ')
    .replace(/[\s:–-]+/g, ' ')
    .replace(/\(\s*\)/g, '')
    .trim();
  const amount = money === null ? null : Number(money[1]?.replaceAll(',', '')) * (times[money[2]?.toLowerCase() ?? ''] ?? 1);
  return {
    partner,
    percent,
    amount: amount === null ? null : pence(Math.round(amount * 100)),
  };
}

const ratio = /^\d*\.?\d+(?:\s?[:/]\s?\d*\.?\d+)+$/;

/** Shares in percent of partners that a split does not name (`60:30`, `0.6/0.3`); none where the words are no split, or one that only sets parts against each other (`2:1`). */
function splitIn(words: string): readonly number[] {
  if (!ratio.test(words)) return [];
  const parts = words.split(/[:/]/).map(Number);
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (parts.some((part) => part < 1 && part > 0) && total < 2) return parts.map(inPercent);
  return total > 50 && parts.every((part) => part <= 100) ? parts : [];
}

/** What each partner pays, of all that a contract's cells say of it; of a split that names nobody, its parts. */
export function contributionsIn(said: readonly string[]): readonly Contribution[] {
  const split = said.flatMap(splitIn).map((percent) => ({ partner: '', percent, amount: null }));
  return split.length > 0 ? split : said.map(contributionOf);
}
