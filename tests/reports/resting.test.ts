import { expect, it } from 'vitest';
import type { Model } from '../../src/nouns/model.ts';
import { money } from '../../src/reports/cells.ts';
import { figures, pageTable } from '../../src/reports/page-table.ts';
import { resting } from '../../src/reports/resting.ts';
import { pence } from '../../src/values/money.ts';
import { samplePlan } from './sample-plan.ts';

const [model] = samplePlan.models as [Model];
const [year] = model.years.slice(-1) as [Model['years'][number]];
const at = (line: number) => ({ file: 'scenarios/offer.yaml', sheet: null, cell: `line ${line}` });
const uplifted: Model = {
  ...model,
  uplifts: { prices: 'Prices' },
  ground: { ...model.ground, uplifts: { prices: { title: 'Prices', cell: at(5) } } },
  entries: [...model.entries, { by: 'assumption', id: 'prices', year, line: 'centres', term: 'indexation', amount: pence(100) }],
};

it('what moves a budget rests on the lines it moves and on what makes it, and on nothing else', () => {
  const rows = ['indexation', 'savings'].map((key) => ({ key, cells: { [year]: money(pence(100)) } }));
  const table = resting(pageTable('t', 'Budget by year', [figures(year, year, 12)], rows), uplifted);
  const cells = table.rows.map((row) => row.cells[year]?.source?.map(({ cell }) => cell));
  expect(cells).toEqual([
    ['B4', 'line 5'],
    ['B4', 'line 7'],
  ]);
});
