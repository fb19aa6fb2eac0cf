import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planMade } from '../../../src/cli/plan-made.ts';
import type { Page } from '../../../src/nouns/page.ts';
import { grants } from '../../../src/reports/pages/grants.ts';
import { day } from '../../../src/values/day.ts';
import { home, quietWorld } from '../../world.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan } from '../sample-plan.ts';
import { pounds, read } from '../sample-records.ts';

it('a grant keeps the day it ends', () => {
  const { rows } = read({
    file: 'data/grants.csv',
    sheet: null,
    kind: 'grants',
    fields: ['fund', 'amount', 'ends'],
    rows: [{ id: 'g1', fund: 'Public Health Grant', amount: pounds(4_906_000), ends: day('2027-03-31') }],
  });
  const table = tableIn(pageOf(grants, { ...emptyPlan, records: { ...emptyPlan.records, grants: rows } }), 'grants');
  expect(contentAt(table, 'g1', 'ends')).toEqual({ kind: 'day', day: '2027-03-31' });
  expect(contentAt(table, 'g1', 'amount')).toEqual({ kind: 'money', pence: 490_600_000 });
});

it('without such a table the page is left out', () => {
  expect(grants.build(emptyPlan)).toMatchObject({ leftOut: true });
});

it('a day whose own cell says that it was inferred stays a day, and is said to be so beneath the table', async () => {
  const { pages } = await planMade(quietWorld({ out: '', err: '' }), { workspace: join(home, 'fixtures', 'doncaster') });
  const table = tableIn(pages.find(({ id }) => id === 'grants') as Page, 'grants');
  expect(table.rows[0]?.cells['ends']?.content).toEqual({ kind: 'day', day: '2015-03-31' });
  expect(table.note).toContain('As written, with its mark: “31 March 2015 (inferred)” (grants.csv E2).');
});
