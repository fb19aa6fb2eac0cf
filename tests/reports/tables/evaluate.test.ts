import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula, PageTable } from '../../../src/nouns/page.ts';
import { absent, counted, money, words } from '../../../src/reports/tables/cells.ts';
import { countedIn, evaluate } from '../../../src/reports/tables/evaluate.ts';
import { column, figures, pageTable, totalRow } from '../../../src/reports/tables/page-table.ts';
import { pounds } from '../sample-records.ts';

const columns = [column('element', 'Element', 10), figures('amount', 'Amount', 10)];
const table: PageTable = pageTable('lines', 'Lines', columns, [
  { key: 'a', cells: { element: words('Early years'), amount: money(pounds(100)) } },
  { key: 'b', cells: { element: words('Edge of care'), amount: money(pounds(300)) } },
  { key: 'c', cells: { element: words('Early years'), amount: absent('not stated') } },
  totalRow(columns, words('Total'), { amount: money(pounds(400)) }),
]);
const tables = new Map([['lines', table]]);
const cell = (row: string, of = 'amount'): Formula => ({ op: 'cell', ref: { table: 'lines', row, column: of } });

describe('a formula over the tables of some pages', () => {
  it('sums a column without its total row and without what is missing', () => {
    expect(evaluate({ op: 'sum-column', table: 'lines', column: 'amount' }, tables)).toBe(40_000);
  });
  it('sums and counts where words match, whatever their capitals', () => {
    const where = { element: 'EARLY YEARS' };
    expect(evaluate({ op: 'sum-where', table: 'lines', column: 'amount', where }, tables)).toBe(10_000);
    expect(evaluate({ op: 'count-where', table: 'lines', where }, tables)).toBe(2);
    expect(evaluate({ op: 'count-where', table: 'lines', where: {} }, tables)).toBe(3);
  });
  it('counts the rows that hold all it asks for, in their order, as going through them one by one would', () => {
    const said = fc.constantFrom('Live', 'LIVE', 'live', 'Ended', '');
    const rows = fc.array(fc.record({ status: said, kind: said, total: fc.boolean() }));
    fc.assert(
      fc.property(rows, fc.record({ status: said, kind: said }, { requiredKeys: [] }), (all, where) => {
        const made = all.map(({ status, kind, total }, at) => ({
          key: String(at),
          ...(total ? { total } : {}),
          cells: { status: words(status), kind: kind === '' ? absent('') : words(kind) },
        }));
        const named = [column('status', 'Status', 10), column('kind', 'Kind', 10)];
        const holds = (one: string, asked: string | undefined): boolean => asked === undefined || one.toLowerCase() === asked.toLowerCase();
        const one = all.flatMap((row, at) =>
          !row.total && holds(row.status, where.status) && holds(row.kind, where.kind) ? [String(at)] : [],
        );
        expect(countedIn(pageTable('t', 'T', named, made), where).map(({ key }) => key)).toEqual(one);
      }),
    );
  });
  it('adds, takes away and divides cells', () => {
    expect(evaluate({ op: 'add', of: [cell('a'), cell('b')] }, tables)).toBe(40_000);
    expect(evaluate({ op: 'subtract', of: [cell('a'), cell('b')] }, tables)).toBe(-20_000);
    expect(evaluate({ op: 'divide', of: [cell('a'), cell('total')] }, tables)).toBe(0.25);
  });
  it('comes to nothing it could not know: no such cell, words, a missing figure, or nought to divide by', () => {
    const nought = new Map([
      ['lines', pageTable('lines', 'Lines', columns, [{ key: 'a', cells: { element: words(''), amount: counted(0) } }])],
    ]);
    expect(evaluate(cell('z'), tables)).toBeNull();
    expect(evaluate(cell('a', 'element'), tables)).toBeNull();
    expect(evaluate(cell('c'), tables)).toBeNull();
    expect(evaluate({ op: 'add', of: [cell('a'), cell('c')] }, tables)).toBeNull();
    expect(evaluate({ op: 'divide', of: [cell('a'), cell('a')] }, nought)).toBeNull();
    expect(evaluate({ op: 'sum-column', table: 'none', column: 'amount' }, tables)).toBeNull();
  });
});
