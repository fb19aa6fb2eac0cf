import { expect, it } from 'vitest';
import { bridgeTable } from '../../../src/reports/model/model-bridge.ts';
import { modelled } from '../../finance/measures/written.ts';

const rowsOf = (...asked: Parameters<typeof modelled>) =>
  bridgeTable(modelled(...asked)).rows.map(({ key, cells }) => {
    const { content } = cells['2018/19'] as (typeof cells)[string] & object;
    return [key, content.kind === 'money' ? content.pence : null];
  });

it('a change of a grant has a row of its own and is no investment', () => {
  const lines = [{ line: 'Nurses', pounds: 600, fund: 'Public Health Grant' }];
  expect(rowsOf('kind: grant, fund: Public Health Grant, amount: -£60', lines)).toEqual([
    ['base', 60_000],
    ['grant', -6_000],
    ['net', 54_000],
    ['lines', 54_000],
    ['difference', 0],
  ]);
});

it('the rest of a full year has a row of its own beside what else presses', () => {
  const lines = [{ line: 'Nurses', pounds: 300, period: 'October 2017 to March 2018' }];
  expect(rowsOf('kind: demand, on: Nurses, volume: 1, unit-cost: £10', lines)).toEqual([
    ['base', 30_000],
    ['full-year', 30_000],
    ['pressures', 1_000],
    ['net', 61_000],
    ['lines', 61_000],
    ['difference', 0],
  ]);
});
