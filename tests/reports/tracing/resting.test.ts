import { expect, it } from 'vitest';
import type { Model } from '../../../src/nouns/model.ts';
import { money } from '../../../src/reports/tables/cells.ts';
import { column, figures, pageTable } from '../../../src/reports/tables/page-table.ts';
import { resting } from '../../../src/reports/tracing/resting.ts';
import { pence } from '../../../src/values/money.ts';
import { samplePlan } from '../sample-plan.ts';

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
  const table = resting(pageTable('t', 'Budget by year', [column('term', 'Term', 12), figures(year, year, 12)], rows), uplifted);
  const cells = table.rows.map((row) => row.cells[year]?.source?.map(({ cell }) => cell));
  expect(cells).toEqual([
    ['B4', 'line 5'],
    ['B4', 'line 7'],
  ]);
});

it('a row about a line rests on no measure of its id, nor on a measure of a move’s name; a measure on no line', () => {
  const [line] = model.lines as [Model['lines'][number]];
  const [measure] = model.measures as [Model['measures'][number]];
  const named = (id: string): Model => ({
    ...model,
    lines: [line, { ...line, id, cell: at(11) }],
    measures: [{ ...measure, id, cell: at(12) }],
    entries: [{ by: 'measure', id, year, line: line.id, term: 'savings', amount: pence(100) }],
  });
  const cellsIn = (subject: string, key: string, id: string) => {
    const columns = [column(subject, 'What', 12), figures(year, year, 12)];
    const rows = [{ key, cells: { [year]: money(pence(100)) } }];
    return resting(pageTable('t', 'A view', columns, rows), named(id)).rows[0]?.cells[year]?.source?.map(({ cell }) => cell);
  };
  expect(cellsIn('line', 'one', 'one')).toEqual(['line 11']);
  expect(cellsIn('line', `${year} one`, 'one')).toEqual(['line 11']);
  expect(cellsIn('measure', 'one cumulative', 'one')).toEqual(['line 12']);
  expect(cellsIn('line', 'savings', 'savings')).toEqual(['line 11']);
  expect(cellsIn('line', line.id, 'one')).toEqual(['B4', 'line 12']);
  expect(cellsIn('group', 'Care of one', 'one')).toEqual(['B4', 'line 11', 'line 12']);
});
