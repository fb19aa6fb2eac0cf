import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Spend } from '../../../src/nouns/money.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'spend-above-contract-value';
const pounds = (amount: number) => pence(amount * 100);
const paid = (amount: number, on = '2015-05-29', more: Spend = {}): Spend => ({
  provider: 'Kite Care',
  date: day(on),
  amount: pounds(amount),
  ...more,
});
const held = (more: object = {}) => ({
  ref: 'WM-1',
  title: 'Respite',
  provider: ['Kite Care'],
  start: day('2015-04-01'),
  end: day('2017-03-31'),
  ...more,
});
const judged = (spend: readonly Spend[], ...contracts: object[]) =>
  verdictOf(code, { sheets: [sheetOf('spend', spend), sheetOf('contracts', contracts)] });
const yearly = (amount: number, more: object = {}) => held({ annualValue: pounds(amount), ...more });
const whole = (amount: number, more: object = {}) => held({ totalValue: pounds(amount), ...more });

describe('spend above the value of a contract', () => {
  it('is found for a year, with the cell of the value first and the payments after it, by as much as it is above', () => {
    const verdict = judged([paid(90_000), paid(60_000, '2015-09-01')], yearly(100_000));
    expect(verdict).toMatchObject({ amounts: [5_000_000], severities: ['warning'], cells: [['F2', 'C2', 'C3']] });
  });

  it('is advice where only a name joins it and the registers hold little of what was paid there, as of another body', () => {
    const others = ['Oak', 'Elm', 'Ash', 'Yew'].map((provider) => paid(900_000, '2015-07-01', { provider }));
    const verdict = judged([paid(150_000), ...others], yearly(100_000));
    expect(verdict).toMatchObject({ about: [['wm-1-1']], severities: ['advice'] });
    expect(verdict.findings[0]?.text).toContain('it may be another body’s money');
    expect(judged([paid(150_000, '2015-05-29', { contract: 'WM-1' }), ...others], yearly(100_000)).severities).toEqual(['warning']);
  });

  it('is found for the whole term, whatever the years', () => {
    const verdict = judged([paid(60_000), paid(60_000, '2016-05-01')], whole(90_000));
    expect(verdict).toMatchObject({ amounts: [3_000_000], about: [['wm-1-1']] });
  });

  it('is not found within the tolerance, and is advice up to a fifth, which VAT may be', () => {
    expect(judged([paid(110_000)], yearly(100_000)).about).toEqual([]);
    expect(judged([paid(115_000)], yearly(100_000)).severities).toEqual(['advice']);
    expect(judged([paid(121_000)], yearly(100_000)).severities).toEqual(['warning']);
  });

  it('holds a contract that two rows write, and a framework above its lots, against the whole value once', () => {
    expect(judged([paid(150_000)], yearly(100_000), yearly(100_000)).amounts).toEqual([5_000_000]);
    const rows = [yearly(100_000), yearly(60_000, { lot: '1' }), yearly(40_000, { lot: '2' })].map((row, at) => ({ ...row, id: `f${at}` }));
    const of = (rest: number) =>
      verdictOf(code, {
        sheets: [sheetOf('spend', [paid(150_000, '2015-05-29', { contract: 'WM-1' })]), sheetOf('contracts', rows)],
        placements: [
          placed('Respite', {
            ...{ id: 'f0', of: 'contracts', annualValue: pounds(100_000) },
            statedToo: { by: 'lots', rows: 2, is: 'theirs', twice: pounds(100_000), rest: { annualValue: pounds(rest) } },
          }),
        ],
      });
    expect(of(0)).toMatchObject({ amounts: [5_000_000], about: [['f1', 'f2']] });
    expect(of(30_000)).toMatchObject({ amounts: [2_000_000] });
    expect(of(60_000).amounts).toEqual([]);
  });

  it('is judged on the sum of several contracts, and one that follows another is not added to it', () => {
    const other = yearly(50_000, { ref: 'WM-2', title: 'Portage' });
    expect(judged([paid(150_000)], yearly(100_000), other).about).toEqual([]);
    const [first, next] = [yearly(100_000, { end: day('2015-08-31') }), yearly(100_000, { ref: 'WM-2', start: day('2015-09-01') })];
    expect(judged([paid(60_000), paid(90_000, '2015-12-01')], first, next).amounts).toEqual([5_000_000]);
  });

  it('is advice at the rate of the months that the files hold, where each of them has its payment and no more than half is in one', () => {
    const months = (...each: readonly number[]) => each.map((amount, at) => paid(amount, `2015-0${at + 4}-20`));
    const full = yearly(100_000, { end: day('2018-03-31') });
    const verdict = judged(months(15_000, 15_000, 15_000), full);
    expect(verdict).toMatchObject({ severities: ['advice'], amounts: [8_000_000] });
    expect(verdict.findings[0]?.text).toContain(
      'the files hold 3 months of payments of 2015/16: at that rate the year comes to £180,000, 80% above',
    );
    expect(judged(months(9000, 9000, 9000), full).about).toEqual([]);
    expect(judged(months(40_000, 2000, 3000), full).about).toEqual([]);
    expect(judged(months(15_000, 15_000), full).about).toEqual([]);
    expect(judged([...months(15_000, 15_000, 15_000), paid(900, '2015-08-03', { provider: 'Oak' })], full).about).toEqual([]);
    expect(judged(months(15_000, 15_000, 15_000), yearly(100_000, { start: day('2015-05-01') })).about).toEqual([]);
  });

  it('counts a late invoice in the year the contract ended', () => {
    const ended = yearly(20_000, { end: day('2016-03-31') });
    expect(judged([paid(1_700, '2016-05-20')], ended).about).toEqual([]);
    expect(judged([paid(20_000, '2016-02-01'), paid(1_700, '2016-05-20')], ended).about).toEqual([]);
    expect(judged([paid(20_000, '2016-02-01'), paid(5_000, '2016-05-20')], ended).amounts).toEqual([500_000]);
    const next = yearly(1_000, { ref: 'WM-2', title: 'Portage', start: day('2016-09-01') });
    expect(judged([paid(1_700, '2016-05-20')], ended, next).about).toEqual([]);
  });

  it('is judged contract by contract where payments carry references', () => {
    const other = whole(500_000, { ref: 'WM-2', title: 'Portage' });
    const spend = [paid(40_000, '2015-05-29', { contract: 'wm 1' }), paid(90_000, '2015-05-29', { order: 'WM-2' })];
    expect(judged(spend, whole(20_000), other)).toMatchObject({ about: [['wm-1-1']], amounts: [2_000_000] });
  });

  it('counts options, extensions and years against it, and only payments in the term', () => {
    expect(judged([paid(150_000)], whole(100_000, { maxValue: pounds(200_000) })).about).toEqual([]);
    expect(judged([paid(150_000)], whole(100_000, { currentEnd: day('2018-03-31') })).about).toEqual([]);
    expect(judged([paid(60_000), paid(60_000, '2017-08-01')], whole(100_000)).about).toEqual([]);
    expect(judged([paid(60_000), paid(60_000, '2017-04-20')], whole(100_000)).amounts).toEqual([2_000_000]);
  });

  it('is not judged where a contract states no value, or where several departments paid and none alone is above', () => {
    expect(judged([paid(90_000)], held())).toMatchObject({ about: [], unjudged: ['wm-1-1'] });
    const spend = ['Adults', 'Children'].map((department) => paid(80_000, '2015-05-29', { department }));
    expect(judged(spend, yearly(100_000))).toMatchObject({ about: [], unjudged: ['Kite Care'], unjudgedCells: ['D2'] });
    expect(judged(spend, yearly(60_000, { department: 'Children' })).amounts).toEqual([2_000_000]);
  });

  it('is not found for a contract yet to be let, nor for one of another body', () => {
    expect(judged([paid(90_000)], yearly(10_000, { status: 'Planned' }))).toMatchObject({ about: [], examined: 0 });
    expect(
      judged([paid(90_000, '2015-05-29', { body: 'Eastmarsh Council' })], yearly(10_000, { body: 'Westmarsh Council' })).examined,
    ).toBe(0);
  });

  it('takes payments of no body for this organisation’s where the registers name several', () => {
    const other = yearly(10_000, { body: 'Eastmarsh Council' });
    expect(judged([paid(90_000)], other).about).toHaveLength(1);
    const own = { ref: 'WM-2', title: 'Portage', provider: ['Tor CIC'], body: 'Westmarsh Borough Council' };
    expect(judged([paid(90_000)], other, own).examined).toBe(0);
    expect(judged([paid(90_000)], other, { ...own, ...yearly(20_000), body: 'Westmarsh Borough Council' }).amounts).toEqual([7_000_000]);
  });

  it('is not judged where the days of the term are not known', () => {
    const undated = { ref: 'WM-1', title: 'Respite', provider: ['Kite Care'], totalValue: pounds(10_000), end: day('2017-03-31') };
    expect(judged([paid(90_000)], undated)).toMatchObject({ about: [], unjudged: ['wm-1-1'] });
  });

  it('never finds a provider paid no more than its contracts add to, in whatever order', () => {
    const value = fc.integer({ min: 1, max: 500_000 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
        const contracts = values.map((amount, i) => whole(amount, { ref: `WM-${i}`, title: `Lot ${i}` }));
        const spend = values.map((amount, i) => paid(amount, `2015-0${5 + i}-01`));
        expect(judged(spend.reverse(), ...contracts).about).toEqual([]);
        expect(
          judged(
            [
              ...spend,
              paid(
                values.reduce((a, b) => a + b, 0),
                '2016-01-01',
              ),
            ],
            ...contracts,
          ).about,
        ).toHaveLength(1);
      }),
    );
  });
});
