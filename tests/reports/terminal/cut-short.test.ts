import { expect, it } from 'vitest';
import type { Page, PageRow } from '../../../src/nouns/page.ts';
import { money, words } from '../../../src/reports/tables/cells.ts';
import { column, figures, pageTable, totalRow } from '../../../src/reports/tables/page-table.ts';
import { cutShort } from '../../../src/reports/terminal/cut-short.ts';
import { pence } from '../../../src/values/money.ts';

const columns = [column('line', 'Line', 20), figures('amount', 'Amount', 13)];

function pageOf(lines: number): Page {
  const rows = Array.from(
    { length: lines },
    (_, at): PageRow => ({ key: `${at}`, cells: { line: words(`Line ${at}`), amount: money(pence(1)) } }),
  );
  const total = totalRow(columns, words('All lines'), { amount: money(pence(lines)) });
  return { id: 'lines', title: 'Lines', lead: '', blocks: [pageTable('lines', 'Lines', columns, [...rows, total], 'In pounds.')] };
}

it('a long table is cut to its first forty rows and its total, and says how many more there are', () => {
  const [table] = cutShort([pageOf(1_240)])[0]?.blocks ?? [];
  if (table?.kind !== 'table') throw new Error('no table');
  expect(table.rows.map(({ key }) => key)).toEqual([...Array.from({ length: 40 }, (_, at) => `${at}`), 'total']);
  expect(table.rows.at(-1)?.cells['amount']?.content).toMatchObject({ pence: 1_240 });
  expect(table.note).toBe('1,200 rows more: --md prints every one, and totals are of all of them. In pounds.');
});

it('a table of forty rows and its total stays whole', () => {
  expect(cutShort([pageOf(40)])).toEqual([pageOf(40)]);
});
