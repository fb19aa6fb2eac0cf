import { expect, it } from 'vitest';
import type { Stage, Timeline } from '../../../src/nouns/timeline.ts';
import { decisions } from '../../../src/reports/pages/decisions.ts';
import { decisionLines } from '../../../src/reports/summary-lines/ahead.ts';
import { day } from '../../../src/values/day.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan } from '../sample-plan.ts';
import { proposalsOf } from '../sample-records.ts';

function stage(id: string, latestStart: string, latestFinish: string, more: Partial<Stage> = {}): Stage {
  return {
    ...{ id, name: `Stage ${id}`, earliestStart: null, earliestFinish: null, floatDays: null, critical: false },
    ...{ follows: [], counted: 'back' as const, goesBy: [] },
    ...{ latestStart: day(latestStart), latestFinish: day(latestFinish), duration: '', source: 'Practice', verified: false, ...more },
  };
}

const timeline: Timeline = {
  ...{
    id: 't1',
    contract: 'c1',
    title: 'Short breaks',
    cell: { file: 'c.csv', sheet: null, cell: 'A2' },
    regime: 'r',
    regimeTitle: 'R',
    variants: [],
  },
  ...{
    because: '',
    direction: 'backward',
    start: null,
    conditions: [],
    pointOfNoReturn: null,
    verdict: 'late',
    lateByWorkingDays: null,
    options: [],
  },
  stages: [
    stage('award-forward-plan', '2015-08-01', '2015-08-31'),
    stage('award-agenda', '2015-08-20', '2015-08-31'),
    stage('award-decision', '2015-09-01', '2015-09-01', { meeting: 'Cabinet' }),
    stage('award-call-in', '2015-09-02', '2015-09-08', { duration: '5 working days (likely)' }),
    stage('approve-decision', '2015-06-01', '2015-06-01'),
    stage('tender', '2015-06-02', '2015-07-02'),
  ],
};

const proposals = proposalsOf([
  { id: 'p1', proposal: 'Close a centre', decisionDate: day('2015-07-15') },
  { id: 'p2', proposal: 'Open a hub', decision: 'Agreed', decisionDate: day('2015-05-01') },
]);

it('lists each decision by its last day, with its notice, papers and call-in, and the proposals that wait for one', () => {
  const table = tableIn(
    pageOf(decisions, { ...emptyPlan, timelines: [timeline], records: { ...emptyPlan.records, proposals } }),
    'decisions',
  );
  expect(table.rows.map(({ key }) => key)).toEqual(['t1 approve-decision', 'proposal p1', 't1 award-decision']);
  const of = (key: string): unknown[] =>
    ['day', 'body', 'notice', 'papers', 'callIn', 'key'].map((column) => Object.values(contentAt(table, key, column) ?? {}).at(-1));
  expect(of('t1 award-decision')).toEqual(['2015-09-01', 'Cabinet', '2015-08-01', '2015-08-20', '2015-09-08', 'yes']);
  expect(of('t1 approve-decision')).toEqual(['2015-06-01', 'no meeting known', 'none asked for', 'none asked for', 'none', 'no']);
  expect(contentAt(table, 't1 approve-decision', 'what')).toMatchObject({ text: 'Stage approve-decision (this day has passed)' });
  expect(contentAt(table, 'proposal p1', 'about')).toMatchObject({ text: 'Close a centre' });
});

it('says of a decision still ahead that its procurement can no longer start on time, but not in a copy for publication', () => {
  const plan = { ...emptyPlan, timelines: [{ ...timeline, verdict: 'impossible' as const }] };
  const what = (of: typeof plan) => contentAt(tableIn(pageOf(decisions, of), 'decisions'), 't1 award-decision', 'what');
  expect(what(plan)).toMatchObject({ text: 'Stage award-decision (its procurement can no longer start on time)' });
  const due = decisionLines({ ...plan, workspace: { ...plan.workspace, asOf: day('2015-08-01') } })[0];
  expect(due?.cells['note']).toMatchObject({
    content: { text: expect.stringContaining('; 1 of them for procurements that can no longer') },
  });
  expect(what({ ...plan, publication: {} } as typeof plan)).toMatchObject({ text: 'Stage award-decision' });
});

