import { type Pence, pence } from '../values/money.ts';

/** What one partner pays of what several buy: a share in percent, an amount, or neither where its words tell none. */
export interface Contribution {
  readonly partner: string;
  readonly percent: number | null;
  readonly amount: Pence | null;
}

/** Shares written otherwise than in percent, behind or before a name: `ICB 1/3`, `0.6 council`. */
const fraction = /(?<![\d./£])([1-9])\/([2-9]|10)(?![\d/])/;
const decimal = /(?<![\d./£])0?\.\d+(?![\d./%]|\s?[km]\b)/i;
const share = /(\d+(?:\.\d+)?)\s?(?:%|per ?cent\b)/i;
const pounds = /£\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m)?\b/i;
const times: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

const inPercent = (one: number): number => Number((one * 100).toFixed(4));

/** The share that words tell, in percent, and the words that tell it. */
function sharePart(words: string): readonly [percent: number | null, written: string] {
  const percent = share.exec(words);
  if (percent !== null) return [Number(percent[1]), percent[0]];
  const parts = fraction.exec(words);
  if (parts !== null && Number(parts[1]) < Number(parts[2])) return [inPercent(Number(parts[1]) / Number(parts[2])), parts[0]];
  const one = pounds.test(words) ? null : decimal.exec(words);
  return one === null ? [null, ''] : [inPercent(Number(one[0])), one[0]];
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
