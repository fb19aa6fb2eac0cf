import { addMonths, type Day, formatDay, partsOf } from '../../values/day.ts';
import { fraction } from '../../values/money.ts';
import { PARTS, percentOf } from '../../values/percent.ts';
import { beginning, daysOf, type FinancialYear, yearOf } from '../../values/year.ts';
import { WHOLE } from '../portion.ts';
import { firstReview, type Reviewed, settledByRegister } from '../register-terms.ts';
import { isWritten, type Node, refuse, under } from '../scenario/node.ts';
import { CEILING, FLOOR, monthOf, shareOf } from '../scenario/written.ts';
import type { Measure, MeasureKind } from './measure.ts';

function ownOf(node: Node): Reviewed {
  const [payShare, payRate, month] = [under(node, 'pay-share'), under(node, 'pay-rate'), under(node, 'review-month')];
  if (isWritten(payShare) && !isWritten(payRate))
    refuse(
      payShare,
      'missing-key',
      'A price split into pay and the rest needs the rate of pay too.',
      'Add `pay-rate: 3%`, the rise of the pay part.',
    );
  return {
    pay: isWritten(payRate) ? { share: isWritten(payShare) ? shareOf(payShare) : null, rate: shareOf(payRate, FLOOR, CEILING) } : null,
    month: isWritten(month) ? monthOf(month) : null,
    review: null,
    remarks: [],
  };
}

function reviewIn(measure: Measure<Reviewed>, year: FinancialYear): Day | null {
  const first = firstReview(measure);
  const { from, to } = daysOf(year);
  const close = measure.to !== null && measure.to < to ? measure.to : to;
  const years = beginning(year) - partsOf(first).year;
  return (
    [years, years + 1]
      .filter((each) => each >= 0)
      .map((each) => addMonths(first, 12 * each))
      .find((day) => day >= from && day <= close) ?? null
  );
}

/** Pay and the rest together, to the decimals percentages are kept with: 65 times 333.3 is no whole number in binary. */
function payAndRest(share: number, pay: number, rest: number): number {
  return Math.round((share * pay + (WHOLE - share) * rest) * PARTS) / PARTS;
}

/** A rate over many lines: pay at its share and its rate, the rest at `rate`, in parts of ten thousand times ten thousand so that no penny is lost. */
function rateOf({ amount, own }: Measure<Reviewed>): number {
  const rate = 'basisPoints' in amount ? amount.basisPoints : 0;
  return own.pay === null ? rate * WHOLE : payAndRest(own.pay.share ?? 0, own.pay.rate, rate);
}

function inWords(measure: Measure<Reviewed>): string {
  const { id, amount, own } = measure;
  const rest = percentOf('basisPoints' in amount ? amount.basisPoints : 0);
  const split = own.pay && ` (pay, ${percentOf(own.pay.share ?? 0)} of it, by ${percentOf(own.pay.rate)} and the rest by ${rest})`;
  const whole = split ? percentOf(Math.round(rateOf(measure) / 100) / 100) : rest;
  return `\`${id}\` raises the price it finds by ${whole}${split ?? ''} at each review, first on ${formatDay(firstReview(measure))}.`;
}

/**
 * Indexation of a contract price: at each review the price rises by `rate`, or pay by `pay-rate` and the rest by `rate`, in the
 * shares the file states; each review is of the price it finds, so rises compound (REFERENCE, section 5.2). The last day ends the reviews, not the price.
 */
export const indexation: MeasureKind<Reviewed> = {
  kind: 'indexation',
  does: 'raises a price at each yearly review, pay and the rest apart where they are split',
  keys: ['on', 'rate', 'pay-share', 'pay-rate', 'review-month'],
  term: 'indexation',
  recurrent: true,
  cashable: false,
  amount: (node) => ({ basisPoints: shareOf(under(node, 'rate'), FLOOR, CEILING) }),
  own: ownOf,
  settle: settledByRegister,
  said: (measure) => [{ text: inWords(measure) }, ...measure.own.remarks],
  strands: (measure, pick, year) => {
    const review = reviewIn(measure, year);
    if (review === null || measure.on === null) return [];
    const rate = rateOf(measure);
    const postings = pick(measure.on).map(({ id, left }) => ({
      line: id,
      term: 'indexation' as const,
      annual: fraction(left, rate, WHOLE * WHOLE),
    }));
    return [
      { from: review, to: measure.recurrent ? null : measure.to, ramp: measure.ramp, stays: measure.recurrent, whole: false, postings },
    ];
  },
};

/** The reviews of a price, and the rate of each, as a share; null for every other measure. */
export function ofReviews(
  measure: Measure,
  years: readonly FinancialYear[],
): readonly { readonly from: Day; readonly rate: number }[] | null {
  if (measure.kind !== indexation.kind) return null;
  const own = measure as Measure<Reviewed>;
  const rate = rateOf(own) / (WHOLE * WHOLE);
  return years
    .filter((year) => year >= yearOf(own.from))
    .flatMap((year) => reviewIn(own, year) ?? [])
    .map((from) => ({ from, rate }));
}
