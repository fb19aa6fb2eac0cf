import { expect, it } from 'vitest';
import { workforce } from '../../../src/reports/pages/workforce.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan } from '../sample-plan.ts';
import { pounds, read } from '../sample-records.ts';

it('part of a post is a number, and its cost is money', () => {
  const { rows } = read({
    file: 'data/workforce.csv',
    sheet: null,
    kind: 'workforce',
    fields: ['team', 'role', 'fte', 'costPerFte'],
    rows: [{ id: 'w1', team: 'East', role: 'Family worker', fte: 7.5, costPerFte: pounds(35_000) }],
  });
  const table = tableIn(pageOf(workforce, { ...emptyPlan, records: { ...emptyPlan.records, workforce: rows } }), 'workforce');
  expect(contentAt(table, 'w1', 'fte')).toEqual({ kind: 'number', number: 7.5 });
  expect(contentAt(table, 'w1', 'costPerFte')).toEqual({ kind: 'money', pence: 3_500_000 });
});

it('a figure marked as invented in its own cell shows its mark', () => {
  const { rows } = read({
    file: 'data/workforce.csv',
    sheet: null,
    kind: 'workforce',
    fields: ['team', 'role', 'fte'],
    rows: [
      {
        id: 'w1',
        team: 'East',
        role: 'Family worker',
        fte: 18,
        notes: [{ kind: 'invented', field: 'fte', quoted: '18 (invented)', text: '(invented)' }],
      },
    ],
  });
  const table = tableIn(pageOf(workforce, { ...emptyPlan, records: { ...emptyPlan.records, workforce: rows } }), 'workforce');
  expect(contentAt(table, 'w1', 'fte')).toEqual({ kind: 'text', text: '18 (invented)' });
});

it('without such a table the page is left out', () => {
  expect(workforce.build(emptyPlan)).toMatchObject({ leftOut: true });
});
