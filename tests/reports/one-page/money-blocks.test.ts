import { expect, it } from 'vitest';
import { figureOf, type Page, type PageTable } from '../../../src/nouns/page.ts';
import type { Plan } from '../../../src/nouns/plan.ts';
import type { YearTotal } from '../../../src/nouns/year-total.ts';
import { planPages } from '../../../src/reports/index.ts';
import { mapTable } from '../../../src/reports/one-page/map-block.ts';
import { endingTable, figuresTable } from '../../../src/reports/one-page/money-blocks.ts';
import { onePage } from '../../../src/reports/one-page/one-page.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import type { FinancialYear } from '../../../src/values/year.ts';
import { samplePlan } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

const cell = (table: PageTable, row: string, column: string) => table.rows.find(({ key }) => key === row)?.cells[column]?.content;
const text = (table: PageTable, row: string, column: string): string => {
  const content = cell(table, row, column);
  return content?.kind === 'text' ? content.text : '';
};
const withContracts = (contracts: Plan['records']['contracts']): Plan => ({
  ...samplePlan,
  records: { ...samplePlan.records, contracts },
});
const [first] = samplePlan.records.contracts;
if (!first) throw new Error('the sample has no contract');

it('says on one page, in the summary and on the map that contracts which are over are counted', () => {
  const { currentEnd: _, ...row } = first;
  const plan = withContracts([{ ...row, end: day('2015-03-31') }, ...samplePlan.records.contracts.slice(1)]);
  const said = '1 contract ended before 30 June 2015 and is counted all the same';
  expect(text(figuresTable(plan), 'services', 'more')).toContain(said);
  const { pages } = planPages(plan);
  const summary = (pages.find(({ id }) => id === 'summary') as Page).blocks[0] as PageTable;
  expect(text(summary, 'services', 'note')).toContain(said);
  expect(pages.find(({ id }) => id === 'map')?.lead).toContain(said);
  expect(text(figuresTable(withContracts([])), 'services', 'more')).not.toContain('ended');
});

it('adds up values of whole terms under that name, and only where no contract states one a year', () => {
  const { annualValue: _, totalValue: __, ...bare } = first;
  const whole = [
    { ...bare, id: 'a', totalValue: pounds(300) },
    { ...bare, id: 'b', totalValue: pounds(20) },
    { ...bare, id: 'c' },
  ];
  const table = figuresTable(withContracts(whole));
  expect(figureOf(cell(table, 'whole-term', 'figure'))).toBe(pounds(320));
  expect(text(table, 'whole-term', 'more')).toBe('2 of 3 contracts in scope; no value a year is stated');
  const mixed = figuresTable(withContracts([...whole, { ...bare, id: 'd', annualValue: pounds(5) }]));
  expect(cell(mixed, 'whole-term', 'figure')).toBeUndefined();
});

it('says in the total of the map how many are in scope, as the figures count them', () => {
  const total = mapTable(samplePlan)?.rows.find((row) => row.total)?.cells['what']?.content;
  const own = figureOf(cell(figuresTable(samplePlan), 'services', 'figure'));
  expect(total?.kind === 'text' ? total.text : '').toBe(`All: ${own} in scope, 1 out of it`);
});

it('calls what a scenario makes of the budget what it is, to the pound, and says nothing of savings as not read where one is modelled', () => {
  const [model] = samplePlan.models;
  if (!model) throw new Error('the sample has no model');
  const [last, none] = [model.years.at(-1) as FinancialYear, { doNothing: model.doNothing }];
  const made = (change: Partial<YearTotal>): PageTable => {
    const doing = none.doNothing[last] as YearTotal;
    return figuresTable({ ...samplePlan, models: [{ ...model, totals: { ...model.totals, [last]: { ...doing, ...change } } }] });
  };
  const net = none.doNothing[last]?.net ?? pounds(0);
  const said = (table: PageTable): unknown[] => [text(table, 'model approved', 'what'), figureOf(cell(table, 'model approved', 'figure'))];
  expect(said(made({ net: pence(net - 90_012_345) }))).toEqual([`Modelled saving in ${last}`, 90_012_300]);
  expect(said(made({ net: pence(net + 500) }))).toEqual([`Modelled added cost in ${last}`, 500]);
  expect(said(made({ reallocatedOut: pounds(300), reallocatedIn: pounds(300) }))).toEqual([
    `Moved within the budget in ${last}`,
    pounds(300),
  ]);
  const unread = (plan: Plan): string => JSON.stringify(onePage(plan, [{ id: 'savings', title: 'Savings', because: '' }]).blocks.at(-1));
  expect(unread(samplePlan)).not.toContain('savings');
  expect(unread({ ...samplePlan, models: [] })).toContain('nothing was read for savings');
});

it('says of a contract that ends what is left of its options to extend, and nothing of one that has none', () => {
  const { currentEnd: _, maxEnd: __, extensionLeft: ___, extensionMonths: ____, ...bare } = first;
  const rows = [
    { ...bare, id: 'left', end: day('2015-12-31'), extensionLeft: 24 },
    { ...bare, id: 'spent', end: day('2015-12-31'), extensionLeft: 0 },
  ];
  const said = (endingTable(withContracts(rows)) as PageTable).rows.map(({ cells }) => cells['more']?.content);
  expect(said).toEqual([
    { kind: 'text', text: expect.stringMatching(/^31 December 2015, .+; may be extended by 24 months to 31 December 2017$/) },
    { kind: 'text', text: expect.not.stringContaining('extended') },
  ]);
});
