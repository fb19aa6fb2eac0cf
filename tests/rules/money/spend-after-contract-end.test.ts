import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Spend } from '../../../src/nouns/money.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'spend-after-contract-end';
const paid = (pounds: number, on: string, more: Spend = {}): Spend => ({
  provider: 'Kite Care',
  date: day(on),
  amount: pence(pounds * 100),
  ...more,
});
const held = (more: object = {}) => ({
  ref: 'WM-1',
  title: 'Respite',
  provider: ['Kite Care'],
  start: day('2013-04-01'),
  end: day('2015-03-31'),
  ...more,
});
const judged = (spend: readonly Spend[], ...contracts: object[]) =>
  verdictOf(code, { sheets: [sheetOf('spend', spend), sheetOf('contracts', contracts)] });
const next = (more: object = {}) => held({ ref: 'WM-2', title: 'Portage', ...more });

describe('spend after the end of a contract', () => {
  it('is found once, with the cell of the last day first and the payments after it', () => {
    const verdict = judged([paid(3000, '2015-06-01'), paid(2500, '2015-07-01'), paid(9000, '2015-03-01')], held());
    expect(verdict).toMatchObject({ about: [['wm-1-1']], cells: [['E2', 'C2', 'C3']], amounts: [550_000], severities: ['warning'] });
  });

  it('is not judged where only a name joins it and the registers hold little of what was paid there, as of another body', () => {
    const others = ['Oak', 'Elm', 'Ash', 'Yew'].map((provider) => paid(90_000, '2015-07-01', { provider }));
    const after = paid(9000, '2015-07-01');
    expect(judged([after, ...others], held())).toMatchObject({ about: [], unjudged: ['wm-1-1'], unjudgedCells: ['E2'] });
    // Paid in its term too, or under its reference, it is the contract's.
    expect(judged([after, paid(9000, '2015-03-01'), ...others], held()).about).toHaveLength(1);
    expect(judged([{ ...after, contract: 'WM-1' }, ...others], held()).about).toHaveLength(1);
    expect(judged([after, ...others.slice(2)], held()).about).toHaveLength(1);
  });

  it('is not found within the grace for invoices, below the limit, or where another contract runs', () => {
    expect(judged([paid(9000, '2015-05-30')], held()).about).toEqual([]);
    expect(judged([paid(9000, '2015-05-31')], held()).about).toHaveLength(1);
    expect(judged([paid(5000, '2015-06-30')], held()).about).toEqual([]);
    expect(judged([paid(9000, '2015-06-30')], held(), next({ end: day('2016-03-31') })).about).toEqual([]);
    expect(judged([paid(9000, '2015-06-30')], held({ currentEnd: day('2015-12-31') })).about).toEqual([]);
  });

  it('is found between one contract and the next, and names the one that ended last', () => {
    const contracts = [held(), next({ end: day('2014-12-31') }), next({ start: day('2015-11-01'), end: day('2018-03-31') })];
    expect(judged([paid(9000, '2015-07-30'), paid(9000, '2015-12-01')], ...contracts)).toMatchObject({
      about: [['wm-1-1']],
      amounts: [900_000],
    });
  });

  it('is found by its reference, whoever was paid and whatever else they hold', () => {
    const spend = [paid(9000, '2015-07-30', { contract: 'WM 1', provider: 'Kestrel Group' })];
    expect(judged(spend, held(), next({ end: day('2018-03-31') })).about).toEqual([['wm-1-1']]);
    const own = [paid(9000, '2015-07-30', { order: 'WM-1' })];
    expect(judged(own, held(), next({ end: day('2018-03-31') })).about).toEqual([['wm-1-1']]);
  });

  it('is advice where options would cover the days, and only then', () => {
    expect(judged([paid(9000, '2015-07-30')], held({ maxEnd: day('2016-03-31') })).severities).toEqual(['advice']);
    expect(judged([paid(9000, '2015-07-30')], held({ extensionMonths: 12 })).severities).toEqual(['advice']);
    expect(judged([paid(9000, '2016-07-30')], held({ extensionMonths: 12 })).severities).toEqual(['warning']);
  });

  it('leaves out departments that did not pay during the term', () => {
    const during = paid(9000, '2015-02-01', { department: 'Children' });
    expect(judged([during, paid(9000, '2015-07-30', { department: 'Adults' })], held()).about).toEqual([]);
    expect(judged([paid(9000, '2015-07-30', { department: 'Adults' })], held()).about).toHaveLength(1);
  });

  it('takes a payment dated by its month to be of any day in it', () => {
    const notes = [{ kind: 'partial' as const, field: 'date', quoted: 'May 2015' }];
    const may = { ...paid(9000, '2015-05-01'), notes };
    expect(judged([may], held({ start: day('2015-05-20'), end: day('2015-05-30') })).about).toEqual([]);
  });

  it('is not judged where another contract has no last day, and points at it', () => {
    const open = { ref: 'WM-2', title: 'Portage', provider: ['Kite Care'], start: day('2013-04-01') };
    expect(judged([paid(9000, '2015-07-30')], held(), open)).toMatchObject({ about: [], unjudged: ['wm-2-2'], unjudgedCells: ['E3'] });
    expect(judged([paid(9000, '2015-05-01')], held(), open).unjudged).toEqual([]);
  });

  it('never finds a payment made while some contract runs, in whatever order they stand', () => {
    const month = fc.integer({ min: 0, max: 30 });
    const on = (m: number): string => `${2014 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}-15`;
    fc.assert(
      fc.property(fc.array(fc.tuple(month, month), { minLength: 1, maxLength: 6 }), month, (terms, at) => {
        const contracts = terms.map(([a, b], i) => next({ ref: `WM-${i}`, start: day(on(Math.min(a, b))), end: day(on(Math.max(a, b))) }));
        const runs = contracts.some(({ start, end }) => start <= on(at) && on(at) <= end);
        const verdict = judged([paid(9000, on(at))], ...contracts);
        if (runs) expect(verdict.about).toEqual([]);
        expect(judged([paid(9000, on(at))], ...contracts.reverse()).amounts).toEqual(verdict.amounts);
      }),
    );
  });
});
