import { expect, it } from 'vitest';
import { barTable } from '../../src/reports/bar-chart.ts';
import { pence } from '../../src/values/money.ts';
import { modelled, offer, penceAt, tablesOf } from './model-views/sample-model.ts';

it('each bar of the bridge begins where the one before it ended, and the last is the net budget', () => {
  const model = modelled(offer);
  const [bridge] = tablesOf('chart', model);
  const bars = bridge?.chart?.bars ?? [];
  expect(bars.at(-1)?.high).toBe(model.totals['2019/20']?.net);
  bars.slice(1, -1).forEach(({ low, high }, index) => {
    const before = bars[index] as (typeof bars)[number];
    expect([before.low, before.high].some((end) => end === low || end === high)).toBe(true);
  });
  expect(penceAt(bridge, 'less savings', 'figure')).toBe(90_000_000);
});

it('every bar fills its room and no more, and has its figure beside it', () => {
  for (const table of tablesOf('chart', modelled(offer)))
    for (const { cells } of table.rows) {
      expect(cells['bar']?.content).toMatchObject({ kind: 'bar', text: expect.stringMatching(/^[█░▒▓·]{38}$/) });
      expect(cells['figure']?.content.kind).toBe('money');
    }
});

it('an axis that does not begin at nought is said', () => {
  const one = (label: string, to: number) => ({ label, from: 0, to, figure: pence(to), kind: 'stands' as const });
  const alike = barTable('t', 'Alike', 'Year', [one('a', 1_000_000_000), one('b', 990_000_000)], 'Two.');
  expect(alike.note).toContain('not at nought');
  expect(alike.chart?.says).toContain('not at nought');
  const apart = barTable('t', 'Apart', 'Year', [one('a', 1_000_000_000), one('b', 100_000_000)], 'Two.');
  expect([apart.chart?.floor, apart.note]).toEqual([0, '█ the budget.']);
});
