import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bill } from '../../../src/rules/joining/joins.ts';
import { mostAtOnce, sharedDays } from '../../../src/rules/offers/at-once.ts';
import { addDays, day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';

const first = day('2026-04-01');
const days = fc.tuple(fc.nat(40), fc.nat(15)).map(([from, length]) => ({ from: addDays(first, from), to: addDays(first, from + length) }));
const bill = fc.record({ of: fc.constantFrom('contracts' as const, 'services' as const), amount: fc.nat(900).map(pence), days });
const services = fc.array(fc.array(bill, { maxLength: 4 }), { maxLength: 5 });
const eachDay = Array.from({ length: 60 }, (_, index) => addDays(first, index));
const runs = (on: string, { from, to }: { readonly from: string; readonly to: string }): boolean => from <= on && on <= to;

function paidOn(on: string, bills: readonly Bill[]): number {
  const of = (kind: Bill['of']): number =>
    bills.filter((one) => one.of === kind && runs(on, one.days)).reduce((all, { amount }) => all + amount, 0);
  return Math.max(of('contracts'), of('services'));
}

describe('what runs at once', () => {
  it('costs the most of any day, found without looking at each', () => {
    fc.assert(
      fc.property(services, (each) => {
        const byDay = eachDay.map((on) => each.reduce((all, bills) => all + paidOn(on, bills), 0));
        expect(mostAtOnce(each)).toBe(Math.max(0, ...byDay));
      }),
    );
  });

  it('spans the first and the last day on which two run', () => {
    fc.assert(
      fc.property(fc.array(fc.array(days, { maxLength: 3 }), { maxLength: 5 }), (each) => {
        const shared = eachDay.filter((on) => each.filter((own) => own.some((period) => runs(on, period))).length > 1);
        expect(sharedDays(each)).toEqual(shared.length === 0 ? null : { from: shared[0], to: shared.at(-1) });
      }),
    );
  });
});
