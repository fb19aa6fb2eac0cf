import { expect, it } from 'vitest';
import type { PageTable } from '../../../src/nouns/page.ts';
import { inWholePounds, poundsOnPaper, roundedPage } from '../../../src/reports/paper/whole-pounds.ts';
import { money } from '../../../src/reports/tables/cells.ts';
import { column, figures, pageTable } from '../../../src/reports/tables/page-table.ts';
import { pence } from '../../../src/values/money.ts';
import { down } from '../page-of.ts';

const tableOf = (id: string, ...amounts: readonly number[]): PageTable =>
  pageTable(
    id,
    'Lines',
    [column('line', 'Line', 10), figures('net', 'Net', 10)],
    amounts.map((amount, at) => ({ key: `${at}`, cells: { net: money(pence(amount)) } })),
  );
const onPage = (table: PageTable): PageTable => inWholePounds({ id: 'x', title: 'X', lead: '', blocks: [table] }).blocks[0] as PageTable;

it('a column of large amounts is in whole pounds on paper, minus and all, and says so', () => {
  const shown = onPage(tableOf('lines', 503_827_860, -8_156_250, 0));
  expect(down(shown, 'net')).toEqual([503_827_900, -8_156_300, 0]);
  expect(shown.note).toMatch(/nearest pound.*a sum may differ/);
});

it('the one sheet has whole pounds too, and no room to say so', () => {
  const page = roundedPage({ id: 'one-page', title: 'One page', lead: '', blocks: [tableOf('lines', 756_603_750)] });
  expect(down(page.blocks[0] as PageTable, 'net')).toEqual([756_603_800]);
  expect((page.blocks[0] as PageTable).note).toBeUndefined();
});

it('is said once a page, at the first table it is true of', () => {
  const tables = [tableOf('whole', 500_000), tableOf('lines', 503_827_860), tableOf('others', 603_827_860)];
  const { blocks } = inWholePounds({ id: 'x', title: 'X', lead: '', blocks: tables });
  expect(blocks.map((block) => (block as PageTable).note !== undefined)).toEqual([false, true, false]);
});

it('a column where pence may matter, or that has none, or that is held against a file, stays as it is', () => {
  for (const table of [tableOf('rates', 503_827_860, 4_550), tableOf('whole', 500_000, 4_500), tableOf('control-money', 503_827_860)])
    expect(onPage(table)).toEqual(table);
});

it('a sentence gives a large amount in pounds and a small one to the penny', () => {
  expect([503_827_860, -8_156_250, 4_550].map((amount) => poundsOnPaper(pence(amount)))).toEqual(['£5,038,279', '-£81,563', '£45.50']);
});
