import { describe, expect, it } from 'vitest';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import { documentOf, refusalOf } from '../scenarios.ts';

const whole = `scenario: A new child and family centre offer
extends: do-nothing
years: 2017/18 to 2020/21
base: 2017/18
part-year: days
prices: cash
assumptions:
  - id: uplift
    title: Pay and prices
    on: all
    rate: 2.5%
    from: 2018/19
measures:
  - id: offer
    title: Fewer buildings, same front line
    kind: saving
    on: { line: Children's centres, element: [early-childhood, send-health] }
    amount: £900,000
    from: April 2018
    to: null
    ramp: [50%, 100%]
    recurrent: true
    cashable: true
    confidence: 90%
    range: { low: '£700,000', high: £0.95m }
    slip: { likely: 0, high: 6 }
    costs:
      - { title: Redundancy, amount: 120k, on: 2018-04-01 }
    needs: []
    excludes: []
    harm: 2
    decision: Full Council 2017-10-17
    eia: CIA-2017-10
limits:
  - { title: Early childhood keeps its floor, on: { element: early-childhood }, at-least: 95% }
  - { title: No line falls faster than a fifth a year, on: each line, change-at-most: 20% }
  - { title: ICB share of the pool holds, on: { partner: ICB }, share-at-least: 40% }
`;

const short = (rest: string) => `scenario: Offer\nyears: 2017/18 to 2019/20\n${rest}`;
const measure = (keys: string) =>
  short(`measures:\n  - id: offer\n    kind: saving\n    on: all\n    amount: £1\n    from: 2018-04-01\n    ${keys}\n`);
const refused = (text: string) => refusalOf(() => scenarioFrom(documentOf(text)));

