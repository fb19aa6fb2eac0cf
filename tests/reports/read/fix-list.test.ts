import { describe, expect, it } from 'vitest';
import type { ColumnFault, Table } from '../../../src/nouns/table.ts';
import { fixList } from '../../../src/reports/read/fix-list.ts';

const base: Table = {
  file: 'a.xlsx',
  sheet: 'Register',
  hidden: false,
  range: 'A1:C9',
  kind: 'contracts',
  confidence: 1,
  headerRow: 1,
  columns: [
    { index: 0, heading: 'Title', cell: 'A1', field: 'title', confidence: 1, status: 'exact' },
    { index: 1, heading: 'Start', cell: 'B1', field: 'start', confidence: 0.7, status: 'proposed' },
    { index: 2, heading: 'Value', cell: 'C1', field: 'annualValue', confidence: 1, status: 'exact' },
  ],
  rows: { read: 7, leftOut: 0, setAside: 0, blank: 0, totals: 1 },
  money: {},
  dates: { start: { min: null, max: null, blank: 0, unreadable: 1, order: null } },
  totals: [],
  faults: [],
  words: [],
  because: [],
};
const total = { field: 'annualValue', cell: 'C9', label: 'Total', published: 100, added: 90, rows: 7, unread: 0, money: true };
const fault: ColumnFault = {
  kind: 'unreadable',
  heading: 'Start',
  text: 'a date was looked for',
  cells: ['B2', 'B3'],
  quoted: ['spring', 'soon'],
};

describe('what an owner is asked to mend', () => {
  it('are faults rolled up, totals that do not agree and columns read on a guess, each with its cells', () => {
    const lines = fixList([{ ...base, faults: [fault], totals: [total] }]);
    expect(lines.map(({ sheet, cells }) => [sheet, ...cells])).toEqual([
      ['Register', 'B2', 'B3'],
      ['Register', 'C9'],
      ['Register', 'B1'],
    ]);
    for (const { wrong, remedy } of lines) expect(Math.min(wrong.length, remedy.length)).toBeGreaterThan(10);
    expect(lines[0]?.says).toBe('spring · soon');
  });

  it('a total that agrees is not among them, nor one over rows that could not be read', () => {
    const totals = [
      { ...total, added: 100 },
      { ...total, unread: 1 },
      { ...total, money: false, published: 99.95, added: 100 },
    ];
    expect(fixList([{ ...base, columns: [], totals }])).toEqual([]);
  });

  it('a cell whose own name is longer than a line is still one line', () => {
    const cells = [`/0/${'k'.repeat(9000)}`] as const;
    expect(fixList([{ ...base, columns: [], faults: [{ ...fault, cells }] }])).toHaveLength(1);
  });

  it('every kind of fault says what is wrong and what to do, each otherwise', () => {
    const kinds = ['unreadable', 'left out', 'rounded', 'ambiguous', 'sentinel', 'placeholder'] as const;
    const lines = fixList([{ ...base, columns: [], faults: kinds.map((kind) => ({ ...fault, kind })) }]);
    expect(new Set(lines.map(({ wrong }) => wrong)).size).toBe(kinds.length);
    expect(new Set(lines.map(({ remedy }) => remedy)).size).toBe(kinds.length);
  });

  it('a fault of very many cells is several lines, and no cell is lost', () => {
    const run = Array.from({ length: 5000 }, (_, i) => `B${i + 2}`) as [string, ...string[]];
    expect(fixList([{ ...base, columns: [], faults: [{ ...fault, cells: run }] }])).toHaveLength(1);
    const cells = Array.from({ length: 1001 }, (_, i) => `B${2 * i + 2}`) as [string, ...string[]];
    const lines = fixList([{ ...base, columns: [], faults: [{ ...fault, cells }] }]);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.flatMap((line) => line.cells)).toEqual(cells);
    for (const line of lines) expect(line.cells.join(', ').length).toBeLessThan(32_000);
  });
});
