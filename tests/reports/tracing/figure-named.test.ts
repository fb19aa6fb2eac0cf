import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/nouns/page.ts';
import { money, words } from '../../../src/reports/tables/cells.ts';
import { column, figures, pageTable, totalRow } from '../../../src/reports/tables/page-table.ts';
import { figuresNamed, plainlyNamed } from '../../../src/reports/tracing/figure-named.ts';
import { pence } from '../../../src/values/money.ts';

const lineColumns = [
  column('line', 'Budget line', 20),
  { ...figures('budget', 'Budget', 16), asFiled: 'Gross budget 2026/27' },
  { ...figures('net', 'Net', 16), asFiled: 'Net budget 2026/27' },
];
const cells = { line: words('Portage'), budget: money(pence(300_00)), net: money(pence(200_00)) };
const lines = pageTable('budget-1', 'Budget lines', lineColumns, [
  { key: 'portage', cells },
  totalRow(lineColumns, words('Total'), { budget: cells.budget, net: cells.net }),
]);
const years = [column('term', 'Term', 20), figures('2026/27', '2026/27', 16)];
const model = pageTable('model', 'Budget by year', years, [
  { key: 'net', cells: { term: words('Net budget'), '2026/27': money(pence(200_00)) } },
]);
const page = (id: string, title: string, block: Page['blocks'][number]): Page => ({ id, title, lead: '', blocks: [block] });
const pages = [page('budget', 'Budget', lines), page('budget-model', 'Budget model', model)];
const plainly = (text: string) => plainlyNamed(figuresNamed(pages, text), text)?.ref;

describe('a figure is asked for as its file calls it', () => {
  it('a total by the heading of its column in the file', () => {
    expect(plainly('gross budget 2026/27')).toEqual({ table: 'budget-1', row: 'total', column: 'budget' });
  });

  it('a line by its name and that heading', () => {
    const refs = figuresNamed(pages, 'portage gross budget').map(({ ref }) => ref);
    expect(refs).toEqual([{ table: 'budget-1', row: 'portage', column: 'budget' }]);
  });

  it('and where the plan calls another figure so, that figure is meant', () => {
    expect(plainly('net budget 2026/27')).toEqual({ table: 'model', row: 'net', column: '2026/27' });
  });
});
