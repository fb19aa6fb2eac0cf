import { expect, it } from 'vitest';
import type { Page, PageTable } from '../../../src/nouns/page.ts';
import { decisionsTable } from '../../../src/reports/one-page/decisions.ts';
import { decisions as forwardPlan } from '../../../src/reports/pages/decisions.ts';
import { day } from '../../../src/values/day.ts';
import { down } from '../page-of.ts';
import { emptyPlan, samplePlan, timeline } from '../sample-plan.ts';
import { pounds, proposalsOf } from '../sample-records.ts';

const [stage] = timeline.stages;
const award = { ...stage, id: 'award-decision', name: 'Award', latestFinish: day('2015-05-01') } as NonNullable<typeof stage>;
const procurement = {
  ...timeline,
  contract: 'c1',
  title: 'Short breaks',
  start: day('2016-04-01'),
  pointOfNoReturn: day('2015-07-20'),
  verdict: 'comfortable' as const,
  stages: [award],
};
const printed = {
  contract: 'c1',
  stage: 'award-decision',
  activity: 'a1',
  title: 'Cabinet decision',
  timetable: 'Timescales',
  day: day('2015-10-17'),
  cell: { file: 'timetable.xlsx', sheet: null, cell: 'B9' },
};

it('says the day a council’s own paper prints beside the one worked back, and which is which', () => {
  const plan = { ...emptyPlan, timelines: [procurement], printed: [printed] };
  expect(down(decisionsTable(plan), 'figure')).toEqual(['2015-05-01']);
  expect(down(decisionsTable(plan), 'more')).toEqual(['Short breaks. Its own paper prints 17 October 2015; the day here is worked back.']);
  // Without a printed day that is still ahead a decision whose last day is past is no longer asked for.
  expect(down(decisionsTable({ ...plan, printed: [] }), 'what')).toEqual([null]);
});

it('has in a copy for publication every decision of the forward plan, those whose day has passed without a word of it', () => {
  const past = { ...award, id: 'approval-decision', name: 'Approval', latestFinish: day('2015-03-29') };
  const plan = { ...emptyPlan, timelines: [{ ...procurement, stages: [past, award], verdict: 'unknown' as const }] };
  const published = { ...plan, publication: { pages: {}, held: [], removed: [], toRead: [], shownFrom: 5 } };
  expect(down(decisionsTable(published), 'what')).toEqual(['Approval', 'Award']);
  expect(JSON.stringify(decisionsTable(published))).not.toMatch(/passed|bad/);
  const listed = forwardPlan.build(published) as Page;
  expect(down(listed.blocks[0] as PageTable, 'what')).toEqual(['Approval', 'Award']);
});

it('has a decision that only a paper dates on the day it prints, and says so', () => {
  const table = decisionsTable({ ...emptyPlan, printed: [{ ...printed, contract: null, stage: null }] });
  expect(down(table, 'what')).toEqual(['Cabinet decision, as its own paper prints it']);
  expect(down(table, 'figure')).toEqual(['2015-10-17']);
});

it('asks for decisions only, and of those that can no longer be taken in time says when they can be, the dearest first', () => {
  const of = (title: string, verdict: 'late' | 'impossible', latestFinish: string) => ({
    ...procurement,
    contract: title,
    title,
    verdict,
    pointOfNoReturn: day('2015-01-05'),
    stages: [{ ...award, latestFinish: day(latestFinish), earliestFinish: day('2016-02-12') }],
  });
  const worth = (id: string, amount: number) => ({ ...samplePlan.records.contracts[0], id, totalValue: pounds(amount) });
  const contracts = [worth('Cheap', 10), worth('Dear', 1000)] as unknown as typeof samplePlan.records.contracts;
  const ahead = { ...procurement, contract: 'c3', title: 'In time', stages: [{ ...award, latestFinish: day('2015-07-01') }] };
  const plan = {
    ...emptyPlan,
    records: { ...emptyPlan.records, contracts },
    timelines: [ahead, of('Cheap', 'late', '2015-05-01'), of('Dear', 'impossible', '2015-08-06')],
  };
  const table = decisionsTable(plan);
  expect(down(table, 'what')).toEqual(['Award', 'Award (this day has passed)', 'Award']);
  expect(down(table, 'more')).toEqual([
    'Dear. No longer possible by then; at the earliest 12 February 2016.',
    'Cheap. At likely lengths at the earliest 12 February 2016.',
    'In time',
  ]);
});

it('has what is let to several under one name once, and says to how many; what has other days stays apart', () => {
  const name = 'Framework for the training of the early years and childcare workforce in every district of the county';
  const lot = (contract: string, latestFinish: string) => ({
    ...procurement,
    contract,
    title: name,
    stages: [{ ...award, latestFinish: day(latestFinish) }],
  });
  const of = (id: string, provider: string) => ({ ...samplePlan.records.contracts[0], id, provider: [provider] });
  const contracts = [of('a', 'North'), of('b', 'South'), of('c', 'West')] as unknown as typeof samplePlan.records.contracts;
  const table = decisionsTable({
    ...emptyPlan,
    records: { ...emptyPlan.records, contracts },
    timelines: [lot('a', '2015-09-01'), lot('b', '2015-09-01'), lot('c', '2015-10-01')],
  });
  expect(down(table, 'figure')).toEqual(['2015-09-01', '2015-10-01']);
  expect(down(table, 'more')[0]).toMatch(/^Framework for the training .*… \(2 providers\)$/);
  expect(down(table, 'more')[1]).not.toContain('provider');
});

it('ends a name that is cut off with its mark alone', () => {
  const late = { ...procurement, verdict: 'late' as const, title: 'A name of many words '.repeat(8) };
  const stages = [{ ...award, earliestFinish: day('2016-02-12') }];
  expect(String(down(decisionsTable({ ...emptyPlan, timelines: [{ ...late, stages }] }), 'more')[0])).toMatch(/…\sAt likely/);
});

it('has a proposal whose day is to come though its log says that it is decided, and says so; not one of the past, or of a day nobody set', () => {
  const rows = proposalsOf([
    { id: 'p1', proposal: 'Close a centre', decision: 'Approved', decisionDate: day('2015-11-03') },
    { id: 'p2', proposal: 'Open a hub', decision: 'Cabinet', decisionDate: day('2015-12-25') },
    { id: 'p3', proposal: 'Move a nursery', decision: 'Approved', decisionDate: day('2015-06-01') },
    { id: 'p4', proposal: 'Share a team', decision: 'Approved' },
  ]);
  const records = { ...emptyPlan.records, proposals: rows };
  const table = decisionsTable({ ...emptyPlan, records, daysOff: { '2015-12-25': 'Christmas Day (all of the UK)' } });
  expect(down(table, 'more')).toEqual([
    'Close a centre. Its log says “Approved”, and the day is still to come.',
    'Open a hub. That day is Christmas Day (all of the UK), no working day.',
  ]);
});
