import { expect, it } from 'vitest';
import { outcomes } from '../../../src/reports/pages/outcomes.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';
import { read } from '../sample-records.ts';

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

it('names the direction, and the columns that show it, and keeps the interval so that a written plan can be judged again', () => {
  const { rows } = read({
    file: 'data/profile.csv',
    sheet: null,
    kind: 'outcomes',
    fields: ['indicator', 'local', 'national', 'best', 'worst', 'lower', 'upper'],
    rows: [
      { id: 'o1', indicator: 'Infant mortality', local: 4.4, national: 4.3, best: 1, worst: 9 },
      { id: 'o2', indicator: 'Breastfeeding', local: 40, national: 60, best: 90, worst: 20 },
      { id: 'o3', indicator: 'Smoking', local: 40, national: 30, best: 1, worst: 90, lower: 28, upper: 52 },
    ],
  });
  const near = tableIn(pageOf(outcomes, { ...emptyPlan, records: { ...emptyPlan.records, outcomes: rows } }), 'outcomes');
  expect(contentAt(near, 'o1', 'standing')).toEqual({ kind: 'text', text: 'worse: low is better' });
  expect(near.rows.find(({ key }) => key === 'o1')?.cells['standing']?.source?.map(({ cell }) => cell.charAt(0))).toEqual([
    'B',
    'C',
    'D',
    'E',
  ]);
  expect(contentAt(near, 'o2', 'better')).toEqual({ kind: 'text', text: 'high, by its best and worst' });
  expect(contentAt(near, 'o3', 'interval')).toEqual({ kind: 'text', text: '28 to 52' });
  expect(near.note).toContain('Infant mortality (4.4 against 4.3) and Smoking (40 against 30)');
  expect(near.note).not.toContain('Breastfeeding');
  // The tolerance is the one the rule judges by, and a workspace sets it.
  expect(near.note).toContain('within 10% of it');
  const workspace = { ...emptyPlan.workspace, limits: { 'worse-than-comparator': { tolerancePercent: 40 } } };
  const wide = tableIn(pageOf(outcomes, { ...emptyPlan, workspace, records: { ...emptyPlan.records, outcomes: rows } }), 'outcomes');
  expect(wide.note).toContain('within 40% of it): Infant mortality (4.4 against 4.3), Breastfeeding (40 against 60)');
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
