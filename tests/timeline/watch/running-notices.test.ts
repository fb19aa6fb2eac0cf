import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Kpi } from '../../../src/nouns/intent.ts';
import { resultsByContract } from '../../../src/timeline/watch/kpi-milestones.ts';
import { owedNotices } from '../../../src/timeline/watch/owed-notices.ts';
import { addDays, addMonths, day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { contract, kpi, law, on } from '../rows.ts';

const million = (n: number) => pence(n * 100_000_000);
const columns = ['signed', 'totalValue', 'cpv', 'route', 'published', 'maxEnd'];
const ordinary: Contract = {
  title: 'Case management system',
  cpv: ['72000000'],
  published: on('2026-01-01'),
  signed: on('2025-11-03'),
  start: on('2026-01-05'),
  end: on('2029-01-04'),
  totalValue: million(6),
};

function owed(fields: Contract, asOf = '2026-11-29', kpis?: readonly Kpi[]) {
  const row = contract('x', { ...ordinary, ...fields }, columns);
  const results = kpis === undefined ? null : resultsByContract(kpis.map(kpi), [row]);
  return owedNotices(row, { ...law, organisation: 'Westshire Council', results }, { asOf: on(asOf), ahead: 28 });
}
const of = (kind: string, ...given: Parameters<typeof owed>) =>
  owed(...given)
    .filter((each) => each.kind === kind)
    .map(({ due, status }) => [due, status]);

describe('the yearly assessment against key performance indicators', () => {
  it('falls on the last day of every 12 months from the day the contract is entered into, and on its end', () => {
    expect(of('KPI assessment', {})).toEqual([
      ['2026-11-02', 'unknown'],
      ['2027-11-02', 'upcoming'],
      ['2028-11-02', 'upcoming'],
      ['2029-01-04', 'upcoming'],
    ]);
  });
  it('is owed at more than £5m and not at £5m, with VAT where the value is without', () => {
    expect(of('KPI assessment', { totalValue: million(5), vatBasis: 'including VAT' })).toEqual([]);
    expect(of('KPI assessment', { totalValue: pence(500_000_001), vatBasis: 'including VAT' })).toHaveLength(4);
    expect(of('KPI assessment', { totalValue: million(4.2), vatBasis: 'including VAT' })).toEqual([]);
    expect(of('KPI assessment', { totalValue: million(4.2), vatBasis: 'excluding VAT' })).toEqual([
      ['2026-11-02', 'unknown'],
      ['2027-11-02', 'unknown'],
    ]);
  });
  it('is never owed for a light touch contract, however it was let, for health care, or under the older law', () => {
    for (const route of ['Open procedure', 'Direct award', 'Framework call-off', 'Dynamic market'])
      expect(of('KPI assessment', { cpv: ['85312300'], route })).toEqual([]);
    expect(of('KPI assessment', { cpv: ['85141000'] })).toEqual([]);
    expect(of('KPI assessment', { published: on('2024-06-01') })).toEqual([]);
  });
  it('in doubt, is one line for the next of them, and says what would have to be known', () => {
    const { totalValue: _, ...unvalued } = ordinary;
    const row = contract('x', unvalued, columns);
    const found = owedNotices(row, { ...law, organisation: 'Westshire Council', results: null }, { asOf: on('2026-11-29'), ahead: 28 });
    const yearly = found.filter(({ kind }) => kind === 'KPI assessment');
    expect(yearly.map(({ due, status }) => [due, status])).toEqual([
      ['2026-11-02', 'unknown'],
      ['2027-11-02', 'unknown'],
    ]);
    expect(yearly[0]?.because).toContain('it is worth more than £5,000,000 with VAT, which no file says');
  });
  it('of a procurement begun before the duty came into force is in doubt, and is still told the morning after its day', () => {
    const found = owed({ published: on('2025-06-01') }, '2026-11-03').filter(({ kind }) => kind === 'KPI assessment');
    expect(found.map(({ due, status }) => [due, status])).toEqual([
      ['2026-11-02', 'unknown'],
      ['2027-11-02', 'unknown'],
    ]);
    for (const { because } of found) expect(because).toContain('began on or after 1 January 2026, or the duty reaches earlier ones');
  });
  it('says what is reported for its twelve months, and never takes a result for a publication', () => {
    const period = [{ text: '2026 Q3', period: { from: on('2026-07-01'), to: on('2026-09-30') } }];
    const [first, second] = owed({}, '2026-11-29', [
      { contract: 'x', measure: 'Uptime', period, target: 99, actual: 99.5, better: 'higher' },
    ]).filter(({ kind }) => kind === 'KPI assessment');
    expect(first).toMatchObject({ status: 'unknown', because: expect.stringContaining('1 result for them is reported, see kpis.csv E2') });
    expect(second?.because).toContain('No result is reported for them');
  });
  it('leaves no twelve months of a contract without one, and none falls after its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 30, max: 2600 }), (after, length) => {
        const signed = addDays(day('2025-06-02'), after);
        fc.pre(signed.slice(8) <= '28');
        const end = addDays(signed, length);
        const days = of('KPI assessment', { signed, start: signed, end }, '2025-06-02').map(([due]) => due as string);
        expect(days.at(-1)).toBe(end);
        expect(days).toEqual([...new Set(days)].sort());
        for (const [index, due] of days.entries()) {
          const from = index === 0 ? signed : addDays(day(days[index - 1] as string), 1);
          expect(due <= addDays(addMonths(from, 12), -1)).toBe(true);
        }
      }),
    );
  });
});

