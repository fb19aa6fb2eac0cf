import { expect, it } from 'vitest';
import { intentions } from '../../../src/reports/pages/intentions.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';

const table = tableIn(pageOf(intentions, samplePlan), 'intentions');

it('milestones stand under their years, each with the cell of that year', () => {
  expect(table.columns.map(({ id }) => id)).toEqual(['group', 'intention', '2015/16', '2016/17', 'cells']);
  const row = table.rows.find(({ key }) => key === 'i1');
  expect(row?.cells['2016/17']?.source?.[0]?.cell).toBe('D4');
});

it('a year for which nothing is stated says so and still has its cell', () => {
  expect(contentAt(table, 'i2', '2015/16')?.kind).toBe('absent');
  expect(table.rows.find(({ key }) => key === 'i2')?.cells['2015/16']?.source?.[0]?.cell).toBe('C5');
});

it('intentions under elements and no groups stand under the titles of their elements', () => {
  const stated = samplePlan.records.intentions.map(({ group: _, ...row }) => ({ ...row, element: 'edge-of-care' }));
  const plan = { ...samplePlan, records: { ...samplePlan.records, intentions: stated } };
  const own = tableIn(pageOf(intentions, plan), 'intentions');
  expect(own.columns[0]?.title).toBe('System element');
  const [edge] = plan.workspace.elements.filter(({ id }) => id === 'edge-of-care');
  expect(contentAt(own, 'i1', 'group')).toEqual({ kind: 'text', text: edge?.title });
});
