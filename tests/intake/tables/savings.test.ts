import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a saving has what was approved and what is forecast, in pence, and whether it recurs', () => {
  const { table, records } = read([
    ['Saving ref', 'Saving', 'Year', 'Approved', 'Forecast', 'Recurrent', 'RAG'],
    ['S1', 'One hub fewer', '2026/27', '£90,000', '£60,000', 'Yes', 'Amber'],
    ['S2', 'Shared commissioning', '2026/27', '£25k', 'TBC', 'No', 'Red'],
  ]);
  expect(table.kind).toBe('savings');
  expect(records).toMatchObject([
    { ref: 'S1', year: '2026/27', approved: 9_000_000, forecast: 6_000_000, recurrent: true },
    { ref: 'S2', approved: 2_500_000, recurrent: false },
  ]);
  expect(records[1]).not.toHaveProperty('forecast');
});

it('a budget with no savings in it is not a tracker', () => {
  expect(
    kindOf([
      ['Budget line', 'Budget'],
      ['Portage', '£100'],
      ['Hubs', '£200'],
    ]),
  ).toBe('budget');
});
