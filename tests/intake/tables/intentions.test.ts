import { expect, it } from 'vitest';
import { at } from '../../../src/nouns/row.ts';
import { kindOf, read } from './read.ts';

it('an intention has its lead and a milestone under each year that says one', () => {
  const { table, records } = read([
    ['Commissioning Intention', 'Lead', 'Milestones 2026/27', 'Milestones 27/28'],
    ['One offer of short breaks', 'Westmarsh Council and Westmarsh ICB', 'Plan agreed', 'New offer runs'],
    ['A shared autism pathway', 'Joint', null, 'Pathway reviewed'],
  ]);
  expect(table.kind).toBe('intentions');
  expect(records).toMatchObject([
    {
      lead: ['Westmarsh Council', 'Westmarsh ICB'],
      milestones: [
        { year: '2026/27', text: 'Plan agreed' },
        { year: '2027/28', text: 'New offer runs' },
      ],
    },
    { intention: 'A shared autism pathway', milestones: [{ year: '2027/28', text: 'Pathway reviewed' }] },
  ]);
  expect(at(records[1] as never, 'milestones', '2027/28').cell).toBe('D3');
});

it('activities with one timeframe each are not intentions', () => {
  expect(
    kindOf([
      ['Commissioning Activity', 'Timeframe'],
      ['Review the hubs', 'May 2026'],
      ['Specify the offer', 'June 2026'],
    ]),
  ).toBe('activities');
});