it('lists a proposal whose day is still ahead, whatever its log says of the decision, and says when nobody works that day', () => {
  const rows = proposalsOf([
    { id: 'p1', proposal: 'Close a centre', decision: 'Cabinet', decisionDate: day('2015-11-01') },
    { id: 'p2', proposal: 'Open a hub', decision: 'Cabinet', decisionDate: day('2015-11-02') },
  ]);
  const table = tableIn(pageOf(decisions, { ...emptyPlan, records: { ...emptyPlan.records, proposals: rows } }), 'decisions');
  const said = (key: string) => contentAt(table, key, 'what');
  const off = { '2015-11-02': 'Founder’s day' };
  const closed = pageOf(decisions, { ...emptyPlan, daysOff: off, records: { ...emptyPlan.records, proposals: rows } });
  expect(contentAt(tableIn(closed, 'decisions'), 'proposal p2', 'what')).toMatchObject({
    text: 'Decision on a proposal (Founder’s day, no working day)',
  });
  expect(said('proposal p1')).toMatchObject({ text: 'Decision on a proposal (a Sunday, no working day)' });
  expect(said('proposal p2')).toMatchObject({ text: 'Decision on a proposal' });
});

it('is left out where nothing waits for a decision', () => {
  expect(decisions.build(emptyPlan)).toMatchObject({ leftOut: true });
});

const printed = {
  contract: 'c1',
  stage: 'award-decision',
  activity: 'a1',
  title: 'Cabinet decision on award',
  timetable: 'Process and timescales',
  day: day('2015-10-17'),
  cell: { file: 'timetable.xlsx', sheet: null, cell: 'B9' },
};

it('has the day a paper prints beside the one worked back, and says which is which and how far apart they are', () => {
  const page = pageOf(decisions, { ...emptyPlan, timelines: [timeline], printed: [printed] });
  const table = tableIn(page, 'decisions');
  expect(contentAt(table, 't1 award-decision', 'printed')).toEqual({ kind: 'day', day: '2015-10-17' });
  expect(contentAt(table, 't1 award-decision', 'day')).toEqual({ kind: 'day', day: '2015-09-01' });
  expect(contentAt(table, 't1 approve-decision', 'printed')).toEqual({ kind: 'absent', because: 'not printed' });
  expect(table.note).toContain(
    '“Cabinet decision on award” is printed for 17 October 2015: 46 days after 1 September 2015, the last day worked back.',
  );
});

it('has a decision that only a paper dates, without a day worked back', () => {
  const alone = { ...printed, contract: null, stage: null };
  const table = tableIn(pageOf(decisions, { ...emptyPlan, printed: [alone] }), 'decisions');
  expect(contentAt(table, 'printed a1', 'printed')).toEqual({ kind: 'day', day: '2015-10-17' });
  expect(contentAt(table, 'printed a1', 'day')).toEqual({ kind: 'absent', because: 'not worked back' });
});

it('has no column of printed days where no paper prints one', () => {
  const table = tableIn(pageOf(decisions, { ...emptyPlan, timelines: [timeline] }), 'decisions');
  expect(table.columns.map(({ id }) => id)).not.toContain('printed');
});

it('says what the end of a call-in rests on: a decision on its last day, and a usual length; nothing where no call-in follows', () => {
  const noteOf = (one: Timeline) => tableIn(pageOf(decisions, { ...emptyPlan, timelines: [one] }), 'decisions').note;
  expect(noteOf(timeline)).toContain(
    'Call-in ends on the day shown where the decision is taken on its last day, and sooner where it is taken sooner; its length here, 5 working days (likely), is usual practice: the council’s own constitution sets it.',
  );
  expect(noteOf({ ...timeline, stages: timeline.stages.filter(({ id }) => !/call-in/.test(id)) })).not.toContain('Call-in');
});
