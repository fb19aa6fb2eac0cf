import { describe, expect, it } from 'vitest';
import type { BudgetLine } from '../../../src/nouns/money.ts';
import type { Placement } from '../../../src/nouns/placement.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { type Given, placed, sheetOf, tier, verdictOf } from '../picture.ts';

const code = 'balance-of-spend';
const tiers = [tier('universal', 'early'), tier('brief', 'early'), tier('targeted', 'targeted'), tier('specialist', 'specialist')];
const line = (on: string | undefined, pounds: number, of = '2015/16', more: Partial<BudgetLine> = {}): BudgetLine => ({
  line: 'A line',
  ...(on === undefined ? {} : { tier: on }),
  year: year(of),
  budget: pence(pounds * 100),
  ...more,
});
const judged = (rows: readonly BudgetLine[], more: Given = {}) =>
  verdictOf(code, {
    sheets: rows.length === 0 ? [] : [sheetOf('budget', rows, { columns: ['line', 'tier', 'year', 'budget'] })],
    tiers,
    ...more,
  });
const low = [line('universal', 100), line('brief', 50), line('targeted', 250), line('specialist', 600)];

describe('a budget by tier', () => {
  it('is found when universal and early help have less than a fifth of it, with every cell', () => {
    expect(judged(low)).toMatchObject({ cells: [['D2', 'D3', 'D4', 'D5']], amounts: [150_00], severities: ['advice'], examined: 1 });
    expect(judged([...low].reverse()).about).toEqual(judged(low).about);
  });

  it('is clean with a fifth or more, and follows the limit of the workspace', () => {
    const fair = [line('universal', 200), line('specialist', 800)];
    expect(judged(fair)).toMatchObject({ cells: [], unjudged: [], examined: 1 });
    expect(judged(fair, { limits: { [code]: { earlyPercent: 30 } } }).cells).toHaveLength(1);
  });

  it('is of the net where a table states both', () => {
    const net = (on: string, gross: number, net: number) => line(on, gross, '2015/16', { net: pence(net * 100) });
    const rows = [net('universal', 300, 100), net('specialist', 1000, 900)];
    const sheets = [sheetOf('budget', rows, { columns: ['line', 'tier', 'year', 'budget', 'net'] })];
    expect(verdictOf(code, { sheets, tiers })).toMatchObject({
      cells: [['E2', 'E3']],
      amounts: [100_00],
      findings: [{ text: expect.stringContaining('Of the net budget of 2015/16 that names a tier (£1,000)') }],
    });
    const said = 'The budget before income has other shares, which are those of the plan’s pages.';
    expect(verdictOf(code, { sheets, tiers })).toMatchObject({ findings: [{ text: expect.stringContaining(said) }] });
    expect(judged(low)).toMatchObject({ findings: [{ text: expect.not.stringContaining(said) }] });
  });

  it('is found when the share falls by more than two points from the year before, with the cells of both years', () => {
    const years = (then: number, now: number) => [
      line('universal', then, '2014/15'),
      line('specialist', 1000 - then, '2014/15'),
      line('universal', now),
      line('specialist', 1000 - now),
    ];
    expect(judged(years(300, 270)).cells).toEqual([['D4', 'D2', 'D3', 'D5']]);
    expect(judged(years(300, 290)).cells).toEqual([]);
    expect(judged(years(250, 300)).cells).toEqual([]);
    const gap = [line('universal', 300, '2013/14'), line('specialist', 700, '2013/14'), line('universal', 250), line('specialist', 750)];
    expect(judged(gap).cells).toEqual([]);
  });

  it('is not judged when little of it names a tier, when it is negative or of a part of the year, or when it says it is contracts only', () => {
    expect(judged([...low, line(undefined, 600)])).toMatchObject({ cells: [], unjudged: ['balance'], unjudgedCells: ['D2'] });
    expect(judged([...low, line('highways', 200)]).cells).toHaveLength(1);
    expect(judged([...low, line('brief', -10)])).toMatchObject({ cells: [], unjudgedCells: ['D6'] });
    expect(judged([...low, line('brief', 10, '2015/16', { period: 'October to March' })])).toMatchObject({
      cells: [],
      unjudgedCells: ['E6'],
    });
    const sheet = sheetOf('budget', low);
    const table = { ...sheet.table, words: [{ cell: 'A9', text: '* Contracted spend only at present' }] };
    const rows = sheet.rows.map((row) => ({ ...row, origin: { ...row.origin, table } }));
    expect(verdictOf(code, { sheets: [{ table, rows }], tiers })).toMatchObject({ cells: [], unjudgedCells: ['A9'] });
  });

  it('of several authorities is this one’s alone', () => {
    const rows = [...low.map((one) => ({ ...one, authority: 'Westmarsh' })), line('universal', 900, '2015/16', { authority: 'Eastmarsh' })];
    expect(judged(rows)).toMatchObject({ amounts: [150_00] });
  });

  it('is not judged by a model that groups needs', () => {
    const needs = tiers.map(({ id, title, names }) => ({ id, title, names }));
    expect(judged(low, { tiers: needs })).toMatchObject({ cells: [], unjudged: ['balance'], examined: 0 });
  });
});

describe('where no budget names a tier', () => {
  const sheets = [sheetOf('services', [{ service: 'Family help' }])];
  const offer = (on: string, pounds: number | null, row: number, more: Partial<Placement> = {}): Placement =>
    placed(`Service ${row}`, {
      tier: on,
      cell: { file: 'data/services.csv', sheet: null, cell: `A${row}` },
      at: { annualValue: { file: 'data/services.csv', sheet: null, cell: `D${row}` } },
      annualValue: pounds === null ? null : pence(pounds * 100),
      ...more,
    });
  const own = offer('specialist', 800, 2, { arrangement: 'in-house' });
  const bought = offer('universal', 100, 3);
  const of = (placements: readonly Placement[], more: Given = {}) => verdictOf(code, { sheets, tiers, placements, ...more });

  it('what services cost is, in house and bought, a split service by its shares', () => {
    expect(of([own, bought])).toMatchObject({ cells: [['D2', 'D3']], amounts: [100_00] });
    expect(of([own, { ...bought, annualValue: pence(400_00), valueHere: pence(400_00) }]).cells).toEqual([]);
    expect(of([own, offer('universal', 400, 3, { share: 25 }), offer('specialist', 400, 4, { share: 75 })]).amounts).toEqual([100_00]);
  });

  it('is not judged of contracts, of bought services alone, of few values or of places only proposed', () => {
    expect(of([own, bought].map((one) => ({ ...one, of: 'contracts' as const })))).toMatchObject({ cells: [], unjudged: ['balance'] });
    expect(of([bought, offer('specialist', 800, 2)])).toMatchObject({ cells: [], unjudged: ['balance'] });
    expect(of([own, bought, offer('universal', null, 4)])).toMatchObject({ cells: [], unjudged: ['balance'], unjudgedCells: ['A1'] });
    expect(of([own, bought].map((one) => ({ ...one, status: 'proposed' as const })))).toMatchObject({ cells: [], unjudged: ['balance'] });
  });

  it('a budget without tiers and without services is not judged, and nothing at all is not looked at', () => {
    expect(judged([line(undefined, 100)])).toMatchObject({ cells: [], unjudged: ['balance'], unjudgedCells: ['D2'] });
    expect(judged([])).toMatchObject({ cells: [], unjudged: [], examined: 0 });
  });
});
