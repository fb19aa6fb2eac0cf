import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/rules/judge.ts';
import { pence } from '../../../src/values/money.ts';
import { pictureOf, sheetOf, verdictOf } from '../picture.ts';

const code = 'total-does-not-add-up';
const total = { field: 'budget', cell: 'B4', label: 'Total', published: 300_00, added: 300_00, rows: 2, unread: 0, money: true };
const lines = [
  { line: 'Centres', budget: pence(100_00) },
  { line: 'Nursing', budget: pence(200_00) },
];

describe('a printed total', () => {
  it('of whole pounds must agree to the penny', () => {
    expect(verdictOf(code, { sheets: [sheetOf('budget', lines, { totals: [total] })] })).toMatchObject({ cells: [], examined: 1 });
    const sheet = sheetOf('budget', lines, { totals: [{ ...total, published: 300_01 }] });
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ cells: [['B4']], amounts: [1], severities: ['error'] });
  });

  it('of money with pence may be out by half a penny for every figure, which were rounded each by itself', () => {
    const odd = lines.map((line) => ({ ...line, budget: pence(line.budget + 33) }));
    const off = (published: number) =>
      verdictOf(code, { sheets: [sheetOf('budget', odd, { totals: [{ ...total, published, added: 300_66 }] })] }).amounts;
    expect([off(300_67), off(300_68)]).toEqual([[], [2]]);
  });

  it('is right without the rows that its own name leaves out', () => {
    const parts = [
      { name: 'Centres', value: 100_00 },
      { name: 'Capital from revenue (CERA)', value: 200_00 },
    ];
    const named = (label: string) =>
      verdictOf(code, { sheets: [sheetOf('budget', lines, { totals: [{ ...total, label, published: 100_00, parts }] })] }).amounts;
    expect(named('Services (excluding CERA)')).toEqual([]);
    expect(named('Services (including CERA)')).toEqual([200_00]);
    expect(named('Services (excluding grants)')).toEqual([200_00]);
  });

  it('is not explained by a figure that its own row proves, and its own row is told', () => {
    const made = [
      { line: 'Homes', budget: pence(900_00), income: pence(100_00), net: pence(800_00) },
      { line: 'Portage', budget: pence(230_00), income: pence(0), net: pence(230_00) },
      { line: 'Hubs', budget: pence(700_00), income: pence(300_00), net: pence(400_00) },
    ];
    const printed = (field: string, cell: string, published: number, added: number) => ({
      ...{ ...total, field, cell, published, added, rows: 3 },
      parts: made.map((row) => ({ name: row.line, value: row[field as 'net'] })),
    });
    const text = (rows: readonly object[]) =>
      verdictOf(code, {
        sheets: [
          sheetOf('budget', rows, {
            totals: [
              printed('budget', 'B5', 1830_00, 1830_00),
              printed('income', 'C5', 400_00, 400_00),
              printed('net', 'D5', 1520_00, 1430_00),
            ],
          }),
        ],
      }).findings[0]?.text;
    expect(text(made)).toContain('or print the total again. Its own row makes £1,430 too: £1,830 at B5 less £400 at C5.');
    expect(text(made)).not.toContain('Portage');
    expect(text(made.map(({ line, net }) => ({ line, net })))).toContain('It would fit if “Portage” is £320 and not £230');
  });

  it('of percentages may be out by half a unit of the last place for every row', () => {
    const shares = [
      { line: 'A', share: 33.3 },
      { line: 'B', share: 33.3 },
      { line: 'C', share: 33.3 },
    ];
    const printed = { ...total, field: 'share', money: false, published: 100, added: 99.9, rows: 3 };
    expect(verdictOf(code, { sheets: [sheetOf('budget', shares, { totals: [printed] })] }).cells).toEqual([]);
    expect(verdictOf(code, { sheets: [sheetOf('budget', shares, { totals: [{ ...printed, published: 100.2 }] })] }).cells).toEqual([
      ['B4'],
    ]);
  });

  it('of whole counts must agree exactly', () => {
    const sheet = sheetOf('engagement', [{ answer: 'Yes', responses: 4 }], {
      totals: [{ ...total, field: 'responses', money: false, published: 5, added: 4 }],
    });
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([['B4']]);
  });

  it('is not judged when a row under it could not be read', () => {
    const sheet = sheetOf('budget', lines, { totals: [{ ...total, published: 400_00, unread: 1 }] });
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ cells: [], unjudgedCells: ['B4'] });
  });

  it('is not judged above a blank cell, which is named, with what it is out by if that is nil and the figure of its row that makes it up', () => {
    const said = (published: number) => {
      const rows = [...lines, { line: 'Contact', forecast: pence(90_00) }];
      const sheet = sheetOf('budget', rows, { totals: [{ ...total, cell: 'B5', published, unread: 1 }] });
      return judge(pictureOf({ sheets: [sheet] }), { only: [code] }).outcomes[0]?.unjudged[0]?.because;
    };
    const unknown = 'B4 above it holds no figure that can be read, so what it should be is not known: the total is';
    expect(said(390_00)).toBe(`${unknown} £90 too high if that is nil, and right if that is as C4`);
    expect(said(280_00)).toBe(`${unknown} £20 too low if that is nil`);
  });

  it('is not judged where no row stands above it, as in a sheet of totals alone', () => {
    const sheet = sheetOf('budget', [], { columns: ['line', 'budget'], totals: [{ ...total, rows: 0, added: 0 }] });
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ cells: [], unjudgedCells: ['B4'] });
  });
});
