import { addDays, type Day, partsOf } from '../../values/day.ts';
import { inOrderOf } from '../../values/order.ts';
import { overlap, type Period } from '../../values/period.ts';
import { grouped } from '../order.ts';
import { type Agreement, sameBody } from './agreements.ts';
import type { Payment } from './payments.ts';

/** A month with fewer than a tenth of the busiest one's payments holds strays: late postings of other months. */
const strayPercent = 10;

/** The days some payments speak of: from the first to the last of each run of months that are published in full. */
export function coveredDays(payments: readonly Payment[]): Period[] {
  const months = grouped(payments, ({ day }) => day.slice(0, 7)).map(([, own]) => own);
  const busiest = months.reduce((most, { length }) => Math.max(most, length), 0);
  const runs: { from: Day; to: Day; month: number }[] = [];
  for (const own of months) {
    if (own.length * 100 < busiest * strayPercent) continue;
    const days = own.map(({ day }) => day).sort() as [Day, ...Day[]];
    const { year, month } = partsOf(days[0]);
    const last = runs.at(-1);
    const to = own.reduce<Day>((latest, { last: end }) => (end > latest ? end : latest), days[0]);
    if (last && last.month + 1 === year * 12 + month) Object.assign(last, { to, month: year * 12 + month });
    else runs.push({ from: days[0], to, month: year * 12 + month });
  }
  return runs.map(({ from, to }) => ({ from, to }));
}

/** The days of a contract that payments speak of, those left out in which an invoice may still be on its way. */
export function coveredOf({ from, to }: Agreement, covered: readonly Period[], lagDays: number): Period[] {
  return covered.flatMap((days) => {
    const until = addDays(days.to, -lagDays);
    if (until < days.from) return [];
    return overlap({ from: from ?? days.from, to: to ?? until }, { from: days.from, to: until }) ?? [];
  });
}

/** Whether anybody of some names, or under some reference, was paid between two days: asked of sorted days, not of every payment. */
export function paidWithin(payments: readonly Payment[]): (agreement: Agreement, days: Period) => boolean {
  const each = payments.flatMap((payment) =>
    [payment.key, ...payment.references.map((one) => `ref ${one}`)].map((key) => ({ key, payment })),
  );
  const lists = new Map(
    grouped(each, ({ key }) => key).map(([key, own]) => [key, own.map(({ payment }) => payment).sort(inOrderOf(({ day }) => day))]),
  );
  const isPaid = (list: readonly Payment[], body: string, { from, to }: Period): boolean => {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] as Payment).last < from) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < list.length && (list[at] as Payment).day <= to; at += 1)
      if (sameBody((list[at] as Payment).body, body)) return true;
    return false;
  };
  return ({ holders, reference, body }, days) =>
    [...holders, ...(reference.length > 2 ? [`ref ${reference}`] : [])].some((key) => isPaid(lists.get(key) ?? [], body, days));
}
