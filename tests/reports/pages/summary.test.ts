import { expect, it } from 'vitest';
import { figureOf, type PageCell } from '../../../src/nouns/page.ts';
import { planPages } from '../../../src/reports/index.ts';
import { decisionsTable } from '../../../src/reports/one-page/decisions.ts';
import { summary } from '../../../src/reports/pages/summary.ts';
import { evaluate, tablesOf } from '../../../src/reports/tables/evaluate.ts';
import { textIn } from '../../../src/reports/tables/page-table.ts';
import { addDays } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';
import { pounds, proposalsOf, read } from '../sample-records.ts';

const table = tableIn(pageOf(summary, samplePlan), 'summary');
const value = (row: string): unknown => contentAt(table, row, 'value');

it('services in scope are counted by arrangement, and all of them', () => {
  expect(value('services')).toEqual({ kind: 'count', count: 7 });
  expect(value('services in-house')).toEqual({ kind: 'count', count: 5 });
  expect(value('services commissioned')).toEqual({ kind: 'count', count: 1 });
});

it('it says how much rests on proposals: places, money, and the share of the money', () => {
  expect(value('proposed')).toEqual({ kind: 'count', count: 5 });
  expect(value('proposed value')).toEqual({ kind: 'money', pence: pounds(1_000_001) });
  expect(value('proposed share')).toEqual({ kind: 'share', share: 1_000_001 / 5_000_001 });
});

it('budgets are totalled table by table and year by year, never together', () => {
  expect(value('budget-1')).toEqual({ kind: 'money', pence: pounds(27_150_102) });
  expect(value('budget-2 2015/16')).toEqual({ kind: 'money', pence: pounds(2_953_000) });
  expect(value('budget-2 2016/17')).toEqual({ kind: 'money', pence: pounds(4_906_000) });
});

it('contracts ending within twelve months are apart from those that never say', () => {
  expect([value('ending'), value('no end')]).toEqual([
    { kind: 'count', count: 1 },
    { kind: 'count', count: 1 },
  ]);
});

it('duties in law that could not be judged stand beside those nothing is seen for', () => {
  const count = (row: string): number => (value(row) as { count: number }).count;
  const law = samplePlan.duties.filter(({ duty }) => duty.strength === 'law');
  expect(count('duties unjudged')).toBe(law.filter(({ unjudged }) => unjudged !== null).length);
  expect(count('duties') + count('duties unjudged')).toBeLessThan(law.length);
});

it('duties in law seen on some days only are counted apart from those seen on none', () => {
  const count = (row: string): number => (value(row) as { count: number }).count;
  const law = samplePlan.duties.filter(({ duty, unjudged }) => duty.strength === 'law' && unjudged === null);
  expect(count('duties')).toBe(law.filter(({ seen }) => seen.length === 0).length);
  expect(count('duties partly')).toBe(law.filter(({ seen, gaps }) => seen.length > 0 && gaps.length > 0).length);
  expect(count('duties partly')).toBeGreaterThan(0);
});

it('an accepted finding is not counted as open', () => {
  expect(value('findings warning')).toEqual({ kind: 'count', count: 1 });
  expect(value('findings accepted')).toEqual({ kind: 'count', count: 1 });
});

it('what the workspace does not hold is absent, not nought', () => {
  const empty = tableIn(pageOf(summary, emptyPlan), 'summary');
  for (const row of ['services', 'budget', 'ending', 'findings', 'milestones']) expect(contentAt(empty, row, 'value')?.kind).toBe('absent');
});

