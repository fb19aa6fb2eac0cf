import { expect, it } from 'vitest';
import type { FixLine } from '../../../src/nouns/fix-list.ts';
import { mendedPages, returnPages } from '../../../src/reports/terminal/return-pages.ts';

const line: FixLine = { sheet: 'Register', cells: ['B2', 'B3'], wrong: 'Odd', says: 'TBC', remedy: 'Mend it.' };

it('what stands, what is new and what is mended stand apart, each with its cells', () => {
  const [page] = mendedPages([
    { file: 'a.xlsx', lines: [{ line, mended: ['B2'], standing: ['B3'] }], fresh: [{ ...line, cells: ['C9'] }] },
  ]);
  const lists = page?.blocks.flatMap((block) => (block.kind === 'list' ? [block] : [])) ?? [];
  expect(lists.map(({ tone, items }) => [tone, ...items.flatMap(({ cells }) => cells.map(({ cell }) => cell))])).toEqual([
    ['warn', 'B3'],
    ['warn', 'C9'],
    ['good', 'B2'],
  ]);
});

it('a list that is all mended has nothing left to show as wrong', () => {
  const [page] = mendedPages([{ file: 'a.xlsx', lines: [{ line, mended: line.cells, standing: [] }], fresh: [] }]);
  expect(page?.blocks).toMatchObject([{ kind: 'list', tone: 'good' }]);
});

it('what was written is said, and nothing where nothing was asked for', () => {
  expect(returnPages({})).toEqual([]);
  const pins = [{ kind: 'contracts', sheet: 'One', headerRow: 3, columns: [1, 2] }];
  const saved = { path: 'commissioning.yaml', changed: true, files: [{ path: 'data/a.xlsx', pins, alike: ['Date'] }] };
  const [page] = returnPages({ annotated: { path: 'back.xlsx', faults: 0 }, saved });
  expect(page?.blocks).toHaveLength(2);
  expect(JSON.stringify(page)).toMatch(/back\.xlsx[\s\S]*data\/a\.xlsx, One: contracts[\s\S]*Date/);
});
