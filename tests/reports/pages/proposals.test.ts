import { expect, it } from 'vitest';
import { proposals } from '../../../src/reports/pages/proposals.ts';
import { day } from '../../../src/values/day.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan } from '../sample-plan.ts';
import { read } from '../sample-records.ts';

it('a proposal without an impact assessment shows the blank', () => {
  const { rows } = read({
    file: 'data/proposals.csv',
    sheet: null,
    kind: 'proposals',
    fields: ['proposal', 'consultationOpens', 'eia', 'decision'],
    rows: [{ id: 'p1', proposal: 'Fewer centres', consultationOpens: day('2017-07-17') }],
  });
  const table = tableIn(pageOf(proposals, { ...emptyPlan, records: { ...emptyPlan.records, proposals: rows } }), 'proposals');
  expect(contentAt(table, 'p1', 'consultationOpens')).toEqual({ kind: 'day', day: '2017-07-17' });
  expect(contentAt(table, 'p1', 'eia')).toEqual({ kind: 'absent', because: 'blank' });
});

it('without such a table the page is left out', () => {
  expect(proposals.build(emptyPlan)).toMatchObject({ leftOut: true });
});
