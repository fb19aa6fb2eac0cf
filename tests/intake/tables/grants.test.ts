import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a grant has its amount and its year; a last day that is no day is quoted', () => {
  const { table, records } = read([
    ['Fund', 'Amount', 'Year', 'Ring-fence', 'Ends'],
    ['Start for Life', '£750k', '2026/27', 'family hubs', '31/03/2027'],
    ['Holiday activities', 'TBC', '2026/27', 'not stated', 'Easter'],
  ]);
  expect(table.kind).toBe('grants');
  expect(records).toMatchObject([
    { fund: 'Start for Life', amount: 75_000_000, year: '2026/27', ringFence: 'family hubs' },
    {
      fund: 'Holiday activities',
      origin: { notes: [expect.anything(), expect.anything(), expect.objectContaining({ field: 'ends', quoted: 'Easter' })] },
    },
  ]);
  expect(records[1]).not.toHaveProperty('amount');
});

it('a budget is not a list of grants', () => {
  expect(
    kindOf([
      ['Budget line', 'Budget'],
      ['Portage', '£100'],
      ['Hubs', '£200'],
    ]),
  ).toBe('budget');
});

it('a grant with a column a year has an award for each, and is no contract', () => {
  const { table, records } = read([
    ['Grant name', '2025/26', '2026/27', 'Ringfenced?', 'End date', 'Conditions'],
    ['Family hubs', '£900,000', '£850,000', 'Yes', '31/03/2027', 'Start for Life'],
    ['Holiday activities', '£600,000', '', 'Yes', '31/03/2029', ''],
  ]);
  expect(table.kind).toBe('grants');
  expect(records).toMatchObject([
    { fund: 'Family hubs', year: '2025/26', amount: 90_000_000, ends: '2027-03-31' },
    { fund: 'Family hubs', year: '2026/27', amount: 85_000_000, ends: '2027-03-31' },
    { fund: 'Holiday activities', year: '2025/26', amount: 60_000_000 },
    { fund: 'Holiday activities', year: '2026/27' },
  ]);
  expect(records[3]).not.toHaveProperty('amount');
});
