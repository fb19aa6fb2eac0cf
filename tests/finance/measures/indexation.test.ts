import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Model } from '../../../src/nouns/model.ts';
import type { Records } from '../../../src/nouns/records.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { sheetOf } from '../../rules/picture.ts';
import { modelled, refusedFor, through } from './written.ts';

const centres = [{ line: 'Centres', pounds: 1_000 }];
const indexed = (keys: string, lines = centres) => through(modelled(`kind: indexation, on: all, ${keys}`, lines), 'indexation');

describe('indexation', () => {
  it('of one rate compounds from each review', () => {
    expect(indexed('rate: 10%')).toEqual([0, 10_000, 21_000, 33_100]);
  });

  it('of pay and the rest is each at its rate, in the shares stated', () => {
    // 70% at 4% and 30% at 2% is 3.4% of the price.
    expect(indexed('rate: 2%, pay-share: 70%, pay-rate: 4%')).toEqual([0, 3_400, 3_400 + 3_516, 3_400 + 3_516 + 3_635]);
  });

  it('reviewed in October counts half the rise in its year, all of it in the next, and the next review half on top', () => {
    expect(indexed('rate: 10%, review-month: October')).toEqual([0, 5_000, 10_000 + 5_500, 21_000 + 6_050]);
    expect(indexed('rate: 10%, review-month: 10')).toEqual(indexed('rate: 10%, review-month: October'));
  });

  it('reviewed in a month already past waits for the next one', () => {
    expect(indexed('rate: 12%, review-month: January')).toEqual([0, 3_000, 12_000 + 3_360, 25_440 + 3_763]);
    expect(indexed('rate: 12%, review-month: March')).toEqual([0, 1_000, 13_120, 26_694]);
  });

  it('may fall', () => {
    expect(indexed('rate: -5%')).toEqual([0, -5_000, -9_750, -14_263]);
  });

  it('ends its reviews on its last day, and the price stays', () => {
    expect(indexed('rate: 10%, to: 2019-03-31')).toEqual([0, 10_000, 10_000, 10_000]);
    expect(indexed('rate: 10%, to: 2019-04-01')).toEqual([0, 10_000, 21_000, 21_000]);
  });

  it('is refused at its line without its rate, with half a split, or with no month', () => {
    const one = 'kind: indexation, on: all';
    expect(refusedFor(one)).toEqual({ code: 'not-a-percentage', line: 6 });
    expect(refusedFor(`${one}, rate: 2%, pay-share: 70%`)).toEqual({ code: 'missing-key', line: 6 });
    expect(refusedFor(`${one}, rate: 2%, pay-rate: 3%`)).toEqual({ code: 'missing-key', line: 6 });
    expect(refusedFor(`${one}, rate: 2%, pay-rate: 3%, pay-share: 101%`)).toEqual({ code: 'not-a-percentage', line: 6 });
    expect(refusedFor(`${one}, rate: 2%, review-month: Octember`)).toEqual({ code: 'not-a-month', line: 6 });
    expect(refusedFor(`${one}, rate: 2%, review-month: 13`)).toEqual({ code: 'not-a-month', line: 6 });
    expect(refusedFor(`${one}, rate: 2%, amount: £1`)).toEqual({ code: 'key-of-another-kind', line: 6 });
  });
});

describe('indexation of a contract of the register', () => {
  const registered = (...contracts: readonly Contract[]) => ({ contracts: sheetOf('contracts', contracts).rows as Records['contracts'] });
  const centre = (more: Contract): Contract => ({ ref: 'C1', title: 'Centres', annualValue: pence(100_000), ...more });
  const of = (keys: string, ...contracts: readonly Contract[]) =>
    modelled(`kind: indexation, on: Centres, ${keys}`, centres, registered(...contracts));
  const said = (model: Model) => model.assumptions.filter(({ text }) => text.startsWith('`m`'));

  it('is reviewed on the day of the register where the scenario names no month, and says whose day it is', () => {
    const model = of('rate: 10%', centre({ review: day('2018-10-01') }));
    expect(through(model, 'indexation')).toEqual([0, 5_000, 10_000 + 5_500, 21_000 + 6_050]);
    expect(said(model).at(-1)?.text).toBe(
      '`m`: reviewed on 1 October 2018 and yearly from then, by the register of “Centres” (C1). The scenario begins it on 1 April 2018, so the first rise is on 1 October 2018.',
    );
    expect(said(model).at(-1)?.cell).toMatchObject({ file: 'data/contracts.csv', cell: 'D2' });
    expect(through(of('rate: 10%', centre({ review: day('2016-10-01') })), 'indexation')).toEqual([0, 5_000, 15_500, 27_050]);
  });

  it('takes the scenario’s month before the register’s day, and says both', () => {
    const model = of('rate: 10%, review-month: April', centre({ review: day('2018-10-01') }));
    expect(through(model, 'indexation')).toEqual([0, 10_000, 21_000, 33_100]);
    expect(said(model).at(-1)?.text).toContain('first review on 1 April 2018; the register has 1 October 2018');
  });

  it('splits pay as the register does where the scenario gives the rate of pay alone', () => {
    const model = of('rate: 2%, pay-rate: 4%', centre({ payShare: 70 }));
    expect(through(model, 'indexation').slice(0, 2)).toEqual([0, 3_400]);
    expect(said(model).at(-1)?.text).toContain('pay is 70% of the price, by the register');
    const other = of('rate: 2%, pay-rate: 4%, pay-share: 60%', centre({ payShare: 70 }));
    expect(through(other, 'indexation').slice(0, 2)).toEqual([0, 3_200]);
    expect(said(other).at(-1)?.text).toContain('at 60% of the price, the register at 70%');
    expect(said(of('rate: 2%', centre({ payShare: 70 }))).at(-1)?.text).toContain('one rate for the whole price');
  });

  it('uses nothing contracts of one line do not say alike, and says so', () => {
    const model = of('rate: 10%', centre({ review: day('2018-10-01') }), centre({ ref: 'C2', review: day('2018-07-01') }));
    expect(through(model, 'indexation')).toEqual([0, 10_000, 21_000, 33_100]);
    expect(said(model).at(-1)?.text).toContain('do not all give the same review dates');
  });
});
