import { type Pence, pence } from '../values/money.ts';

/** What one partner pays of what several buy: a share in percent, an amount, or neither where its words tell none. */
export interface Contribution {
  readonly partner: string;
  readonly percent: number | null;
  readonly amount: Pence | null;
}

const share = /(\d+(?:\.\d+)?)\s?(?:%|per ?cent\b)/i;
const pounds = /£\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m)?\b/i;
const times: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 };

/** What a register writes of who pays how much (`Anytown ICB 60%`, `40% council`, `Anytown ICB £230,000`). */
export function contributionOf(words: string): Contribution {
  const [percent, money] = [share.exec(words), pounds.exec(words)];
  const partner = words
    .replace(share, ' ')
    .replace(pounds, ' ')
    .replace(/[\s:–-]+/g, ' ')
    .replace(/\(\s*\)/g, '')
    .trim();
  const written = money === null ? null : Number(money[1]?.replaceAll(',', '')) * (times[money[2]?.toLowerCase() ?? ''] ?? 1);
  return {
    partner,
    percent: percent === null ? null : Number(percent[1]),
    amount: written === null ? null : pence(Math.round(written * 100)),
  };
}
