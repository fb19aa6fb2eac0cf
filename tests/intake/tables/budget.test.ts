import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a line has its element and its money in pence; the total is not a line', () => {
  const { table, records } = read([
    ['Budget line', 'System element', '2026/27 budget'],
    ['Portage', 'Children with SEND', '£120,500'],
    ['Family hubs', 'Early childhood development', '£1.2m'],
    ['Total', null, '£1,320,500'],
  ]);
  expect(table.kind).toBe('budget');
  expect(records).toMatchObject([
    { line: 'Portage', budget: 12_050_000, year: '2026/27' },
    { line: 'Family hubs', element: 'Early childhood development', budget: 120_000_000 },
  ]);
});

it('what a partner pays of a line in pounds is no share in percent', () => {
  const { table, records } = read([
    ['Budget line', '2026/27 £', 'Council share'],
    ['Short breaks', '252,000', '192,000'],
    ['Therapies', '336,000', '0'],
    ['Outreach', '120,000', '90,000'],
  ]);
  expect(table.columns.map(({ field }) => field)).toEqual(['line', 'budget', null]);
  expect(records[0]).toMatchObject({ extra: { 'Council share': '192,000' } });
});

it('a point before three figures under £000 is no guess, unless an amount of its column proves it; under £m it parts millions', () => {
  const budgets = (heading: string, cells: readonly string[]) =>
    read([['Budget line', heading], ...cells.map((cell, index) => [`Portage ${index}`, cell])]).records.map(({ budget }) => budget);
  expect(budgets('2026/27 budget (£000)', ['1.250', '300'])[0]).toBeUndefined();
  expect(budgets('2026/27 budget (£000)', ['1.250', '2450.125'])).toEqual([125_000, 245_012_500]);
  expect(budgets('2026/27 budget (£m)', ['1.250', '0.3'])).toEqual([125_000_000, 30_000_000]);
});

it('payments are not a budget', () => {
  expect(
    kindOf([
      ['Supplier name', 'Payment date', 'Amount'],
      ['Moor Trust', '01/05/2026', '600.00'],
      ['Tor CIC', '02/05/2026', '750.00'],
    ]),
  ).toBe('spend');
});

it('a measure by year with no sign of money is no budget in pounds; with one it may be', () => {
  const head = ['Measure', '2024/25', '2025/26'];
  expect(kindOf([head, ['Referrals', 1000, 1100], ['Assessments', 500, 550]])).toBe('other');
  expect(kindOf([head, ['Placements', '£1,000', '£1,100'], ['Transport', '£500', '£550']])).toBe('budget');
  expect(
    kindOf([
      ['Budget line', '2024/25', '2025/26'],
      ['Placements', 1000, 1100],
      ['Transport', 500, 550],
    ]),
  ).toBe('budget');
});

it('the headings of a net budget are known, each kind of income apart, so that nothing must be pinned before a plan is made', () => {
  const columnsOf = (...headings: string[]) =>
    read([headings, ...[1, 2, 3].map((n) => headings.map((_, i) => (i === 0 ? `Line ${n}` : n * 1000 + i)))]).table.columns.map(
      ({ field, status }) => [field, status === 'proposed'],
    );
  const sure = (...fields: string[]) => fields.map((field) => [field, false]);
  expect(columnsOf('Budget line', 'Gross budget', 'Income', 'Grant income', 'Contributions', 'Net budget')).toEqual(
    sure('line', 'budget', 'income', 'grantIncome', 'partnerIncome', 'net'),
  );
  expect(columnsOf('Budget line', 'Gross expenditure £', 'Grant income £', 'Net expenditure £')).toEqual(
    sure('line', 'budget', 'grantIncome', 'net'),
  );
  expect(columnsOf('Budget line', 'Gross expenditure budget', 'Gross income budget', 'Net expenditure budget', 'Actual')).toEqual(
    sure('line', 'budget', 'income', 'net', 'actual'),
  );
});
