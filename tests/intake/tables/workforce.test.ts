import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a post has its figures, part of a post too; one marked as invented keeps its mark', () => {
  const { table, records } = read([
    ['Team', 'Role', 'FTE', 'Cost per FTE', 'Caseload per FTE', 'Demand a year'],
    ['East', 'Family worker', 7.5, '£35,000', 15, 680],
    [null, 'Lead professional', '6 (invented)', '£31,000 (invented)', '8 (invented)', '2,600 (invented)'],
  ]);
  expect(table.kind).toBe('workforce');
  expect(records).toMatchObject([
    { team: 'East', role: 'Family worker', fte: 7.5, costPerFte: 3_500_000, caseload: 15, demand: 680 },
    { team: 'East', role: 'Lead professional', fte: 6, costPerFte: 3_100_000, caseload: 8, demand: 2600 },
  ]);
  expect(records[1]?.origin.notes.map(({ kind, field }) => `${kind} ${field}`)).toEqual(
    ['fte', 'costPerFte', 'caseload', 'demand'].map((field) => `invented ${field}`),
  );
});

it('placements of children are not a workforce', () => {
  expect(
    kindOf([
      ['Placement type', 'Number of children', 'Weekly cost'],
      ['Fostering', 41, '£400'],
      ['Residential', 6, '£5,100'],
    ]),
  ).toBe('placements');
});
