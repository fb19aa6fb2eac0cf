import { expect, it } from 'vitest';
import type { Decision } from '../../../src/nouns/workspace.ts';
import { assumptions } from '../../../src/reports/pages/assumptions.ts';
import type { Day } from '../../../src/values/day.ts';
import { contentAt, down, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';

const page = pageOf(assumptions, samplePlan);

it('a decision has its reason, who took it and its cell', () => {
  const table = tableIn(page, 'decided');
  expect(contentAt(table, 'place family-5', 'by')).toEqual({ kind: 'text', text: 'Commissioning manager' });
  expect(down(table, 'cells')).toEqual(['A2']);
});

it('a decision without a reason is marked', () => {
  const decisions = samplePlan.workspace.decisions.map((one) => ({ ...one, reason: '', by: '' }));
  const table = tableIn(pageOf(assumptions, { ...samplePlan, workspace: { ...samplePlan.workspace, decisions } }), 'decided');
  expect([table.rows[0]?.cells['reason']?.tone, table.rows[0]?.cells['by']?.tone]).toEqual(['warn', 'warn']);
});

it('a line that another stands in place of, or that is over, is said to be followed no more', () => {
  const [one] = samplePlan.workspace.decisions as [Decision];
  const lines = [
    one,
    { ...one, kind: 'overlay' },
    { ...one, kind: 'overlay' },
    { ...one, kind: 'year', until: '1999-12-31' as Day },
    { ...one },
  ];
  const table = tableIn(pageOf(assumptions, { ...samplePlan, workspace: { ...samplePlan.workspace, decisions: lines } }), 'decided');
  const over = 'no: its last day has passed';
  expect(down(table, 'followed')).toEqual(['no: another line stands in its place', 'yes', 'yes', over, 'yes']);
  expect(tableIn(page, 'decided').columns.some(({ id }) => id === 'followed')).toBe(false);
});

it('proposed places and proposed columns are listed with their cells', () => {
  const table = tableIn(page, 'proposed');
  expect(down(table, 'cells')).toEqual(['A4', 'A5', 'A6', 'A10', 'A11', 'C3']);
});

it('sources of law are told apart by whether they were read', () => {
  expect(down(tableIn(page, 'law'), 'source')).toEqual(['practice', 'a council paper', 'the contract']);
  expect(tableIn(page, 'law').rows[0]?.cells['mark']?.tone).toBe('proposed');
});

it('what options take from a contract’s own row is one source, in whatever cell of it', () => {
  const [timeline] = samplePlan.timelines;
  const [option] = timeline?.options ?? [];
  const timelines = [3, 4].map((row) => ({
    ...timeline,
    cell: { file: 'data/contracts.xlsx', sheet: 'Register', cell: `A${row}` },
    stages: [],
    options: [{ ...option, source: `contracts.xlsx, Register!T${row}`, verified: true }],
  }));
  const table = tableIn(pageOf(assumptions, { ...samplePlan, timelines } as unknown as typeof samplePlan), 'law');
  expect(down(table, 'source')).toEqual(['The contract’s own row of the register']);
  expect(down(table, 'used')).toEqual([2]);
});

it('rows that could not be read, footnotes and caveats are shown with their cells', () => {
  expect(down(tableIn(page, 'left-out'), 'leftOut')).toEqual([1]);
  expect(down(tableIn(page, 'footnotes'), 'cells')).toEqual(['A1', 'A11']);
  expect(down(tableIn(page, 'caveats'), 'count')).toEqual([1, 5, 1]);
});

it('an empty plan says that there is none of each', () => {
  expect(pageOf(assumptions, emptyPlan).blocks).toHaveLength(1);
});
