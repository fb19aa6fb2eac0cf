import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a risk has its cause, its effect and its scores', () => {
  const { table, records } = read([
    ['Risk ref', 'Cause', 'Risk description', 'Consequence', 'Likelihood', 'Impact', 'Score', 'Owner'],
    ['R1', 'One bidder', 'No competition', 'Dearer contract', 3, 4, 12, 'Head of Commissioning'],
    ['R2', 'Late data', 'Demand misjudged', 'Waiting lists', 2, 'TBC', null, 'Data lead'],
  ]);
  expect(table.kind).toBe('risks');
  expect(records).toMatchObject([
    { ref: 'R1', cause: 'One bidder', event: 'No competition', effect: 'Dearer contract', likelihood: 3, impact: 4, score: 12 },
    { ref: 'R2', likelihood: 2, owner: 'Data lead' },
  ]);
  expect(records[1]).not.toHaveProperty('score');
});

it('performance is not risk', () => {
  expect(
    kindOf([
      ['Contract', 'KPI', 'Target', 'Actual'],
      ['Hubs', 'Visits', 10, 9],
      ['Hubs', 'Calls', 20, 30],
    ]),
  ).toBe('kpis');
});
