import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planMade } from '../../../src/cli/plan-made.ts';
import type { Page, PageCell } from '../../../src/nouns/page.ts';
import { withFirstSteps } from '../../../src/reports/tracing/first-steps.ts';
import { chainOf, stepInWords } from '../../../src/reports/tracing/trace.ts';
import { pence } from '../../../src/values/money.ts';
import { councils } from '../../cli/ground.ts';
import { home, quietWorld } from '../../world.ts';

const at = (cell: string) => ({ file: 'data/finance.xlsx', sheet: 'Budget', cell });
const words = (text: string): PageCell => ({ content: { kind: 'text', text } });
const pounds = (amount: number, more: Partial<PageCell> = {}): PageCell => ({
  content: { kind: 'money', pence: pence(amount * 100) },
  ...more,
});

function budget(lines: number): Page {
  const rows = Array.from({ length: lines }, (_, n) => ({
    key: String(n),
    cells: { name: words(`Line ${n}`), read: pounds(n, { source: [at(`B${n + 2}`)] }), half: pounds(n, { formula: divided(String(n)) }) },
  }));
  const total = { name: words('Total'), read: pounds(0, { formula: { op: 'sum-column', table: 'budget', column: 'read' } }) };
  const columns = [
    { id: 'name', title: 'Line', width: 20, align: 'left' as const },
    { id: 'read', title: 'Budget', width: 10, align: 'right' as const },
    { id: 'half', title: 'Of the whole', width: 10, align: 'right' as const },
  ];
  const table = {
    kind: 'table' as const,
    id: 'budget',
    caption: 'Budget lines',
    columns,
    rows: [...rows, { key: 'total', total: true, cells: total }],
  };
  return { id: 'budget', title: 'Budget', lead: '', blocks: [table] };
}

function divided(row: string): NonNullable<PageCell['formula']> {
  const of = (column: string, key: string) => ({ op: 'cell' as const, ref: { table: 'budget', row: key, column } });
  return { op: 'divide', of: [of('read', row), of('read', 'total')] };
}

function stepsOf(pages: readonly Page[]): Record<string, string> {
  return Object.fromEntries(
    pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind !== 'table'
          ? []
          : block.rows.flatMap(({ key, cells }) =>
              Object.entries(cells).flatMap(([id, { step }]) => (step === undefined ? [] : [[`${block.id} > ${key} > ${id}`, step]])),
            ),
      ),
    ),
  );
}

describe('the first step of where a figure comes from', () => {
  it('is said of what is worked out, and of what was read where no column names the cell', () => {
    expect(stepsOf(withFirstSteps([budget(1)]))).toEqual({
      'budget > 0 > read': 'It was read from finance.xlsx, Budget!B2.',
      'budget > 0 > half': 'It is “Budget” of “Line 0”, divided by “Budget” of “Total”.',
      'budget > total > read': 'It is the sum of the column “Budget”.',
    });
  });

  it('is not said of what was read where a column of the row names its cells', () => {
    const [page] = [budget(1)];
    const [table] = page.blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    const rows = table.rows.map((row) => ({
      ...row,
      cells: { ...row.cells, cells: { content: { kind: 'cells' as const, cells: [at('B2')] } } },
    }));
    expect(Object.keys(stepsOf(withFirstSteps([{ ...page, blocks: [{ ...table, rows }] }])))).toEqual([
      'budget > 0 > half',
      'budget > total > read',
    ]);
  });

  it('of a long table is said of its totals alone', () => {
    expect(Object.keys(stepsOf(withFirstSteps([budget(101)])))).toEqual(['budget > total > read']);
    expect(Object.keys(stepsOf(withFirstSteps([budget(99)])))).toHaveLength(199);
  });

  it.each(councils)('is what `why` begins with, on every page of %s', async (council) => {
    const { pages } = await planMade(quietWorld({ out: '', err: '' }), { workspace: join(home, 'fixtures', council) });
    const steps = Object.entries(stepsOf(withFirstSteps(pages)));
    expect(steps.length).toBeGreaterThan(10);
    for (const [ref, step] of steps) {
      const [table, row, column] = ref.split(' > ') as [string, string, string];
      const [first] = chainOf(pages, { table, row, column });
      expect(first && stepInWords(first)).toBe(step);
      expect(step).not.toContain('undefined');
    }
  });
});
