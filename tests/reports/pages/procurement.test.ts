import { expect, it } from 'vitest';
import { procurement } from '../../../src/reports/pages/procurement.ts';
import { day } from '../../../src/values/day.ts';
import { contentAt, down, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

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

it('what is asked for at the same time is a table of its own with its cells, and none where nothing is', () => {
  const cell = { file: 'data/contracts.csv', sheet: null, cell: 'H2' };
  const titles = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const clash = { kind: 'owner' as const, who: 'Manager', from: day('2015-07-01'), to: day('2016-03-31'), titles, cells: [cell] };
  const table = tableIn(pageOf(procurement, { ...samplePlan, clashes: [clash] }), 'clashes');
  expect(table.rows).toHaveLength(1);
  expect(table.rows[0]?.cells['count']?.content).toEqual({ kind: 'count', count: 7 });
  expect(table.rows[0]?.cells['titles']?.content).toEqual({ kind: 'text', text: 'a, b, c, d, e, f and 1 more' });
  expect(table.rows[0]?.cells['cells']?.content).toEqual({ kind: 'cells', cells: [cell] });
  expect(page.blocks.some((block) => block.kind === 'table' && block.id === 'clashes')).toBe(false);
});

it('each procurement shows its value, the threshold it stands to with what is in doubt, and its notices but for those of meetings; a copy shows no value', () => {
  const [timeline] = samplePlan.timelines;
  const [stage] = timeline?.stages ?? [];
  if (!timeline || !stage) throw new Error('the sample has no procurement');
  const cell = { file: 'data/contracts.csv', sheet: null, cell: 'F2' };
  const value = { low: pounds(600_000), high: pounds(600_000), isEstimated: false, cells: [cell] };
  const worth = { value, stands: 'untold', threshold: { amount: pounds(663_540), vat: 'incl' } } as const;
  const stages = [
    { ...stage, id: 'tender', notice: { called: 'UK4', by: day('2015-06-01') } },
    { ...stage, id: 'approval-to-award-forward-plan', notice: { called: 'forward plan', by: day('2015-06-01') } },
  ];
  const shown = (more: object) =>
    tableIn(pageOf(procurement, { ...samplePlan, timelines: [{ ...timeline, stages, ...more }] }), 'pipeline');
  const table = shown({ worth });
  expect(contentAt(table, timeline.id, 'value')).toEqual({ kind: 'money', pence: pounds(600_000) });
  expect(contentAt(table, timeline.id, 'threshold')).toEqual({ kind: 'text', text: 'below or above £663,540 with VAT: see Because' });
  expect(contentAt(table, timeline.id, 'notices')).toEqual({ kind: 'text', text: 'UK4: 1 June 2015' });
  expect(shown({ worth: undefined }).columns.map(({ id }) => id)).not.toContain('value');
});
