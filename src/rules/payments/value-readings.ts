import type { Contract } from '../../nouns/contract.ts';
import type { Row } from '../../nouns/row.ts';
import { addMonths } from '../../values/day.ts';
import { isNear, type Pence } from '../../values/money.ts';
import { yearsIn } from './worth.ts';

type Entry = Row<Contract>;

/** A contract that states both an annual value and a total. */
export type Valued = Entry & { readonly annualValue: Pence; readonly totalValue: Pence };

/** A length of time a total may be for, and the words for it. */
export interface Length {
  readonly years: number;
  readonly of: string;
}

/** A way to read the two values under which they agree. */
export interface Reading {
  readonly id: string;
  readonly words: string;
}

/** Every length the register gives: the term first let, as extended, and with its options. */
export function lengthsOf(row: Entry): Length[] {
  const { start, end, currentEnd, maxEnd, termMonths, extensionMonths } = row;
  const to = (last: Entry['end'], of: string): Length[] =>
    start === undefined || last === undefined || last < start ? [] : [{ years: yearsIn({ from: start, to: last }), of }];
  const options = extensionMonths ?? 0;
  return [
    ...to(end, 'from start to end'),
    ...to(currentEnd, 'as extended'),
    ...to(maxEnd, 'with every option'),
    ...(options > 0 && maxEnd === undefined && end !== undefined ? to(addMonths(end, options), 'with every option') : []),
    ...(termMonths === undefined || termMonths <= 0 ? [] : [{ years: termMonths / 12, of: 'as the term is stated' }]),
    ...(termMonths === undefined || options <= 0 ? [] : [{ years: (termMonths + options) / 12, of: 'with every option' }]),
  ];
}

/** Another reading must fit closely: one that nearly fits explains nothing. */
const nearPercent = 2;

/** Other ways to read the values, each by what the annual value times the term must be multiplied with to make the total. */
export function readingsOf({ annualValue, totalValue, provider }: Valued, lengths: readonly Length[]): Reading[] {
  const providers = provider?.length ?? 1;
  const fits = (factor: number): boolean => lengths.some(({ years }) => isNear(annualValue * years * factor, totalValue, nearPercent));
  const ways: readonly (readonly [string, boolean, string])[] = [
    [
      'total-of-a-year',
      isNear(annualValue, totalValue, nearPercent),
      'the total is that of a year, or the annual value that of the whole term',
    ],
    ['each-provider', providers > 1 && fits(providers), `the annual value is for each of ${providers} providers`],
    ['vat', fits(1.2) || fits(1 / 1.2), 'one of them has VAT in it and the other has not'],
    ['month', fits(12), 'the annual value is that of a month'],
    ['quarter', fits(4), 'the annual value is that of a quarter'],
    ['noughts', [10, 100, 1000, 0.1, 0.01, 0.001].some(fits), 'one of them has too many noughts, or too few'],
  ];
  return ways.flatMap(([id, isMet, words]) => (isMet ? [{ id, words }] : []));
}

/** Whether a contract states both values. */
export function isValued(row: Entry): row is Valued {
  return row.annualValue !== undefined && row.annualValue > 0 && row.totalValue !== undefined && row.totalValue > 0;
}
