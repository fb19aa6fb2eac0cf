import { expect, it } from 'vitest';
import { kpis } from '../../../src/reports/pages/kpis.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan } from '../sample-plan.ts';
import { read } from '../sample-records.ts';

it('what a contract achieved is a number, not an amount', () => {
  const { rows } = read({
    file: 'data/kpis.csv',
    sheet: null,
    kind: 'kpis',
    fields: ['contract', 'measure', 'target', 'actual'],
    rows: [{ id: 'k1', contract: 'C-1', measure: 'Reviews at two years', target: 90, actual: 84.5 }],
  });
  const table = tableIn(pageOf(kpis, { ...emptyPlan, records: { ...emptyPlan.records, kpis: rows } }), 'kpis');
  expect(contentAt(table, 'k1', 'actual')).toEqual({ kind: 'number', number: 84.5 });
});

it('a figure in days, or with a sign, is shown as it was written', () => {
  const { rows } = read({
    file: 'data/kpis.csv',
    sheet: null,
    kind: 'kpis',
    fields: ['contract', 'measure', 'target', 'actual'],
    rows: [{ id: 'k1', contract: 'C-1', measure: 'Seen in time', target: 5, actual: 9 }],
  });
  const marks = { target: { sign: '≤', unit: 'day' }, actual: { unit: 'day' } } as const;
  const written = rows.map((row) => ({ ...row, origin: { ...row.origin, marks } }));
  const table = tableIn(pageOf(kpis, { ...emptyPlan, records: { ...emptyPlan.records, kpis: written } }), 'kpis');
  expect(contentAt(table, 'k1', 'target')).toEqual({ kind: 'text', text: '≤ 5 days' });
  expect(contentAt(table, 'k1', 'actual')).toEqual({ kind: 'text', text: '9 days' });
});

it('a percentage stays one', () => {
  const { rows } = read({
    file: 'data/kpis.csv',
    sheet: null,
    kind: 'kpis',
    fields: ['contract', 'measure', 'target', 'actual'],
    rows: [{ id: 'k1', contract: 'C-1', measure: 'Seen in time', target: 95, actual: 78.5 }],
  });
  const marks = { target: { unit: '%' }, actual: { unit: '%' } } as const;
  const written = rows.map((row) => ({ ...row, origin: { ...row.origin, marks } }));
  const table = tableIn(pageOf(kpis, { ...emptyPlan, records: { ...emptyPlan.records, kpis: written } }), 'kpis');
  expect(contentAt(table, 'k1', 'target')).toEqual({ kind: 'share', share: 0.95 });
  expect(contentAt(table, 'k1', 'actual')).toEqual({ kind: 'share', share: 0.785 });
});

it('without such a table the page is left out', () => {
  expect(kpis.build(emptyPlan)).toMatchObject({ leftOut: true });
});
