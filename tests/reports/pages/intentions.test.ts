import { expect, it } from 'vitest';
import { intentions } from '../../../src/reports/pages/intentions.ts';
import { pence } from '../../../src/values/money.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';
import { read } from '../sample-records.ts';

const table = tableIn(pageOf(intentions, samplePlan), 'intentions');

it('milestones stand under their years, each with the cell of that year', () => {
  expect(table.columns.map(({ id }) => id)).toEqual(['group', 'intention', '2015/16', '2016/17', 'cells']);
  const row = table.rows.find(({ key }) => key === 'i1');
  expect(row?.cells['2016/17']?.source?.[0]?.cell).toBe('D4');
});

it('a year for which nothing is stated says so and still has its cell', () => {
  expect(contentAt(table, 'i2', '2015/16')?.kind).toBe('absent');
  expect(table.rows.find(({ key }) => key === 'i2')?.cells['2015/16']?.source?.[0]?.cell).toBe('C5');
});

it('where its table says so each has its place on the map by its title, its outcome and its amount', () => {
  const { rows } = read({
    file: 'intentions.csv',
    sheet: null,
    kind: 'intentions',
    fields: ['intention', 'element', 'tier', 'outcome', 'amount'],
    rows: [
      {
        id: 'a',
        intention: 'Foster first',
        element: 'edge-of-care',
        tier: 'specialist',
        outcome: 'Fewer in homes',
        amount: pence(25_000_000),
      },
      { id: 'b', intention: 'Redesign centres' },
    ],
  });
  const made = tableIn(pageOf(intentions, { ...samplePlan, records: { ...samplePlan.records, intentions: rows } }), 'intentions');
  expect(made.columns.map(({ title }) => title)).toEqual(['System element', 'Tier', 'Intention', 'Outcome', 'Amount', 'Cell']);
  expect(contentAt(made, 'a', 'element')).toEqual({ kind: 'text', text: 'Children in and on the edge of care' });
  expect(contentAt(made, 'a', 'amount')).toEqual({ kind: 'money', pence: 25_000_000 });
  expect(contentAt(made, 'b', 'element')).toEqual({ kind: 'absent', because: 'no element' });
});
