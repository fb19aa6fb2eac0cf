import type { Engagement } from '../../nouns/intent.ts';
import type { Row } from '../../nouns/row.ts';
import { decimalsOf } from '../../values/shares.ts';
import { list } from '../../values/text.ts';

/** Whether a share, as printed, is what a count of a base rounds to. */
export function shareFits(count: number, share: number, base: number, decimals = decimalsOf(share)): boolean {
  if (base <= 0) return false;
  return Math.abs((count / base) * 100 - share) <= 0.5 / 10 ** decimals + 1e-9;
}

/** The whole bases of which a count is a share, as printed: `21` and `18.92%` can only be of 111. Empty when there is none. */
export function basesImplied(count: number, share: number, decimals = decimalsOf(share)): number[] {
  if (share <= 0 || count <= 0) return [];
  const half = 0.5 / 10 ** decimals;
  const from = Math.ceil((count * 100) / (share + half) - 1e-9);
  const to = share - half > 0 ? Math.floor((count * 100) / (share - half) + 1e-9) : from;
  const bases: number[] = [];
  for (let base = Math.max(from, count); base <= to && bases.length < 1000; base += 1)
    if (shareFits(count, share, base, decimals)) bases.push(base);
  return bases;
}

/** The whole counts that make a share of a base, as printed: 12.61% of 111 can only be 14. */
export function countsImplied(share: number, base: number, decimals = decimalsOf(share)): number[] {
  const near = Math.round((share * base) / 100);
  return [near - 1, near, near + 1].filter((count) => count >= 0 && shareFits(count, share, base, decimals));
}

/** An answer with both a count and a share. */
export type Full = Row<Engagement> & { readonly responses: number; readonly share: number };

/** A base somebody may have meant, why, and the answers whose shares it explains. */
export interface Reading {
  readonly base: number;
  readonly because: string;
  readonly printed: boolean;
  readonly fits: readonly Full[];
}

/** The bases somebody may have meant: those printed, what the counts of the question add to, a share beside them or not, and what most of the shares are of. */
export function readingsOf(answers: readonly Full[], counts: readonly number[], decimals: number): Reading[] {
  const implied = answers.flatMap((row) => basesImplied(row.responses, row.share, decimals));
  const most = [...new Set(implied)]
    .map((base) => ({ base, votes: implied.filter((other) => other === base).length }))
    .sort((a, b) => b.votes - a.votes || a.base - b.base)[0];
  const printed = [...new Set(answers.map((row) => row.base).filter((base) => base !== undefined))].sort((a, b) => a - b);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bases = [
    ...printed.map((base) => ({ base, because: 'the base as printed' })),
    ...(counts.length > 1 ? [{ base: total, because: 'what the counts add to' }] : []),
    ...(most && (most.votes > 1 || answers.length === 1) ? [{ base: most.base, because: 'what most of the shares are of' }] : []),
  ];
  const once = [...new Set(bases.map(({ base }) => base))];
  return once.map((base) => ({
    base,
    because: list(bases.filter((other) => other.base === base).map((other) => other.because)),
    printed: printed.includes(base),
    fits: answers.filter((row) => shareFits(row.responses, row.share, base, decimals)),
  }));
}
