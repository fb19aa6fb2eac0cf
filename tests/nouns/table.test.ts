import { expect, it } from 'vitest';
import { at, noteOn, type Origin } from '../../src/nouns/row.ts';
import { type Column, hasColumn, headingOf, type Table } from '../../src/nouns/table.ts';

const column = (index: number, cell: string, field: string | null, part?: string): Column => ({
  index,
  cell,
  field,
  heading: field ?? 'Other',
  confidence: 1,
  status: 'exact',
  ...(part === undefined ? {} : { part }),
});

const table: Table = {
  file: 'data/finance.xlsx',
  sheet: 'Budget',
  hidden: false,
  range: 'B3:F9',
  kind: 'budget',
  confidence: 1,
  headerRow: 3,
  columns: [column(1, 'B3', 'line'), column(2, 'C3', 'budget', '2015/16'), column(3, 'D3', 'budget', '2016/17'), column(4, 'E3', null)],
  rows: { read: 1, leftOut: 0, setAside: 0, blank: 0, totals: 0 },
  money: {},
  dates: {},
  totals: [],
  faults: [],
  words: [],
  because: [],
};
const origin: Origin = { table, row: 7, notes: [{ kind: 'caveat', field: 'budget', quoted: '£5*', text: '*' }] };
const place = { file: 'data/finance.xlsx', sheet: 'Budget' };

it('a field of a record points at its column and row, a blank cell too', () => {
  expect(at({ origin }, 'line')).toEqual({ ...place, cell: 'B7' });
});

it("of several columns of one field, the part's or the record's own year is meant", () => {
  expect(at({ origin }, 'budget', '2016/17').cell).toBe('D7');
  expect(at({ origin, ...{ year: '2016/17' } }, 'budget').cell).toBe('D7');
  expect(at({ origin }, 'budget').cell).toBe('C7');
  expect(at({ origin }, 'budget', '2019/20').cell).toBe('C7');
});

it("a field the table has no column for points at the row's first cell", () => {
  expect(at({ origin }, 'forecast').cell).toBe('B7');
  expect(at({ origin }).cell).toBe('B7');
  expect(at({ origin: { ...origin, table: { ...table, columns: [] } } }, 'line').cell).toBe('A7');
});

it('a heading points at a whole column, or at the first', () => {
  expect(headingOf(table, 'budget')).toEqual({ ...place, cell: 'C3' });
  expect(headingOf(table, 'forecast').cell).toBe('B3');
  expect(headingOf({ ...table, columns: [] }).cell).toBe('A1');
});

it('columns and notes are found by field', () => {
  expect([hasColumn(table, 'budget'), hasColumn(table, 'forecast')]).toEqual([true, false]);
  expect(noteOn({ origin }, 'budget', 'caveat')?.quoted).toBe('£5*');
  expect(noteOn({ origin }, 'budget', 'unreadable')).toBeUndefined();
});