it('what lies ahead is counted from its own pages: what scenarios take off, savings of the year by how they stand, grants that end, late procurements, decisions', () => {
  const asOf = samplePlan.workspace.asOf;
  const savings = read({
    ...{ file: 'savings.csv', sheet: null, kind: 'savings', fields: ['title', 'year', 'approved', 'financialRating'] },
    rows: [
      { id: 'a', title: 'Homes', year: samplePlan.workspace.year, approved: pence(25_000_000), financialRating: 'Red' },
      { id: 'b', title: 'Centres', year: samplePlan.workspace.year, approved: pence(10_000_000), financialRating: 'Amber' },
      { id: 'c', title: 'Later', year: year('2030/31'), approved: pence(1) },
    ],
  } as const).rows;
  const grants = read({
    ...{ file: 'grants.csv', sheet: null, kind: 'grants', fields: ['fund', 'ends'] },
    rows: [
      { id: 'g', fund: 'Public health', ends: addDays(asOf, 90) },
      { id: 'h', fund: 'Families', ends: addDays(asOf, 900) },
    ],
  } as const).rows;
  const proposals = proposalsOf([
    { id: 'p', proposal: 'Open a hub', decisionDate: addDays(asOf, 30) },
    { id: 'q', proposal: 'Close a hub', decisionDate: addDays(asOf, -30) },
  ]);
  const plan = { ...samplePlan, records: { ...samplePlan.records, savings, grants, proposals } };
  const made = tableIn(pageOf(summary, plan), 'summary');
  const tables = tablesOf(planPages(plan).pages);
  const lines = made.rows.filter(({ key }) => /^(model|savings|grants|procurement|decisions)/.test(key));
  const shown = lines.map(({ cells }) => [textIn({ key: '', cells }, 'measure'), figureOf(cells['value']?.content)]);
  const worked = lines.map(({ cells }) => cells['value']?.formula && evaluate(cells['value'].formula, tables));
  expect(shown).toEqual([
    ['Modelled saving in 2017/18: approved', 90_000_000],
    ['Modelled saving in 2017/18: half', 45_000_000],
    ['Savings approved for 2015/16', 35_000_000],
    ['Of these, amber: in doubt', 10_000_000],
    ['Of these, red: off track', 25_000_000],
    ['Grants ending within 12 months', 1],
    ['Procurements late', 1],
    ['Decisions to be taken within 3 months', 1],
    ['Decisions whose last day has passed', 1],
  ]);
  expect(worked).toEqual(shown.map(([, figure]) => figure));
});

it('no procurement late beside some of which it cannot be told is said to be so', () => {
  const [timeline] = samplePlan.timelines;
  if (!timeline) throw new Error('the sample has no procurement');
  const plan = { ...samplePlan, timelines: [{ ...timeline, verdict: 'unknown' as const }] };
  const late = tableIn(pageOf(summary, plan), 'summary').rows.find(({ key }) => key === 'procurement late');
  expect(figureOf(late?.cells['value']?.content)).toBe(0);
  expect(textIn(late as NonNullable<typeof late>, 'note')).toBe('of 1 more it cannot be told; see Procurement');
});

it('a decision that only a paper gives a day is counted by that day, live, and one page says that it has passed', () => {
  const { asOf } = samplePlan.workspace;
  const cell = { file: 'data/timetable.csv', sheet: null, cell: 'B9' };
  const paper = { contract: null, stage: null, title: 'Cabinet decision on award', timetable: 'Timetable', cell };
  const printed = [
    { ...paper, activity: 'a1', day: addDays(asOf, -10) },
    { ...paper, activity: 'a2', day: addDays(asOf, -3) },
    { ...paper, activity: 'a3', day: addDays(asOf, 20) },
  ];
  const plan = { ...samplePlan, timelines: [], printed };
  const tables = tablesOf(planPages(plan).pages);
  const cellOf = (key: string) => tableIn(pageOf(summary, plan), 'summary').rows.find((row) => row.key === key)?.cells['value'];
  for (const [key, count] of [
    ['decisions due', 1],
    ['decisions past', 2],
  ] as const) {
    expect(figureOf(cellOf(key)?.content)).toBe(count);
    expect(evaluate(cellOf(key)?.formula as NonNullable<PageCell['formula']>, tables)).toBe(count);
  }
  const [none] = decisionsTable({ ...plan, printed: printed.slice(0, 1) }).rows;
  expect(none?.cells['more']?.content).toMatchObject({ because: expect.stringContaining('1 day that a paper prints has passed') });
});
