import { type Pence, pence } from '../values/money.ts';

/** What one partner pays of what several buy: a share in percent, an amount, or neither where its words tell none. */
export interface Contribution {
  readonly partner: string;
  readonly percent: number | null;
  readonly amount: Pence | null;
}

const share = /(\d+(?:\.\d+)?)\s?(?:%|per ?cent\b)/i;

const parts: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5 };
const counts: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4 };

/** A part of a cost in figures or words: `1/3`, `two thirds`, `half`. */
export const fraction = String.raw`(?:(?<![\d/:.])([1-9])/([2-9])(?![\d/:.])|\b(?:(a|one|two|three|four)[ -])(third|quarter|fifth|half)s?\b|\bhalf\b)`;
const oneFraction = new RegExp(fraction, 'i');

/** The share in percent that a part of a cost is; null for none, or for the whole and more. */
function percentOf(words: string): number | null {
  const [whole, over, under, count, part] = oneFraction.exec(words) ?? [];
  if (whole === undefined) return null;
  const of = over === undefined ? (counts[count?.toLowerCase() ?? 'one'] as number) : Number(over);
  const by = under === undefined ? (parts[part?.toLowerCase() ?? 'half'] as number) : Number(under);
  return of < by ? (of * 100) / by : null;
}

const pounds = /£\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m)?\b/i;
const times: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/** What a register writes of who pays how much (`Anytown ICB 60%`, `40% council`, `two thirds ICB`, `Anytown ICB £230,000`). */
export function contributionOf(words: string): Contribution {
  const [percent, money] = [share.exec(words), pounds.exec(words)];
  const ofWhole = percent === null && money === null ? percentOf(words) : null;
  const partner = words
    .replace(share, ' ')
    .replace(ofWhole === null ? '' : oneFraction, ' ')
    .replace(pounds, ' ')
    .replace(/[\s:–-]+/g, ' ')
    .replace(/\(\s*\)/g, '')
    .trim();
  const written = money === null ? null : Number(money[1]?.replaceAll(',', '')) * (times[money[2]?.toLowerCase() ?? ''] ?? 1);
  return {
    partner,
    percent: percent === null ? ofWhole : Number(percent[1]),
    amount: written === null ? null : pence(Math.round(written * 100)),
  };
}
