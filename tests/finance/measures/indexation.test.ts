import { describe, expect, it } from 'vitest';
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
