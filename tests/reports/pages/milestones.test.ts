import { expect, it } from 'vitest';
import { milestones } from '../../../src/reports/pages/milestones.ts';
import { down, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';

const page = pageOf(milestones, samplePlan);

it('overdue comes first, and a milestone without a day is unknown, not upcoming', () => {
  const table = tableIn(page, 'milestones');
  expect(down(table, 'status')).toEqual(['Overdue', 'Unknown', 'Upcoming']);
  expect(down(table, 'due')).toEqual(['2015-06-01', null, '2015-10-01']);
});

it('it says on which of its days a timeframe of several falls due, where some activity has such a one', () => {
  expect(tableIn(page, 'milestones').note).toContain('A timeframe of several days falls due on the last of them: “');
  const activities = samplePlan.records.activities.map(({ timeframe: _, ...row }) => row);
  expect(
    tableIn(pageOf(milestones, { ...samplePlan, records: { ...samplePlan.records, activities } }), 'milestones').note ?? '',
  ).not.toContain('falls due');
});

it('the milestones stand alone on their page, so that their headings stay in sight', () => {
  expect(page.blocks).toHaveLength(1);
});

it('without milestones the page says what is missing', () => {
  expect(milestones.build(emptyPlan)).toMatchObject({ leftOut: true });
});
