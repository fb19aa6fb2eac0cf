import { expect, it } from 'vitest';
import { barTable } from '../../../src/reports/tables/bar-chart.ts';
import { pence } from '../../../src/values/money.ts';
import { modelled, offer, penceAt, tablesOf } from '../model-views/sample-model.ts';

it('each bar of the bridge begins where the one before it ended, and the last is the net budget', () => {
  const model = modelled(offer);
  const [bridge] = tablesOf('chart', model);
  const keys = bridge?.rows.map(({ key }) => key) ?? [];
  const at = (key: string | undefined, column: string): number => penceAt(bridge, key as string, column) ?? 0;
  expect(at(keys.at(-1), 'ends')).toBe(model.totals['2019/20']?.net);
  expect(keys.length).toBeGreaterThan(3);
  keys.slice(1, -1).forEach((key, index) => {
    const [before, after] = [at(keys[index], 'ends'), at(key, 'ends')];
    const kind = bridge?.rows[index + 1]?.cells['rises']?.content.kind === 'money' ? 'rises' : 'falls';
    expect([at(key, 'upon'), at(key, 'upon') + at(key, kind)]).toEqual([Math.min(before, after), Math.max(before, after)]);
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

it('a bar is as long as its figure, from nought, however alike they are', () => {
  const one = (label: string, to: number) => ({ label, from: 0, to, figure: pence(to), kind: 'stands' as const });
  const alike = barTable('t', 'Alike', 'Year', [one('a', 1_000_000_000), one('b', 500_000_000)], 'Two.');
  const long = alike.rows.map(({ cells }) =>
    cells['bar']?.content.kind === 'bar' ? cells['bar'].content.text.replace(/·/g, '').length : 0,
  );
  expect(long).toEqual([38, 19]);
  expect(alike.note).toBe('█ the budget.');
});
