import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, differenceTables } from '../../../src/reports/model/model-differences.ts';
import { modelled, offer, penceAt } from '../model-views/sample-model.ts';

const pounds = (amount: number) => Math.round(amount * 100);
const smaller = offer
  .replace('scenario: Offer', 'scenario: Smaller')
  .replace('900k', '400k')
  .replace(/ {2}- \{ id: speech.*\n/, '')
  .replace('costs: [{ title: Redundancy, amount: 120k }]', 'costs: []');

describe('two scenarios side by side', () => {
  it('the difference is explained by what each holds, to the penny', () => {
    const [first, other] = [modelled(offer), modelled(smaller)];
    const { parts, net } = differenceOf(first, other);
    expect(parts.map(({ by, id, in: where }) => `${by} ${id} ${where}`)).toEqual([
      'assumption uplift both',
      'measure centres both',
      'cost centres first',
      'measure speech first',
    ]);
    expect(parts.find(({ by, id }) => by === 'measure' && id === 'centres')?.amounts['2018/19']).toBe(pounds(500_000));
    expect(parts.find(({ id }) => id === 'speech')?.amounts['2018/19']).toBe(pounds(-65_600));
    expect(net['2018/19']).toBe((other.totals['2018/19']?.net ?? 0) - (first.totals['2018/19']?.net ?? 0));
    const [table] = differenceTables([first, other]);
    expect(penceAt(table, 'total', '2018/19')).toBe(net['2018/19']);
    expect(table?.rows.map(({ cells }) => cells['in']?.content)).toMatchObject([
      { text: 'both, not alike' },
      {},
      { text: 'only Offer' },
      { text: 'only Offer' },
      {},
    ]);
  });

  it('a scenario beside itself differs in nothing', () => {
    expect(differenceOf(modelled(offer), modelled(offer)).parts).toEqual([]);
  });

  it('the parts add to the difference whatever the amounts, and only years both report are compared', () => {
    const amounts = fc.record({
      take: fc.integer({ min: 1, max: 4_000_000 }),
      rate: fc.integer({ min: 0, max: 900 }),
      month: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(amounts, amounts, (one, two) => {
        const text = ({ take, rate, month }: typeof one, name: string, years: string) =>
          `scenario: ${name}\nyears: ${years}\nbase: 2017/18\nassumptions: [{ id: u, title: U, on: all, rate: ${rate / 100}%, from: 2018/19 }]\nmeasures: [{ id: a, kind: saving, on: all, amount: ${take}.37, from: 2018-${String(month).padStart(2, '0')}-01 }]`;
        const [first, other] = [modelled(text(one, 'one', '2017/18 to 2019/20')), modelled(text(two, 'two', '2017/18 to 2020/21'))];
        const { parts, net, years } = differenceOf(first, other);
        expect(years).toEqual(['2017/18', '2018/19', '2019/20']);
        for (const year of years) expect(parts.reduce((sum, part) => sum + (part.amounts[year] ?? 0), 0)).toBe(net[year]);
      }),
      { numRuns: 60 },
    );
  });
});
