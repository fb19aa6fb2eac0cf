import type { Saving } from '../../nouns/money.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { Row } from '../../nouns/row.ts';
import { fraction, type Pence, pence, roundHalfAway } from '../../values/money.ts';
import { type Rating, ratingAt, ratingIn, ratings } from '../tables/ratings.ts';

type Entry = Row<Saving>;

/** How sure the tracker is of a saving, in percent: its confidence, or a delivery rating written as one; null where neither is stated. */
export function confidenceOf({ confidence, deliveryRating }: Entry): number | null {
  if (confidence !== undefined) return confidence >= 0 && confidence <= 100 ? confidence : null;
  const written = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(deliveryRating?.trim() ?? '');
  return written && Number(written[1]) <= 100 ? Number(written[1]) : null;
}

/** What of a saving is likely: what was approved (else what is forecast) times the confidence. */
export function riskAdjusted(row: Entry): Pence | null {
  const [amount, percent] = [row.approved ?? row.forecast, confidenceOf(row)];
  return amount === undefined || percent === null ? null : fraction(amount, roundHalfAway(percent * 100), 10_000);
}

function isBlue(row: Entry): boolean {
  return ratingIn(row.financialRating) === 'Blue' || ratingIn(row.deliveryRating) === 'Blue';
}

/** What is in the bank: what was achieved of a saving rated blue, or of one that has come to all that was approved. */
export function banked(row: Entry): Pence | null {
  const { approved, achieved } = row;
  if (achieved === undefined) return null;
  const whole = approved !== undefined && approved !== 0 && Math.abs(achieved) >= Math.abs(approved) && achieved * approved > 0;
  return isBlue(row) || whole ? achieved : pence(0);
}

/** The colour of a saving: the worse of its two ratings, else that of its confidence; null where nothing rates it. */
export function ratingOf(row: Entry, limits: Plan['workspace']['limits']): Rating | null {
  const written = [ratingIn(row.financialRating), ratingIn(row.deliveryRating)].filter((rating) => rating !== null);
  if (written.length > 0) return [...ratings].reverse().find((rating) => written.includes(rating)) ?? null;
  const percent = confidenceOf(row);
  return percent === null ? null : ratingAt(percent, limits);
}
