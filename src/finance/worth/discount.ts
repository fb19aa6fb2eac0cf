import * as z from 'zod/mini';
import { type Document, lineOf, validated } from '../../nouns/document.ts';
import { type Day, parseDay } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { Refusal } from '../../values/refusal.ts';
import { parseShare } from '../scenario/written.ts';

/** A rate at which later years count for less, in real terms: basis points a year, in bands of years from year 0; the last band has no end. */
export interface DiscountRate {
  readonly id: string;
  readonly title: string;
  readonly from: Day;
  readonly bands: readonly { readonly to: number | null; readonly basisPoints: number }[];
  readonly source: string;
  readonly verified: boolean;
  /** A day by which the rate was to be looked at again. */
  readonly review: Day | null;
}

const schema = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    from: z.string(),
    bands: z.array(z.strictObject({ to: z.nullable(z.int()), rate: z.string() })),
    source: z.string(),
    verified: z.boolean(),
    review: z.optional(z.string()),
  }),
);

/** Reads the rates of a template. A rate or a day that cannot be read, and bands that do not go on to the end, are refused with the line. */
export function discountRatesFrom(document: Document): readonly DiscountRate[] {
  return validated(document, schema).map((given, index) => {
    const refused = (sentence: string): never => {
      throw new Refusal('rate-unreadable', sentence, 'Mend the entry.', { file: document.file, line: lineOf(document, [index]) });
    };
    const day = (text: string): Day => parseDay(text) ?? refused(`\`${text}\` is not a day.`);
    const bands = given.bands.map(({ to, rate }) => ({ to, basisPoints: parseShare(rate) ?? refused(`\`${rate}\` is not a percentage.`) }));
    if (bands.at(-1)?.to !== null || bands.slice(0, -1).some(({ to }, at) => to === null || to <= (bands[at - 1]?.to ?? 0)))
      refused('The bands of years must rise, and the last must have no end.');
    const { id, title, source, verified, review } = given;
    return { id, title, from: day(given.from), bands, source, verified, review: review === undefined ? null : day(review) };
  });
}

/** The rate for money in force on a day: the last of its entries that has begun. A review still to come says nothing yet. */
export function rateForMoney(rates: readonly DiscountRate[], on: Day): DiscountRate | null {
  const inForce = rates.filter(({ id, from }) => id.startsWith('green-book') && from <= on);
  const last = inForce.sort(inOrderOf(({ from }) => from)).at(-1);
  return last ? { ...last, review: last.review !== null && last.review <= on ? last.review : null } : null;
}

/** What a pound is worth so many years from year 0: 1 in year 0, and each year after it by the rate of its band. */
export function discountFactor({ bands }: Pick<DiscountRate, 'bands'>, years: number): number {
  let factor = 1;
  for (let year = 1; year <= years; year += 1) {
    const band = bands.find(({ to }) => to === null || year <= to);
    factor /= 1 + (band?.basisPoints ?? 0) / 10_000;
  }
  return factor;
}
