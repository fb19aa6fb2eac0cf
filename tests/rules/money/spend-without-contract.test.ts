import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Spend } from '../../../src/nouns/money.ts';
import { rules } from '../../../src/rules/index.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { type Given, pictureOf, type Sheet, sheetOf, verdictOf } from '../picture.ts';

const code = 'spend-without-contract';
const paid = (provider: string, pounds: number, on = '2015-05-29', more: Spend = {}): Spend => ({
  provider,
  date: day(on),
  amount: pence(pounds * 100),
  ...more,
});
const held = (provider: string, more: object = {}) => ({
  ref: `WM-${provider.length}`,
  title: `${provider} contract`,
  provider: [provider],
  start: day('2014-04-01'),
  end: day('2017-03-31'),
  ...more,
});
const old = held('Old Forge', { end: day('2014-12-31') });
const register = (...rows: object[]): Sheet => sheetOf('contracts', [held('Kite Care'), old, ...rows]);
const judged = (spend: readonly Spend[], contracts = register(), more: Given = {}) =>
  verdictOf(code, { sheets: [sheetOf('spend', spend), contracts], ...more });

describe('spend with no contract seen', () => {
  it('is one finding for a payee, with all it was paid in a year above the limit', () => {
    const verdict = judged([
      paid('Kite Care', 12000),
      paid('Wren Transport', 3000),
      paid('Wren Transport', 2500, '2015-06-12'),
      paid('Copse', 4000),
    ]);
    expect(verdict).toMatchObject({ about: [['Wren Transport']], cells: [['C3', 'C4']], amounts: [5500_00], severities: ['warning'] });
  });

  it('counts credits, and each financial year by itself', () => {
    expect(judged([paid('Kite Care', 9000), paid('Wren Transport', 6000), paid('Wren Transport', -1500)]).about).toEqual([]);
    expect(judged([paid('Kite Care', 9000), paid('Wren Transport', 4000, '2015-03-30'), paid('Wren Transport', 4000)]).about).toEqual([]);
  });

  it('is not found for a payee of another spelling, of a reference, or that runs a service', () => {
    const services = sheetOf('services', [{ service: 'Minibus', provider: ['Wren Transport'] }]);
    const spend = [
      paid('KITE CARE LTD', 9000),
      paid('Kestrel Holdings', 9000, '2015-05-29', { contract: 'WM 9' }),
      paid('Wren Transport', 9000),
    ];
    const verdict = verdictOf(code, {
      sheets: [sheetOf('spend', spend), register(), services],
      providers: { 'Kite Care': ['KITE CARE LTD'] },
    });
    expect(verdict.about).toEqual([]);
  });

  it('is found in spite of a reference that is another provider’s, where the payee holds contracts of its own', () => {
    const contracts = register(held('Wren Transport', { ref: 'WM-77', start: day('2015-06-15') }));
    const spend = [paid('Kite Care', 9000), paid('Wren Transport', 9000, '2015-04-20', { contract: 'WM-9' })];
    expect(judged(spend, contracts)).toMatchObject({ about: [['Wren Transport']], cells: [['C3']] });
  });

  it('is advice where no contract that ended is kept, and not judged long before', () => {
    const contracts = sheetOf('contracts', [held('Kite Care')]);
    const recent = judged([paid('Kite Care', 9000), paid('Wren Transport', 9000)], contracts);
    expect(recent).toMatchObject({ about: [['Wren Transport']], severities: ['advice'] });
    const before = judged([paid('Kite Care', 9000), paid('Wren Transport', 9000, '2012-05-29')], contracts);
    expect(before).toMatchObject({ about: [], unjudged: ['Wren Transport'], unjudgedCells: ['A3'] });
    const both = judged([paid('Kite Care', 9000), paid('Wren Transport', 9000), paid('Wren Transport', 8000, '2012-05-29')], contracts);
    expect(both).toMatchObject({ about: [['Wren Transport']], amounts: [9000_00] });
    expect(both.findings[0]?.text).toContain('another £8,000 was paid before the days of which the registers keep contracts');
  });

  it('finds the same for a plan of this year and of the year ahead', () => {
    const contracts = sheetOf('contracts', [held('Kite Care')]);
    const spend = [paid('Kite Care', 9000), paid('Wren Transport', 9000)];
    const given = { sheets: [sheetOf('spend', spend), contracts] };
    expect(verdictOf(code, { ...given, year: '2017/18' }).about).toEqual([['Wren Transport']]);
    expect(verdictOf(code, given).about).toEqual([['Wren Transport']]);
  });

  it('is advice where contracts account for little, and not judged where they account for less', () => {
    const others = (n: number): Spend[] => Array.from({ length: n }, (_, i) => paid(`Supplier ${i}`, 9000));
    expect(judged([paid('Kite Care', 9000), ...others(2)]).severities).toEqual(['advice', 'advice']);
    expect(judged([paid('Kite Care', 9000), ...others(8)])).toMatchObject({ about: [], unjudged: ['the spend files'], examined: 9 });
    expect(judged([paid('Kite Care', 9000), ...others(8)], register(), { limits: { [code]: { registerPercent: 5 } } }).about).toHaveLength(
      8,
    );
  });

  it('is not judged for a department or a body whose register is elsewhere, unless the register names the department', () => {
    const at = (department: string): Spend => ({ department });
    const spend = [paid('Kite Care', 9000, '2015-05-29', at('Children')), paid('Tarmac', 90000, '2015-05-29', at('Highways and roads'))];
    expect(judged(spend)).toMatchObject({ about: [], unjudged: ['Highways and roads'], unjudgedCells: ['D3'] });
    expect(judged(spend, register(held('Amey', { department: 'Roads and Highways' }))).about).toEqual([['Tarmac']]);
    const other = [
      paid('Kite Care', 9000, '2015-05-29', { body: 'Westmarsh Council' }),
      paid('Tarmac', 90000, '2015-05-29', { body: 'Eastmarsh Council' }),
    ];
    const contracts = register(held('Tarmac', { body: 'Westmarsh Borough Council' }));
    expect(judged(other, contracts).unjudged).toEqual(['Eastmarsh Council']);
  });

  it('sets aside public bodies, schools, persons, grants, what is redacted and what has no day, and says so', () => {
    const spend = [
      paid('Kite Care', 9000),
      ...[
        'HM Revenue & Customs',
        'Eastmarsh Borough Council',
        'Oakhall Primary School',
        'Mrs Example',
        'Fenland NHS Foundation Trust',
        'Westmarsh Council',
      ].map((name) => paid(name, 9000)),
      paid('Toy Library', 9000, '2015-05-29', { category: 'Grants to voluntary bodies' }),
      paid('Various suppliers', 9000),
      { provider: 'Wren Transport', amount: pence(9000_00) },
    ];
    expect(judged(spend)).toMatchObject({ about: [], examined: 7 });
    expect(judged(spend).unjudged).toHaveLength(9);
  });

  it('is not judged for a name that may be another spelling of one that holds a contract', () => {
    const names = ['Kyte Care', 'Kite Care'] as const;
    const cell = { file: 'data/spend.csv', sheet: null, cell: 'A3' };
    const given: Given = { sheets: [sheetOf('spend', [paid('Kite Care', 9000), paid('Kyte Care', 9000)]), register()] };
    const picture = pictureOf(given);
    const parties = {
      ...picture.parties,
      proposals: [{ names, cells: [cell, cell] as const, likeness: 0.9, because: 'one letter differs' }],
    };
    const rule = rules[code];
    expect(rule?.judge({ ...picture, parties }, rule.card.limits, [])).toMatchObject({ found: [], unjudged: [{ about: 'Kyte Care' }] });
  });

  it('is not judged at all without a register, and counts a payment published twice once', () => {
    expect(verdictOf(code, { sheets: [sheetOf('spend', [paid('Wren Transport', 9000)])] })).toMatchObject({
      about: [],
      unjudged: ['spend'],
    });
    const row = paid('Wren Transport', 3000, '2015-05-29', { transaction: '70001' });
    const again = sheetOf('spend', [row, paid('Kite Care', 9000)], { file: 'data/quarter.csv' });
    expect(verdictOf(code, { sheets: [sheetOf('spend', [row]), again, register()] }).about).toEqual([]);
  });

  it('finds the same whatever the order of rows', () => {
    const spend = [paid('Kite Care', 9000), paid('Wren Transport', 6000), paid('Wren Transport', 700, '2015-06-01'), paid('Copse', 5100)];
    const whole = judged(spend).findings.map(({ key, amount }) => [key, amount]);
    fc.assert(
      fc.property(fc.shuffledSubarray(spend, { minLength: spend.length }), (rows) => {
        expect(judged(rows).findings.map(({ key, amount }) => [key, amount])).toEqual(whole);
      }),
    );
    expect(whole).toHaveLength(2);
  });
});
