import { expect, it } from 'vitest';
import { risks } from '../../../src/reports/pages/risks.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan } from '../sample-plan.ts';
import { read } from '../sample-records.ts';

it('a risk keeps cause, event and effect apart', () => {
  const { rows } = read({
    file: 'data/risks.csv',
    sheet: null,
    kind: 'risks',
    fields: ['cause', 'event', 'effect', 'score'],
    rows: [{ id: 'r1', cause: 'Late mobilisation', event: 'A gap in visits', effect: 'Reviews missed', score: 12 }],
  });
  const table = tableIn(pageOf(risks, { ...emptyPlan, records: { ...emptyPlan.records, risks: rows } }), 'risks');
  expect(contentAt(table, 'r1', 'event')).toEqual({ kind: 'text', text: 'A gap in visits' });
  expect(contentAt(table, 'r1', 'score')).toEqual({ kind: 'number', number: 12 });
});

it('without such a table the page is left out', () => {
  expect(risks.build(emptyPlan)).toMatchObject({ leftOut: true });
});