describe('key performance indicators set', () => {
  it('are published with the details of a contract over £5m, and that they are is marked as from memory', () => {
    const found = owed({}).find(({ kind }) => kind === 'key performance indicators published');
    expect(found).toMatchObject({ due: '2025-12-02', source: expect.stringContaining('(not verified)') });
    expect(of('key performance indicators published', { totalValue: million(3) })).toEqual([]);
    expect(of('key performance indicators published', { cpv: ['85312300'], route: 'Direct award' })).toEqual([]);
  });
});

describe('a contract change notice', () => {
  const extension: Contract = { extensionLeft: 12, noticeMonths: 6 };
  it('is owed the day before an extension left can be taken at the latest, and says when a standstill would have to begin', () => {
    const [found] = owed({ ...extension }).filter(({ kind }) => kind === 'contract change notice');
    expect(found).toMatchObject({ due: '2028-07-03', status: 'upcoming' });
    // Eight working days with 3 July 2028 the last of them: 22 June the first, no holiday between.
    expect(found?.because).toContain('lasts 8 working days at least: to have run, the notice is published by 22 June 2028');
  });
  it('without a day of notice is owed by the last day before the extension', () => {
    expect(of('contract change notice', { extensionLeft: 12 })).toEqual([['2029-01-04', 'upcoming']]);
  });
  it('is owed for an extension the register shows as taken, and unknown once its day has passed', () => {
    const taken: Contract = { end: on('2026-12-31'), currentEnd: on('2028-12-31'), maxEnd: on('2029-12-31') };
    const left = ['2028-12-31', 'upcoming'];
    expect(of('contract change notice', taken)).toEqual([['2026-12-31', 'upcoming'], left]);
    expect(of('contract change notice', taken, '2027-02-01')).toEqual([['2026-12-31', 'unknown'], left]);
    expect(of('copy of a modified contract', taken)[0]).toEqual(['2027-03-31', 'upcoming']);
    expect(of('copy of a modified contract', { ...taken, totalValue: million(0.5) })).toEqual([]);
  });
  it('is owed for options left by a latest end or by months in all, and in doubt where their months are in words', () => {
    const option = { start: on('2026-01-01'), end: on('2028-12-31'), currentEnd: on('2028-12-31') };
    for (const more of [{ maxEnd: on('2029-12-31') }, { termMonths: 36, extensionMonths: 12 }])
      expect(of('contract change notice', { ...option, ...more })).toEqual([['2028-12-31', 'upcoming']]);
    const [found] = owed({ ...option, extensionOptions: 'Yes, by agreement' }).filter(({ kind }) => kind === 'contract change notice');
    expect(found).toMatchObject({ status: 'unknown', due: '2028-12-31' });
    expect(found?.because).toContain('If it is extended');
  });
  it('of the extension taken and of the options left are two, each closed by its own id', () => {
    const both: Contract = { end: on('2026-12-31'), currentEnd: on('2028-12-31'), maxEnd: on('2029-12-31') };
    const ids = owed(both)
      .filter(({ kind }) => kind === 'contract change notice')
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(of('contract change notice', both, '2028-02-01')).toEqual([['2028-12-31', 'upcoming']]);
  });
  it('is not owed for a tenth of the longest term or less, and is for a day more', () => {
    // 1,000 days from the start with every option: 100 of them are a tenth.
    const start = on('2026-01-05');
    const end = addDays(start, 899);
    const taken = (days: number): Contract => ({ start, end, currentEnd: addDays(end, days), maxEnd: addDays(start, 999) });
    expect(of('contract change notice', taken(100), '2028-05-01')).toEqual([]);
    expect(of('contract change notice', taken(101), '2028-05-01')).toHaveLength(1);
  });
  it('is in doubt where no file says which options the contract was awarded with', () => {
    const [found] = owed({ end: on('2026-12-31'), currentEnd: on('2028-12-31') }).filter(({ kind }) => kind === 'contract change notice');
    expect(found).toMatchObject({ status: 'unknown', because: expect.stringContaining('more than a tenth of its longest term') });
  });
  it('is never owed for a light touch contract, for health care or under the older law', () => {
    expect(of('contract change notice', { ...extension, cpv: ['85312300'] })).toEqual([]);
    expect(of('contract change notice', { ...extension, cpv: ['85312300'], route: 'Direct award' })).toEqual([]);
    expect(of('contract change notice', { ...extension, cpv: ['85141000'] })).toEqual([]);
    expect(of('contract change notice', { ...extension, published: on('2024-06-01') })).toEqual([]);
  });
  it('once the day to give notice has passed, is left to the notice itself', () => {
    expect(of('contract change notice', extension, '2028-08-01')).toEqual([]);
  });
});

describe('a contract performance notice after a failure', () => {
  const period = [{ text: '2026 Q3', period: { from: on('2026-07-01'), to: on('2026-09-30') } }];
  const missed: Kpi = { contract: 'x', measure: 'Uptime', period, target: 99, actual: 80, better: 'higher' };
  it('is a question where a result of the last year was missed, whatever the contract is worth', () => {
    const [found] = owed({ totalValue: million(1) }, '2026-11-29', [missed]).filter(({ kind }) => kind === 'contract performance notice');
    expect(found).toMatchObject({ due: null, status: 'unknown', cell: { cell: 'E2' } });
    expect(found?.because).toContain('within 30 days; no file says from which day');
  });
  it('is none where it was met, was of a year ago and more, or the contract is light touch', () => {
    expect(of('contract performance notice', {}, '2026-11-29', [{ ...missed, actual: 99.9 }])).toEqual([]);
    expect(of('contract performance notice', {}, '2027-11-29', [missed])).toEqual([]);
    expect(of('contract performance notice', { cpv: ['85312300'] }, '2026-11-29', [missed])).toEqual([]);
  });
});
