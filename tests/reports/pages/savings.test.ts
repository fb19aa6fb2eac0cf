import { expect, it } from 'vitest';
import { savings } from '../../../src/reports/pages/savings.ts';
import { year } from '../../../src/values/year.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan } from '../sample-plan.ts';
import { pounds, read } from '../sample-records.ts';

it('a saving approved and not yet achieved has a blank, not nought', () => {
  const { rows } = read({
    file: 'data/savings.csv',
    sheet: null,
    kind: 'savings',
    fields: ['title', 'year', 'approved', 'achieved'],
    rows: [{ id: 's1', title: 'Fewer buildings', year: year('2016/17'), approved: pounds(900_000) }],
  });
  const table = tableIn(pageOf(savings, { ...emptyPlan, records: { ...emptyPlan.records, savings: rows } }), 'savings');
  expect(contentAt(table, 's1', 'approved')).toEqual({ kind: 'money', pence: 90_000_000 });
  expect(contentAt(table, 's1', 'achieved')).toEqual({ kind: 'absent', because: 'blank' });
});

it('without such a table the page is left out', () => {
  expect(savings.build(emptyPlan)).toMatchObject({ leftOut: true });
});

const tracker = (rows: readonly object[], limits = {}) => {
  const fields = ['title', 'year', 'approved', 'forecast', 'achieved', 'confidence', 'financialRating', 'deliveryRating'];
  const table = read({ file: 'data/savings.csv', sheet: null, kind: 'savings', fields, rows: rows as never });
  const workspace = { ...emptyPlan.workspace, limits };
  return pageOf(savings, { ...emptyPlan, workspace, records: { ...emptyPlan.records, savings: table.rows as never } });
};
const of = year('2026/27');

it('a rating is chosen among all its colours, whichever the tracker has used', () => {
  const page = tracker([{ id: 's1', title: 'A', year: of, approved: pounds(1), deliveryRating: 'Red' }]);
  const kept = tableIn(page, 'savings');
  expect(kept.columns.find(({ id }) => id === 'deliveryRating')?.choices).toEqual(['Blue', 'Green', 'Amber', 'Red']);
});

it('planned, forecast, likely and banked are told by year, and what states no confidence is in no likely figure', () => {
  const page = tracker([
    {
      id: 's1',
      title: 'A',
      year: of,
      approved: pounds(450_000),
      forecast: pounds(400_000),
      achieved: pounds(100_000),
      confidence: 80,
      financialRating: 'A',
    },
    {
      id: 's2',
      title: 'B',
      year: of,
      approved: pounds(50_000),
      forecast: pounds(50_000),
      achieved: pounds(50_000),
      deliveryRating: 'Blue',
    },
    { id: 's3', title: 'C', year: year('2027/28'), approved: pounds(80_000), deliveryRating: '40%' },
  ]);
  const years = tableIn(page, 'savings-years');
  expect(contentAt(years, '2026/27', 'approved')).toEqual({ kind: 'money', pence: pounds(500_000) });
  expect(contentAt(years, '2026/27', 'riskAdjusted')).toEqual({ kind: 'money', pence: pounds(360_000) });
  expect(contentAt(years, '2026/27', 'banked')).toEqual({ kind: 'money', pence: pounds(50_000) });
  expect(contentAt(years, '2027/28', 'riskAdjusted')).toEqual({ kind: 'money', pence: pounds(32_000) });
  expect(contentAt(years, '2027/28', 'banked')).toMatchObject({ kind: 'absent' });
  expect(years.note).toContain('1 saving states no confidence');
});

it('totals say what is in none of them and what unlike things are in one, and ratings never add years', () => {
  const fields = ['ref', 'title', 'year', 'approved', 'forecast', 'cashable', 'recurrent', 'deliveryRating'];
  const next = year('2027/28');
  const rows = [
    { id: 's1', ref: 'S1', title: 'A', year: of, approved: pounds(400), forecast: pounds(300), deliveryRating: 'Amber' },
    { id: 's1b', ref: 'S1', title: 'A', year: next, approved: pounds(600), forecast: pounds(550), deliveryRating: 'Amber' },
    { id: 's3', ref: 'S3', title: 'B', year: of, approved: pounds(50), forecast: pounds(50), cashable: false },
    { id: 's5', ref: 'S5', title: 'C', year: of, approved: pounds(20), recurrent: false },
  ];
  const table = read({ file: 'data/savings.csv', sheet: null, kind: 'savings', fields, rows: rows as never });
  const page = pageOf(savings, { ...emptyPlan, records: { ...emptyPlan.records, savings: table.rows as never } });
  const { note } = tableIn(page, 'savings-years');
  expect(note).toContain('In no total of what is forecast: S5 (2026/27).');
  expect(note).toContain('Approved of 2026/27 holds £50 that is not cashable and £20 that is for one year only.');
  const rated = tableIn(page, 'savings-ratings');
  expect(contentAt(rated, '2026/27 Amber', 'approved')).toEqual({ kind: 'money', pence: pounds(400) });
  expect(contentAt(rated, '2027/28 Amber', 'approved')).toEqual({ kind: 'money', pence: pounds(600) });
});

it('how a saving stands is told in words: the worse of its ratings, else what its confidence comes to by the limits', () => {
  const rows = [
    { id: 's1', title: 'A', approved: pounds(1), financialRating: 'G', deliveryRating: 'red' },
    { id: 's2', title: 'B', approved: pounds(1), confidence: 89 },
    { id: 's3', title: 'C', approved: pounds(1), confidence: 90 },
    { id: 's4', title: 'D', approved: pounds(1) },
  ];
  const stands = (limits = {}) => tableIn(tracker(rows, limits), 'savings').rows.map(({ cells }) => cells['stands']?.content);
  expect(stands()).toMatchObject([
    { text: 'Red: off track' },
    { text: 'Amber: in doubt' },
    { text: 'Green: on track' },
    { because: 'not rated' },
  ]);
  expect(stands({ savings: { greenFromPercent: 95, amberFromPercent: 90 } })).toMatchObject([
    { text: 'Red: off track' },
    { text: 'Red: off track' },
    { text: 'Amber: in doubt' },
    {},
  ]);
});

it('a saving that states no year stands behind every year', () => {
  const page = tracker([
    { id: 's1', title: 'A', approved: pounds(10) },
    { id: 's2', title: 'B', year: year('2027/28'), approved: pounds(20) },
    { id: 's3', title: 'C', year: of, approved: pounds(30) },
  ]);
  for (const id of ['savings-years', 'savings-ratings'])
    expect(tableIn(page, id).rows.map(({ key }) => key.split(' ')[0])).toEqual(['2026/27', '2027/28', 'none']);
});
