import { describe, expect, it } from 'vitest';
import type { Formula, Page, PageRow } from '../../src/nouns/page.ts';
import { excelFormula } from '../../src/output/xlsx/formulas.ts';
import { sheetPlans, tablePlaces } from '../../src/output/xlsx/places.ts';
import { day } from '../../src/values/day.ts';
import { pence } from '../../src/values/money.ts';
import { formulaFaults } from './formula-faults.ts';
import { absent, column, money, pageWith, samplePages, text } from './sample-pages.ts';

const columns = [column('name', 'Name', 9), column('value', 'Value', 9, 'right')];
const rows: PageRow[] = [
  { key: 'a', cells: { name: text('One'), value: money(10) } },
  { key: 'b', cells: { name: text('Two*'), value: money(20) } },
  { key: 'sub', total: true, cells: { name: text('Subtotal'), value: money(30) } },
  { key: 'c', cells: { name: text('one'), value: absent('not stated') } },
];
const page = { ...pageWith({ columns, rows }, "Children's"), id: 'p' };

function compiled(formula: Formula, kind: 'money' | 'count' | 'share' = 'money', pages: readonly Page[] = [page]): string | null {
  return excelFormula(formula, kind, tablePlaces(sheetPlans(pages)));
}

describe('formulas for a spreadsheet program', () => {
  it('step over totals in the middle of a table', () => {
    expect(compiled({ op: 'sum-column', table: 't', column: 'value' })).toBe("(SUM('Children’s'!$B$5:$B$6)+SUM('Children’s'!$B$8:$B$8))");
  });

  it('match these very words: a star is a star', () => {
    expect(compiled({ op: 'count-where', table: 't', where: { name: 'Two*' } }, 'count')).toContain('"=Two~*"');
    expect(compiled({ op: 'sum-where', table: 't', column: 'value', where: { name: 'say "so"' } })).toContain('"=say ""so"""');
  });

  it('count days from one to another, both counted', () => {
    const days = { from: day('2026-06-30'), until: day('2027-06-30') };
    expect(compiled({ op: 'count-where', table: 't', where: { value: days } }, 'count')).toContain(
      '$B$5:$B$6,">="&DATE(2026,6,30),\'Children’s\'!$B$5:$B$6,"<="&DATE(2027,6,30))',
    );
  });

  it('count what is absent for nothing', () => {
    const ref = { table: 't', row: 'c', column: 'value' };
    expect(
      compiled({
        op: 'add',
        of: [
          { op: 'cell', ref },
          { op: 'cell', ref: { ...ref, row: 'a' } },
        ],
      }),
    ).toBe("N('Children’s'!B8)+'Children’s'!B5");
  });

  it('never divide by nothing, and round divided amounts to the penny', () => {
    const sum: Formula = { op: 'sum-column', table: 't', column: 'value' };
    const count: Formula = { op: 'count-where', table: 't', where: {} };
    expect(compiled({ op: 'divide', of: [sum, count] })).toMatch(/^IF\(\(2\+1\)=0,"not known",ROUND\(.*,2\)\)$/);
    expect(compiled({ op: 'divide', of: [sum, count] }, 'share')).not.toContain('ROUND');
  });

  it('keep the order of what is taken away', () => {
    const cell = (row: string): Formula => ({ op: 'cell', ref: { table: 't', row, column: 'value' } });
    expect(compiled({ op: 'subtract', of: [cell('a'), { op: 'subtract', of: [cell('b'), cell('a')] }] })).toBe(
      "'Children’s'!B5-('Children’s'!B6-'Children’s'!B5)",
    );
  });

  it('are none where a table, a row or a column is not on these pages, or words are too long to match', () => {
    expect(compiled({ op: 'sum-column', table: 'x', column: 'value' })).toBeNull();
    expect(compiled({ op: 'sum-column', table: 't', column: 'x' })).toBeNull();
    expect(compiled({ op: 'cell', ref: { table: 't', row: 'x', column: 'value' } })).toBeNull();
    expect(compiled({ op: 'count-where', table: 't', where: { name: 'a'.repeat(300) } }, 'count')).toBeNull();
  });
});

describe('formula faults', () => {
  const with_ = (formula: Formula, pounds: number): Page => ({
    ...pageWith({
      id: 'u',
      columns,
      rows: [{ key: 'x', cells: { value: { content: { kind: 'money', pence: pence(pounds * 100) }, formula } } }],
    }),
    id: 'q',
  });

  it('are none in the sample plan', () => {
    expect(formulaFaults(samplePages)).toEqual([]);
  });

  it('are none where formula and value agree, whatever the case of the words', () => {
    expect(formulaFaults([page, with_({ op: 'sum-where', table: 't', column: 'value', where: { name: 'ONE' } }, 10)])).toEqual([]);
  });

  it('show a value that is not what its formula works out to', () => {
    const found = formulaFaults([page, with_({ op: 'sum-column', table: 't', column: 'value' }, 60)]);
    expect(found).toEqual([{ page: 'q', at: { table: 'u', row: 'x', column: 'value' }, fault: 'differs', stated: 6000, workedOut: 3000 }]);
  });

  it('show a formula that points nowhere', () => {
    expect(formulaFaults([with_({ op: 'cell', ref: { table: 'gone', row: 'a', column: 'value' } }, 1)])[0]?.fault).toBe('points-nowhere');
  });
});