describe('a scenario file', () => {
  it('is read with every key it can hold', () => {
    const read = scenarioFrom(documentOf(whole));
    expect(read).toMatchObject({ name: 'A new child and family centre offer', base: '2017/18', partYear: 'days' });
    expect(read.years).toEqual(['2017/18', '2018/19', '2019/20', '2020/21']);
    expect(read.uplifts[0]?.rates).toEqual({ '2018/19': 250, '2019/20': 250, '2020/21': 250 });
    expect(read.measures[0]).toMatchObject({
      amount: { money: 90_000_000 },
      from: '2018-04-01',
      to: null,
      ramp: [5_000, 10_000],
      confidence: 9_000,
      range: { low: { money: 70_000_000 }, high: { money: 95_000_000 } },
      slip: { likely: 0, high: 6 },
      costs: [{ title: 'Redundancy', amount: 12_000_000, on: '2018-04-01' }],
      harm: 2,
      eia: 'CIA-2017-10',
    });
    expect(read.measures[0]?.on?.asks.map(({ facet, names }) => [facet, ...names])).toEqual([
      ['line', "Children's centres"],
      ['element', 'early-childhood', 'send-health'],
    ]);
    expect(read.limits.map(({ atLeast, changeAtMost, shareAtLeast }) => [atLeast, changeAtMost, shareAtLeast])).toEqual([
      [9_500, null, null],
      [null, 2_000, null],
      [null, null, 4_000],
    ]);
  });

  it('with a key nobody knows is refused at its line', () => {
    expect(refused(measure('amout: £2'))).toEqual({ code: 'unknown-key', line: 9 });
    expect(refused(short('measure: []'))).toEqual({ code: 'unknown-key', line: 3 });
    expect(refused(measure('range: { lowest: £1 }'))).toEqual({ code: 'unknown-key', line: 9 });
  });

  it('that asks for what is not built is refused plainly, never half obeyed', () => {
    expect(refused(short('prices: real'))).toEqual({ code: 'no-deflator', line: 3 });
  });

  it('with a kind or a key that does not belong is refused', () => {
    expect(refused(measure('').replace('saving', 'savings'))).toEqual({ code: 'unknown-word', line: 5 });
    expect(refused(measure('volume: 3'))).toEqual({ code: 'key-of-another-kind', line: 9 });
    expect(refused(measure('to-line: Outreach'))).toEqual({ code: 'key-of-another-kind', line: 9 });
  });

  it('whose measure needs what it excludes is refused, for it could never be chosen', () => {
    const two = measure('needs: [b]\n    excludes: [b]\n  - { id: b, kind: saving, on: all, amount: £1, from: 2018-04-01 }');
    expect(refused(two)?.code).toBe('needs-what-it-excludes');
    expect(refused(two.replace('excludes: [b]', 'excludes: []'))).toBeNull();
  });

  it('with a cost that runs, as double running does, has a cost for each year of it; a cost has a day or a time, not both', () => {
    const cost = (keys: string, more = '') =>
      scenarioFrom(documentOf(`${measure(`costs: [{ title: Both run, amount: £90, ${keys} }]`)}${more}`)).measures[0]?.costs.map(
        ({ amount, on }) => [amount, on],
      );
    expect(cost('from: 2019-01-01, to: 2019-09-30')).toEqual([
      [3_000, '2019-01-01'],
      [6_000, '2019-04-01'],
    ]);
    expect(cost('from: 2018-06-01, to: 2018-06-30')).toEqual([[9_000, '2018-06-01']]);
    const code = (keys: string) => refused(measure(`costs: [{ title: Both run, amount: £90, ${keys} }]`));
    expect(code('from: 2018-06-01')).toEqual({ code: 'one-of-two-keys', line: 9 });
    expect(code('on: 2018-06-01, from: 2018-06-01, to: 2018-06-30')).toEqual({ code: 'one-of-two-keys', line: 9 });
    expect(code('from: 2018-06-01, to: 2018-05-31')).toEqual({ code: 'ends-before-it-begins', line: 9 });
    expect(code('from: 2018-06-01, to: 2031-05-31')).toEqual({ code: 'outside-years', line: 9 });
  });

  it('with a date outside its years is refused', () => {
    expect(refused(measure('').replace('2018-04-01', '2020-04-01'))).toEqual({ code: 'outside-years', line: 8 });
    expect(refused(measure('costs: [{ title: Moving, amount: £5, on: 2024-04-01 }]'))).toEqual({ code: 'outside-years', line: 9 });
    expect(refused(short('assumptions:\n  - { id: a, on: all, rate: 2%, from: 2016/17 }'))).toEqual({ code: 'outside-years', line: 4 });
    expect(refused(short('assumptions:\n  - { id: a, on: all, by-year: { 2024/25: 2% } }'))).toEqual({ code: 'outside-years', line: 4 });
    expect(refused(short('base: 2018/19'))).toEqual({ code: 'base-after-years', line: 3 });
  });

  it('with an amount, day or share that cannot be read is refused', () => {
    expect(refused(measure('').replace('£1', 'some'))).toEqual({ code: 'not-an-amount', line: 7 });
    expect(refused(measure('').replace('£1', '-£1'))).toEqual({ code: 'minus-amount', line: 7 });
    expect(refused(measure('').replace('2018-04-01', '2018-02-30'))).toEqual({ code: 'not-a-day', line: 8 });
    expect(refused(measure('to: 2018-03-31'))).toEqual({ code: 'ends-before-it-begins', line: 9 });
    expect(refused(measure('confidence: 0.9'))).toEqual({ code: 'not-a-percentage', line: 9 });
    expect(refused(measure('harm: 11'))).toEqual({ code: 'unfit-value', line: 9 });
    expect(refused(measure('range: { low: £2, high: £3 }'))).toEqual({ code: 'range-without-amount', line: 9 });
  });

  it('with an amount YAML has cut at its comma is refused before half of it can count', () => {
    expect(refused(measure('costs: [{ title: Moving, amount: £120,000, on: 2018-04-01 }]'))).toEqual({
      code: 'amount-cut-at-comma',
      line: 9,
    });
    expect(refused(short('measures:\n  - { id: a, kind: saving, on: all, amount: £5,272,159, from: 2018-04-01 }'))).toEqual({
      code: 'amount-cut-at-comma',
      line: 4,
    });
    expect(refused(measure("costs: [{ title: Moving, amount: '£120,000', on: 2018-04-01 }]"))).toBeNull();
  });

  it('without its years, or with one id for two measures, is refused', () => {
    expect(refused('scenario: Offer\n')).toEqual({ code: 'missing-key', line: 1 });
    expect(refused(measure('') + measure('').split('measures:\n')[1])).toEqual({ code: 'same-id-twice', line: 10 });
    expect(refused(measure('needs: [another]'))).toEqual({ code: 'no-such-measure', line: 4 });
    const twice = '  - { id: rise, on: all, rate: 2% }\n';
    expect(refused(`${measure('')}assumptions:\n${twice}${twice}`)).toMatchObject({ code: 'same-id-twice' });
  });

  it('cannot make a one-off last', () => {
    const oneOff = (keys: string) => measure(keys).replace('saving', 'one-off');
    expect(refused(oneOff('recurrent: true'))).toEqual({ code: 'one-off-that-lasts', line: 9 });
    expect(refused(oneOff('to: 2019-04-30'))).toEqual({ code: 'one-off-that-lasts', line: 9 });
    expect(refused(oneOff('ramp: [50%, 100%]'))).toEqual({ code: 'one-off-that-lasts', line: 9 });
    expect(refused(oneOff('to: null'))).toBeNull();
  });

  it('needs one of rate and by-year in an assumption, and one bound in a limit', () => {
    expect(refused(short('assumptions:\n  - { id: a, on: all }'))).toEqual({ code: 'one-of-two-keys', line: 4 });
    expect(refused(short('limits:\n  - { title: Floor, on: all }'))).toEqual({ code: 'missing-key', line: 4 });
  });
});
