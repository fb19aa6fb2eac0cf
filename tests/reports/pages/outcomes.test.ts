import { expect, it } from 'vitest';
import { outcomes } from '../../../src/reports/pages/outcomes.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';

const table = tableIn(pageOf(outcomes, samplePlan), 'outcomes');

it('an indicator where low is better stands worse when the local figure is higher', () => {
  expect(table.rows.find(({ key }) => key === 'o1')?.cells['standing']?.tone).toBe('warn');
});

it('without a national figure nothing is said of how it stands, and a target of TBC is not nought', () => {
  expect(contentAt(table, 'o2', 'standing')?.kind).toBe('absent');
  expect(contentAt(table, 'o2', 'target')).toEqual({ kind: 'absent', because: 'TBC' });
});

it('which way is good is not guessed', () => {
  const rows = samplePlan.records.outcomes.map(({ better: _, ...row }) => row);
  const page = pageOf(outcomes, { ...samplePlan, records: { ...samplePlan.records, outcomes: rows } });
  expect(tableIn(page, 'outcomes').rows[0]?.cells['standing']?.tone).toBe('muted');
});

it('best and worst columns show which way is good where the table does not say', () => {
  const rows = samplePlan.records.outcomes.map(({ better: _, ...row }) => ({ ...row, best: 1, worst: 1000 }));
  const page = pageOf(outcomes, { ...samplePlan, records: { ...samplePlan.records, outcomes: rows } });
  expect(tableIn(page, 'outcomes').rows[0]?.cells['standing']?.tone).toBe('warn');
});

it('a column that says nothing in any row is named once and not shown', () => {
  const rows = samplePlan.records.outcomes.map(({ unit: _, trajectory: __, ...row }) => row);
  const shown = tableIn(pageOf(outcomes, { ...samplePlan, records: { ...samplePlan.records, outcomes: rows } }), 'outcomes');
  expect(shown.columns.map(({ id }) => id)).not.toContain('unit');
  expect(shown.note).toContain('unit');
});

it('without indicators the page is left out', () => {
  expect(outcomes.build(emptyPlan)).toMatchObject({ leftOut: true });
});
