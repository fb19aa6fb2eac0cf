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
