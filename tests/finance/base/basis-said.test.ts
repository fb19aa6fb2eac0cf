import { expect, it } from 'vitest';
import { modelOf } from '../../../src/finance/model.ts';
import { scenarioFrom } from '../../../src/finance/scenario/scenario.ts';
import { readTable } from '../../../src/intake/read-table.ts';
import type { BudgetLine } from '../../../src/nouns/money.ts';
import type { Row } from '../../../src/nouns/row.ts';
import { planPages } from '../../../src/reports/index.ts';
import { whatIfLines } from '../../../src/reports/terminal/what-if-pages.ts';
import { gridOf, plain, tablesIn } from '../../intake/grids.ts';
import { samplePlan } from '../../reports/sample-plan.ts';
import { recordsOf, workspaceFor } from '../rows.ts';
import { documentOf } from '../scenarios.ts';

function modelled(rows: readonly (readonly (string | number)[])[], asks = "kind: saving, amount: '10%'") {
  const grid = gridOf(rows);
  const found = tablesIn(grid)[0];
  if (!found) throw new Error('no table was found');
  const budget = readTable(grid, found, 'book.csv', plain).records(new Set()) as Row<BudgetLine>[];
  const measure = `{ id: a, ${asks}, on: Short breaks, from: 2027-04-01 }`;
  const text = `scenario: Less\nyears: 2026/27 to 2027/28\nbase: 2026/27\nmeasures:\n  - ${measure}\n`;
  return modelOf({
    scenario: scenarioFrom(documentOf(text)),
    records: recordsOf(budget),
    workspace: workspaceFor('2026/27'),
    placements: [],
  });
}
const said = ({ assumptions }: ReturnType<typeof modelled>) =>
  assumptions.flatMap(({ text, cell }) => (text.startsWith('The base is') ? [[text, cell?.cell]] : []));

it('a table of nets alone is modelled, held to its own total and to the nets of later years, and said to be net', () => {
  const model = modelled([
    ['Budget line', '2026/27 Net budget', '2027/28 Net budget'],
    ['Family hubs', 700, 710],
    ['Short breaks', 450, 470],
    ['Youth', 100, 100],
    ['Total', 1250, 1280],
  ]);
  expect(model.totals['2027/28']).toMatchObject({ base: 125_000, savings: 4_500, net: 120_500 });
  expect(model.published?.['2027/28']?.amount).toBe(128_000);
  expect(model.published?.['2027/28']?.both.cells.map(({ cell }) => cell)).toEqual(['C2', 'C3', 'C4']);
  expect(model.account?.tables).toMatchObject([{ heading: '2026/27 Net budget', read: 125_000, printed: { amount: 125_000 } }]);
  expect(said(model)).toEqual([['The base is net: “2026/27 Net budget”, as stated, of 3 lines.', 'B1']]);
});

it('gross less income is net, says of what, and is held to no total of the gross', () => {
  const model = modelled([
    ['Budget line', '2026/27 Gross budget', '2026/27 Income'],
    ['Family hubs', 900, 200],
    ['Short breaks', 500, 50],
    ['Youth', 100, ''],
    ['Total', 1500, 250],
  ]);
  expect(model.totals['2026/27']?.net).toBe(125_000);
  expect(model.account?.tables).toMatchObject([{ figure: 'budget', read: 125_000, printed: null }]);
  expect(model.assumptions.filter(({ text }) => text.startsWith('The total printed'))).toEqual([]);
  expect(said(model)).toEqual([
    ['The base is net: “2026/27 Gross budget” less “2026/27 Income”, of 3 lines; 1 line states no income and is gross.', 'B1'],
  ]);
});

it('every kind of income that is taken off is said, and the figures beside it follow from their cells', () => {
  const model = modelled([
    ['Budget line', '2026/27 Gross budget', '2026/27 Income', '2026/27 Grant income', '2026/27 Contributions'],
    ['Family hubs', 900, 200, 100, ''],
    ['Short breaks', 500, 50, '', 40],
  ]);
  expect(model.totals['2026/27']?.net).toBe(101_000);
  expect(said(model)[0]?.[0]).toBe(
    'The base is net: “2026/27 Gross budget” less “2026/27 Income”, “2026/27 Grant income” and “2026/27 Contributions”, of 2 lines.',
  );
});

it('gross alone is called gross, and income beside a budget of no said kind is told not to be taken off', () => {
  const lines = [
    ['Family hubs', 900],
    ['Short breaks', 500],
  ];
  expect(said(modelled([['Budget line', '2026/27 Gross budget'], ...lines]))[0]?.[0]).toContain(
    'The base is gross: “2026/27 Gross budget”',
  );
  expect(said(modelled([['Budget line', '2026/27 Budget', '2026/27 Income'], ...lines.map((line) => [...line, 5])]))[0]?.[0]).toBe(
    'The base is “2026/27 Budget” as written, of 2 lines: “2026/27 Income” is not taken off it, for no heading says that it is gross.',
  );
  expect(said(modelled([['Budget line', '2026/27 Budget'], ...lines]))).toEqual([]);
});

it('what a gross base comes to is called gross wherever it is named, and neither where a scenario takes income off it', () => {
  const lines = [
    ['Family hubs', 900],
    ['Short breaks', 500],
  ];
  const named = (model: ReturnType<typeof modelled>): readonly string[] => {
    const { pages } = planPages({ ...samplePlan, models: [model] });
    return JSON.stringify(pages.filter(({ id }) => id.startsWith('budget-'))).match(/\b(?:net|gross) budget\b/gi) ?? [];
  };
  const gross = modelled([['Budget line', '2026/27 Gross budget'], ...lines]);
  expect(gross.gross).toBe(true);
  expect(new Set(named(gross).map((words) => words.toLowerCase()))).toEqual(new Set(['gross budget']));
  expect(whatIfLines(gross, 79).at(-1)).toMatch(/^Gross budget/);
  const net = modelled([['Budget line', '2026/27 Gross budget', '2026/27 Income'], ...lines.map((line) => [...line, 5])]);
  expect(net.gross).toBe(false);
  expect(whatIfLines(net, 79).at(-1)).toMatch(/^Net budget/);
  const earning = modelled([['Budget line', '2026/27 Gross budget'], ...lines], 'kind: income, amount: £10');
  expect(earning.totals['2027/28']?.income).toBe(1_000);
  expect(whatIfLines(earning, 79).at(-1)).toMatch(/^Budget/);
});

it('the net of an outturn is called that', () => {
  const model = modelled([
    ['Budget line', '2026/27 Total expenditure', '2026/27 Income', '2026/27 Net expenditure'],
    ['Family hubs', 900, 200, 700],
    ['Short breaks', 500, 50, 450],
  ]);
  expect(model.totals['2026/27']?.net).toBe(115_000);
  expect(said(model)).toEqual([['The base is the net of what was spent: “2026/27 Net expenditure”, as stated, of 2 lines.', 'D1']]);
});
