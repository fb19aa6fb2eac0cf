import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'value-changed-without-record';
const contract = (pounds: number, more: Contract = {}): Contract => ({
  ref: 'WM-1',
  title: 'Respite',
  provider: ['Kite Care'],
  annualValue: pence(pounds * 100),
  ...more,
});
const register = (file: string, ...rows: Contract[]) => sheetOf('contracts', rows, { file: `data/${file}` });
const judged = (was: Contract, is: Contract) =>
  verdictOf(code, { sheets: [register('register-2014-15.csv', was), register('register-2015-16.csv', is)] });

describe('a value that changed with no record of it', () => {
  it('is found with the later cell first, by how much, either way', () => {
    const verdict = judged(contract(10_000), contract(12_000));
    expect(verdict).toMatchObject({ cells: [['D2', 'D2']], amounts: [2_000_00], examined: 1 });
    expect(verdict.findings[0]?.evidence.map(({ file }) => file)).toEqual(['data/register-2015-16.csv', 'data/register-2014-15.csv']);
    expect(judged(contract(10_000), contract(8_000)).amounts).toEqual([2_000_00]);
    expect(judged(contract(10_000), contract(11_000)).about).toEqual([]);
  });

  it('tells the later register by its year, whatever order they are read in', () => {
    const sheets = [register('2016.csv', contract(12_000)), register('2015.csv', contract(10_000))];
    expect(verdictOf(code, { sheets }).findings[0]?.text).toMatch(/register of 2016 .* of 2015/);
  });

  it('is not found where the later register says something new of a change, an indexation, or a volume', () => {
    const status = (words: string): Contract => contract(20_000, { status: words });
    expect(judged(contract(10_000), status('Active, varied in May')).about).toEqual([]);
    expect(judged(contract(10_000, { status: 'Active, varied in May' }), status('Active, varied in May')).about).toHaveLength(1);
    expect(judged(contract(10_000), contract(20_000, { indexation: 'Indexed to CPI' })).about).toEqual([]);
    expect(judged(contract(10_000, { volume: 10 }), contract(20_000, { volume: 20 })).about).toEqual([]);
  });

  it('lets a total change with the end, and not without it', () => {
    const whole = (pounds: number, end: string): Contract => ({ ref: 'WM-1', totalValue: pence(pounds * 100), end: day(end) });
    expect(judged(whole(10_000, '2016-03-31'), whole(20_000, '2017-03-31')).about).toEqual([]);
    expect(judged(whole(10_000, '2016-03-31'), whole(20_000, '2016-03-31')).about).toHaveLength(1);
  });

  it('compares no other supplier, lot or reference, and none that stands twice in a year', () => {
    for (const other of [{ provider: ['Wren'] }, { lot: '2' }, { ref: 'WM-2' }])
      expect(judged(contract(10_000), contract(20_000, other))).toMatchObject({ about: [], examined: 0 });
    const sheets = [register('2015.csv', contract(10_000), contract(11_000)), register('2016.csv', contract(20_000))];
    expect(verdictOf(code, { sheets }).examined).toBe(0);
  });

  it('is not judged with one register, or where the registers name no year', () => {
    expect(verdictOf(code, { sheets: [register('register.csv', contract(1))] })).toMatchObject({
      about: [],
      unjudged: ['contracts'],
      examined: 0,
    });
    const sheets = [register('old.csv', contract(10_000)), register('new.csv', contract(20_000))];
    expect(verdictOf(code, { sheets })).toMatchObject({ about: [], unjudged: ['contracts'] });
  });

  it('is asked once: the same pair is no question of being recorded twice', () => {
    const sheets = [register('2015.csv', contract(10_000)), register('2016.csv', contract(20_000))];
    expect(verdictOf('recorded-twice', { sheets }).about).toEqual([]);
  });
});
