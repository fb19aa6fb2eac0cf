import { expect, it } from 'vitest';
import type { TimelineOption } from '../../../src/nouns/timeline.ts';
import { procurement } from '../../../src/reports/pages/procurement.ts';
import { onPaper } from '../../../src/reports/paper/on-paper.ts';
import { day } from '../../../src/values/day.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';

const option = (title: string, isEnough: boolean | null, beginBy: string | null): TimelineOption => ({
  ...{ title, text: `${title} it.`, source: 'Practice', verified: false, isEnough },
  beginBy: beginBy === null ? null : day(beginBy),
});
const options = [option('Extend', null, '2016-01-01'), option('Shorten', false, '2015-01-01'), option('Start later', false, null)];
const binding = { id: 'approval-decision', name: 'Approval to procure: key decision', notice: { called: 'UK2', by: day('2015-08-03') } };
const timelines = samplePlan.timelines.map((timeline) => ({
  ...timeline,
  options,
  stages: timeline.stages.map((stage, at) => (at === 0 ? { ...stage, ...binding } : stage)),
}));
const plan = { ...samplePlan, timelines };
const paper = onPaper([pageOf(procurement, plan)], plan);

it('a procurement is one row on paper, with the last day of each decision and each notice, and the workbook is named for the rest', () => {
  const [timeline] = plan.timelines;
  const table = tableIn(paper, 'stages');
  expect(table.rows).toHaveLength(plan.timelines.length);
  expect(contentAt(table, timeline?.id as string, 'begin')).toEqual({ kind: 'day', day: timeline?.pointOfNoReturn });
  expect(contentAt(table, timeline?.id as string, 'decisions')).toEqual({ kind: 'text', text: 'Approval to procure 1 Sep 2015' });
  expect(contentAt(table, timeline?.id as string, 'notices')).toEqual({ kind: 'text', text: 'UK2 3 Aug 2015' });
  expect(table.note).toContain(`has all ${timeline?.stages.length} stages`);
});

it('options that alone are not enough stay in the workbook, and the day it could start later stands', () => {
  const table = tableIn(paper, 'procurement-options');
  expect(table.rows.map(({ key }) => key.replace(`${plan.timelines[0]?.id} `, ''))).toEqual(['Extend', 'Start later']);
  expect(table.note).toContain('The workbook of the plan has 1 more option that alone is not enough.');
  expect(tableIn(pageOf(procurement, plan), 'procurement-options').rows).toHaveLength(3);
});
