import { contractInWords } from '../nouns/called.ts';
import type { Contract } from '../nouns/contract.ts';
import { at, type Row } from '../nouns/row.ts';
import type { Cell } from '../values/cell.ts';
import { addMonths, type Day, dayOf, formatDay, partsOf } from '../values/day.ts';
import { percentOf } from '../values/percent.ts';
import { Refusal } from '../values/refusal.ts';
import type { Ground, Measure, Remark } from './measures/measure.ts';

/** The part of a price that is pay and its own rate, in basis points, where the file splits them; and the month of the review, 1 to 12, where it names one. */
export interface Reviewed {
  /** The share is null where the file leaves it to the register. */
  readonly pay: { readonly share: number | null; readonly rate: number } | null;
  readonly month: number | null;
  /** The review date of its contracts, where the register gives them one and the file names no month. */
  readonly review: Day | null;
  readonly remarks: readonly Remark[];
}

/** The first review: the day the measure begins, or from then on the review date of the register, or the first day of the review month. */
export function firstReview({ from, own }: Measure<Reviewed>): Day {
  if (own.review !== null) {
    const years = Math.max(0, partsOf(from).year - partsOf(own.review).year);
    const near = addMonths(own.review, 12 * years);
    return near >= from ? near : addMonths(own.review, 12 * (years + 1));
  }
  const { year, month } = partsOf(from);
  if (own.month === null || own.month === month) return from;
  return dayOf(own.month > month ? year : year + 1, own.month, 1) as Day;
}

/** Fills in what the register says of the contracts: their review date where the file names no month, and their pay share where it gives none. Says where the two differ. */
export function settledByRegister(measure: Measure<Reviewed>, { contractsOf }: Ground): Measure<Reviewed> {
  const contracts = contractsOf(measure);
  const { own } = measure;
  const [review, share] = [agreed(contracts, 'review'), agreed(contracts, 'payShare')];
  const told = share === null ? null : Math.round((share.value as number) * 100);
  if (own.pay !== null && own.pay.share === null && told === null)
    throw new Refusal(
      'missing-key',
      `\`${measure.id}\` gives a rate of pay, and neither it nor the register says what share of the price is pay.`,
      'Add `pay-share: 70%`, or a pay share to the contract.',
      measure.place,
    );
  const pay = own.pay && { ...own.pay, share: own.pay.share ?? told };
  const filled = { ...own, pay, review: own.month === null ? ((review?.value as Day | undefined) ?? null) : null };
  const remarks = [
    ...differing(measure, contracts),
    ...(review === null ? [] : ofReview({ ...measure, own: filled }, review)),
    ...(share === null || told === null ? [] : ofShare(measure, told, share)),
  ];
  return { ...measure, own: { ...filled, remarks } };
}

/** What all contracts of a measure say alike under a field, and where the first says it; null where one says nothing or another thing. */
function agreed(contracts: readonly Row<Contract>[], field: 'review' | 'payShare'): Agreed | null {
  const [first] = contracts;
  const value = first?.[field];
  if (first === undefined || value === undefined || contracts.some((each) => each[field] !== value)) return null;
  return { value, cell: at(first, field), who: contracts.length === 1 ? contractInWords(first) : `its ${contracts.length} contracts` };
}

interface Agreed {
  readonly value: Day | number;
  readonly cell: Cell;
  readonly who: string;
}

/** What contracts of one measure say differently is not used, and that is said. */
function differing({ id }: Measure<Reviewed>, contracts: readonly Row<Contract>[]): readonly Remark[] {
  return (['review', 'payShare'] as const).flatMap((field) => {
    const telling = contracts.find((each) => each[field] !== undefined);
    if (telling === undefined || agreed(contracts, field) !== null) return [];
    const what = field === 'review' ? 'review dates' : 'pay shares';
    return [
      {
        text: `\`${id}\`: its ${contracts.length} contracts do not all give the same ${what}, so none of the register’s is used. Write a measure for each contract to use them.`,
        cell: at(telling, field),
      },
    ];
  });
}

function ofReview(measure: Measure<Reviewed>, { value, cell, who }: Agreed): readonly Remark[] {
  const { id, from, own } = measure;
  const [first, register] = [firstReview(measure), formatDay(value as Day)];
  if (own.review !== null) {
    const begins = first === from ? '' : ` The scenario begins it on ${formatDay(from)}, so the first rise is on ${formatDay(first)}.`;
    return [{ text: `\`${id}\`: reviewed on ${register} and yearly from then, by the register of ${who}.${begins}`, cell }];
  }
  // `2018-10-01`: the year of a review matters less than its day.
  if (first.slice(5) === (value as Day).slice(5)) return [];
  return [
    {
      text: `\`${id}\`: the scenario’s review month puts the first review on ${formatDay(first)}; the register has ${register} for ${who}. The scenario’s is used.`,
      cell,
    },
  ];
}

function ofShare({ id, own }: Measure<Reviewed>, told: number, { cell, who }: Agreed): readonly Remark[] {
  if (own.pay === null)
    return [{ text: `\`${id}\`: one rate for the whole price; the register puts pay at ${percentOf(told)} of ${who}.`, cell }];
  if (own.pay.share === null) return [{ text: `\`${id}\`: pay is ${percentOf(told)} of the price, by the register of ${who}.`, cell }];
  if (own.pay.share === told) return [];
  return [
    {
      text: `\`${id}\`: the scenario puts pay at ${percentOf(own.pay.share)} of the price, the register at ${percentOf(told)} for ${who}. The scenario’s is used.`,
      cell,
    },
  ];
}
