import { expect, it } from 'vitest';
import { procurement } from '../../../src/reports/pages/procurement.ts';
import { contentAt, down, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';

const page = pageOf(procurement, samplePlan);

it('a late procurement shows its point of no return and by how much it is late', () => {
  const table = tableIn(page, 'pipeline');
  expect(contentAt(table, 'C-1', 'noReturn')).toEqual({ kind: 'day', day: '2015-06-01' });
  expect(contentAt(table, 'C-1', 'late')).toEqual({ kind: 'count', count: 21 });
  expect(table.rows[0]?.cells['verdict']?.tone).toBe('bad');
});

it('stages show their float, and what is not known stays so', () => {
  expect(down(tableIn(page, 'stages'), 'float')).toEqual([-29, null]);
});

it('a length set down from memory is marked as proposed', () => {
  expect(tableIn(page, 'stages').rows.map(({ cells }) => cells['mark']?.tone)).toEqual(['proposed', undefined]);
});

it('without timelines the page is left out', () => {
  expect(procurement.build(emptyPlan)).toMatchObject({ leftOut: true });
});
