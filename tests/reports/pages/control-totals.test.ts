import { expect, it } from 'vitest';
import type { SourceFile } from '../../../src/nouns/plan.ts';
import { onNoPage } from '../../../src/nouns/records.ts';
import type { Table } from '../../../src/nouns/table.ts';
import { planReports } from '../../../src/reports/index.ts';
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

it('rows that are read and shown on no page are counted and named, and the contents say so', () => {
  const [source] = samplePlan.sources;
  const [table] = source?.tables ?? [];
  const sourceOf = (kind: 'specifications' | 'services') => ({
    ...(source as SourceFile),
    file: 'needs.csv',
    tables: [{ ...(table as Table), kind }],
  });
  const made = (kind: 'specifications' | 'services') => pageOf(controlTotals, { ...emptyPlan, sources: [sourceOf(kind)] });
  const read = table?.rows.read as number;
  expect(tableIn(made('specifications'), 'control-rows').note).toBe(
    `Read, and shown on no page of this plan: ${read} rows of “What services are specified to do” (needs.csv). Rules and scenarios draw on them.`,
  );
  expect(made('specifications').lead).toContain(`${read} rows read are shown on no page.`);
  expect(made('services').lead).not.toContain('shown on no page');
  expect(tableIn(made('services'), 'control-rows').note).toBeUndefined();
});

it('every kind of record has a page, or is among those that none shows', () => {
  const shown = planReports.flatMap(({ records }) => records ?? []);
  // The cover shows the versions and the sign-offs of the document, and answers to consultations are not rows as kept.
  const elsewhere = ['versions', 'clearances', 'engagement'];
  expect([...shown, ...elsewhere, ...onNoPage].sort()).toEqual(Object.keys(emptyPlan.records).sort());
});
