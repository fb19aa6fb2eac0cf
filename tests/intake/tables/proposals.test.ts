import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a proposal has the days of its consultation and of its decision', () => {
  const { table, records } = read([
    ['Proposal', 'Consultation opens', 'Consultation closes', 'EIA', 'Decision', 'Decision date'],
    ['One hub fewer', '01/06/2026', '31/08/2026', 'EIA-12', 'Full Council', '17 October 2026'],
    ['New hours', '1 July 2026', 'TBC', 'to follow', null, null],
  ]);
  expect(table.kind).toBe('proposals');
  expect(records).toMatchObject([
    { proposal: 'One hub fewer', consultationOpens: '2026-06-01', consultationCloses: '2026-08-31', decisionDate: '2026-10-17' },
    { proposal: 'New hours', consultationOpens: '2026-07-01' },
  ]);
  expect(records[1]).not.toHaveProperty('consultationCloses');
});

it('a risk register is not such a log', () => {
  expect(
    kindOf([
      ['Risk', 'Likelihood', 'Impact'],
      ['Market fails', 3, 4],
      ['Staff leave', 2, 3],
    ]),
  ).toBe('risks');
});
