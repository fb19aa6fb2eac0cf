import { expect, it } from 'vitest';
import { controlTotals } from '../../../src/reports/pages/control-totals.ts';
import { contentAt, down, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';

const page = pageOf(controlTotals, samplePlan);

it('the control totals name every table of every file, with rows read and left out', () => {
  const table = tableIn(page, 'control-rows');
  expect(table.rows).toHaveLength(samplePlan.sources.flatMap(({ tables }) => tables).length + 1);
  expect(contentAt(table, 'total', 'read')).toEqual({ kind: 'count', count: 32 });
  expect(contentAt(table, 'total', 'leftOut')).toEqual({ kind: 'count', count: 1 });
});

it('money read and left out is shown field by field', () => {
  const table = tableIn(page, 'control-money');
  expect([down(table, 'read'), down(table, 'leftOut')]).toEqual([[2_715_010_200], [0]]);
});

it('a file in which no table was found is still listed', () => {
  const sources = [{ file: 'notes.xlsx', sha256: 'cd'.repeat(32), tables: [] }];
  const table = tableIn(pageOf(controlTotals, { ...emptyPlan, sources }), 'control-rows');
  expect(contentAt(table, 'notes.xlsx', 'read')?.kind).toBe('absent');
});
