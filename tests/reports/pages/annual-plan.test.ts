import { expect, it } from 'vitest';
import { annualPlan } from '../../../src/reports/pages/annual-plan.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';

const table = tableIn(pageOf(annualPlan, samplePlan), 'annual-plan');

it('the columns are those of the annual plan, and status', () => {
  expect(table.columns.map(({ id }) => id)).toEqual(['element', 'activity', 'outcome', 'lead', 'timeframe', 'status', 'cells']);
});

it('an element is shown by its title, and a heading across elements by its own words', () => {
  expect(contentAt(table, 'a1', 'element')).toEqual({ kind: 'text', text: 'Early childhood development' });
  expect(contentAt(table, 'a2', 'element')).toEqual({ kind: 'text', text: 'Early Help' });
});

it('a timeframe that names no year is marked, not guessed', () => {
  expect(table.rows.find(({ key }) => key === 'a1')?.cells['timeframe']?.tone).toBe('warn');
  expect(contentAt(table, 'a2', 'status')?.kind).toBe('absent');
});

it('a status is chosen among the usual words, whatever stands in the file', () => {
  expect(table.columns.find(({ id }) => id === 'status')?.choices).toEqual(['Not started', 'In progress', 'Delayed', 'Complete']);
});

it('a plan under no elements has no column of them, and says so', () => {
  const activities = samplePlan.records.activities.map(({ element: _, group: __, ...row }) => row);
  const bare = tableIn(pageOf(annualPlan, { ...samplePlan, records: { ...samplePlan.records, activities } }), 'annual-plan');
  expect(bare.columns[0]?.id).toBe('activity');
  expect(bare.note).toContain('Not stated in any row, and not shown: system element');
});
