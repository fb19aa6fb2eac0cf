import { describe, expect, it } from 'vitest';
import type { Demand } from '../../../src/nouns/provision.ts';
import type { Row } from '../../../src/nouns/row.ts';
import { budgetTable } from '../rows.ts';
import { modelled, refusedFor, threeLines, through } from './written.ts';

const table = { ...budgetTable('Demand', 'data/demand.xlsx'), kind: 'demand' as const };
const demandRows = (rows: readonly Demand[]): readonly Row<Demand>[] =>
  rows.map((row, index) => ({ ...row, id: `row ${index}`, origin: { table, row: index + 2, notes: [] } }));
const referrals = demandRows([
  { measure: 'Referrals', period: '2017/18', value: 100 },
  { measure: 'Referrals', period: '2018/19', value: 104.5 },
  { measure: 'Referrals', period: '2020/21', value: 110 },
  { measure: 'Visits', period: '2018/19', value: 7 },
]);
const pressures = (keys: string) => through(modelled(`kind: demand, on: Centres, ${keys}`, threeLines, { demand: referrals }), 'pressures');

describe('demand', () => {
  it('is a volume at a unit cost, as a pressure', () => {
    expect(pressures('volume: 12.5, unit-cost: £40')).toEqual([0, 50_000, 50_000, 50_000]);
    expect(pressures("volume: '1,200', unit-cost: £0.33")).toEqual([0, 39_600, 39_600, 39_600]);
  });

  it('or a growth of what is left, once', () => {
    expect(pressures('growth: 3.5%')).toEqual([0, 3_500, 3_500, 3_500]);
    expect(pressures('growth: -3.5%')).toEqual([0, -3_500, -3_500, -3_500]);
  });

  it('or what a measure of the demand table has risen by, year by year; a year without a figure holds the last', () => {
    expect(pressures('volume: Referrals, unit-cost: £10')).toEqual([0, 4_500, 4_500, 10_000]);
  });

  it('says where its volume comes from', () => {
    const said = modelled('kind: demand, on: Centres, volume: referrals, unit-cost: £10', threeLines, { demand: referrals }).assumptions;
    expect(said.flatMap(({ cell }) => (cell?.file === 'data/demand.xlsx' ? [cell.sheet] : []))).toHaveLength(3);
    expect(said.some(({ text }) => text.includes('2019/20'))).toBe(true);
  });

  it('is refused at its line with two ways of saying it, half of one, or a measure nobody counts', () => {
    const one = 'kind: demand, on: Centres';
    expect(refusedFor(one)).toEqual({ code: 'one-of-two-keys', line: 6 });
    expect(refusedFor(`${one}, growth: 2%, volume: 3`)).toEqual({ code: 'one-of-two-keys', line: 6 });
    expect(refusedFor(`${one}, unit-cost: £3`)).toEqual({ code: 'missing-key', line: 6 });
    expect(refusedFor(`${one}, volume: 3`)).toEqual({ code: 'not-an-amount', line: 6 });
    expect(refusedFor(`${one}, volume: 3.14159, unit-cost: £3`)).toEqual({ code: 'unfit-value', line: 6 });
    expect(refusedFor(`${one}, volume: 3, unit-cost: -£3`)).toEqual({ code: 'minus-amount', line: 6 });
    expect(refusedFor(`${one}, volume: Referrals, unit-cost: £3`)).toEqual({ code: 'no-such-demand', line: 6 });
    expect(refusedFor(`${one}, volume: Referral, unit-cost: £3`, { demand: referrals })).toEqual({ code: 'no-such-demand', line: 6 });
    expect(refusedFor(`${one}, volume: Visits, unit-cost: £3`, { demand: referrals })).toEqual({ code: 'no-such-demand', line: 6 });
    const twice = [...referrals, ...demandRows([{ measure: 'Referrals', period: '2018-19', value: 3 }])];
    expect(refusedFor(`${one}, volume: Referrals, unit-cost: £3`, { demand: twice })).toEqual({ code: 'several-volumes', line: 6 });
  });
});
