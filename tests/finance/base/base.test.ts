import { describe, expect, it } from 'vitest';
import { baseOf } from '../../../src/finance/base/base.ts';
import { year } from '../../../src/values/year.ts';
import { budgetRows, budgetTable, type Written, workspaceFor } from '../rows.ts';

const base = (lines: readonly Written[]) => baseOf(budgetRows(lines), workspaceFor('2017/18'));

describe('the base budget', () => {
  it('takes each line with its amount, its place on the map and its cell', () => {
    const { lines } = base([
      { line: "Children's centres", element: 'Early childhood development', tier: 'Universal', fund: 'General', pounds: 5_272_159 },
    ]);
    expect(lines[0]?.line).toEqual({
      id: 'childrens-centres',
      title: "Children's centres",
      element: 'early-childhood',
      tier: 'universal',
      fund: 'General',
      partner: null,
      amounts: { '2017/18': 527_215_900 },
      cell: { file: 'data/budget.xlsx', sheet: 'Budget', cell: 'D2' },
      caveats: [],
    });
  });

  it('leaves out rows of other years, and rows without an amount, and says so', () => {
    const { lines, assumptions } = base([
      { line: 'Now', year: '2017/18', pounds: 1 },
      { line: 'Next', year: '2018/19', pounds: 2 },
      { line: 'Later', pounds: 3 },
      { line: 'Unknown' },
    ]);
    expect(lines.map(({ line }) => line.id)).toEqual(['now', 'later']);
    expect(assumptions.map(({ cell }) => cell?.cell ?? null)).toEqual([null, 'D5']);
  });

  it('can be of another year than the workspace’s', () => {
    const rows = budgetRows([
      { line: 'Now', pounds: 1 },
      { line: 'Next', year: '2018/19', pounds: 2 },
    ]);
    expect(baseOf(rows, workspaceFor('2017/18'), year('2018/19')).lines.map(({ line }) => line.id)).toEqual(['next']);
  });

  it('carries the caveats of a cell, and says when a part of a year could not be read', () => {
    const note = { kind: 'caveat', field: 'budget', quoted: '*', text: 'Contracted spend only' } as const;
    const { lines } = base([
      { line: 'A', pounds: 1, notes: [note] },
      { line: 'B', pounds: 1, period: 'half year' },
      { line: 'C', pounds: 1, element: 'Sundries' },
    ]);
    expect(lines.map(({ line }) => line.caveats.length)).toEqual([1, 1, 1]);
    expect(lines[1]?.line.fullYear).toBeUndefined();
  });

  it('gives no full-year equivalent to a line for the whole year', () => {
    expect(base([{ line: 'A', pounds: 1, period: 'April 2017 to March 2018' }]).lines[0]?.line.fullYear).toBeUndefined();
  });

  it('counts a table that repeats another once, whatever its order, and adds tables that differ', () => {
    const lines: readonly Written[] = [
      { line: 'A', pounds: 1 },
      { line: 'B', pounds: 2 },
    ];
    const total = (second: readonly Written[]) =>
      baseOf([...budgetRows(lines), ...budgetRows(second, budgetTable('Copy'))], workspaceFor('2017/18')).lines.reduce(
        (sum, { amount }) => sum + amount,
        0,
      );
    expect(total([...lines].reverse())).toBe(300);
    expect(total([{ line: 'C', pounds: 4 }])).toBe(700);
  });
});
