import { expect, it } from 'vitest';
import { inspectPages } from '../../../src/reports/terminal/inspect-pages.ts';
import { contentAt, down, tableIn } from '../page-of.ts';
import { inspected } from './sample-terminal.ts';

const pages = inspectPages(inspected);

it('each column shows the field it is read as and how surely', () => {
  const table = tableIn(pages, 'inspect-2-1-columns');
  expect(down(table, 'field')).toEqual(['service', 'commissioner', 'provider', 'annualValue']);
  expect(table.rows[2]?.cells['status']?.tone).toBe('proposed');
});

it('control totals, published totals and faults are shown with their cells', () => {
  expect(down(tableIn(pages, 'inspect-1-1-money'), 'read')).toEqual([2_715_010_200]);
  expect(down(tableIn(pages, 'inspect-1-1-totals'), 'difference')).toEqual([0]);
  const faults = pages[0]?.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  expect(faults?.map(({ cells }) => cells.map(({ cell }) => cell))).toEqual([['B7', 'B8'], ['A9']]);
});

it('totals that are what their rows add to are counted where they are many, and each that is not is shown', () => {
  const [file] = inspected;
  const [table] = file?.tables ?? [];
  const total = table?.totals[0];
  if (!file || !table || !total) throw new Error('the sample has a total');
  const many = Array.from({ length: 20 }, (_, n) => ({ ...total, cell: `E${n + 10}`, label: `Total ${n % 4}` }));
  const wrong = { ...total, cell: 'E40', added: total.published - 100 };
  const shown = tableIn(inspectPages([{ ...file, tables: [{ ...table, totals: [...many, wrong] }] }]), 'inspect-1-1-totals');
  expect(down(shown, 'difference')).toEqual([100]);
  expect(shown.note).toContain('20 totals of 4 names, from E10 to E29,');
});

it('dates that could not be read are counted', () => {
  expect(contentAt(tableIn(pages, 'inspect-2-1-dates'), 'start', 'unreadable')).toEqual({ kind: 'count', count: 1 });
});

it('a table that is none of ours is named and left alone', () => {
  expect(pages[1]?.blocks.some((block) => block.kind === 'table' && block.id.startsWith('inspect-2-2'))).toBe(false);
  expect(pages[1]?.blocks.filter(({ kind }) => kind === 'words')).toHaveLength(2);
});
