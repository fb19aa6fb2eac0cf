import { describe, expect, it } from 'vitest';
import type { Formula, Page, PageTable } from '../../src/nouns/page.ts';
import { figureOf } from '../../src/nouns/page.ts';
import type { Plan } from '../../src/nouns/plan.ts';
import { planPages, planReports } from '../../src/reports/index.ts';
import { evaluate, tablesOf } from '../../src/reports/tables/evaluate.ts';
import { day } from '../../src/values/day.ts';
import { emptyPlan, samplePlan, wholeCouncilPlan } from './sample-plan.ts';
import { proposalsOf } from './sample-records.ts';

function tables(pages: readonly Page[]): PageTable[] {
  return pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
}

/** Every live cell of some pages with what it shows and what its formula comes to. */
function live(
  pages: readonly Page[],
): { readonly where: string; readonly shown: number | null; readonly worked: number | null; readonly formula: Formula }[] {
  const all = tablesOf(pages);
  return tables(pages).flatMap((table) =>
    table.rows.flatMap(({ key, cells }) =>
      Object.entries(cells).flatMap(([column, { content, formula }]) =>
        formula ? [{ where: `${table.id}/${key}/${column}`, shown: figureOf(content), worked: evaluate(formula, all), formula }] : [],
      ),
    ),
  );
}

/** The table and column of everything a formula reads. */
function reached(formula: Formula): (readonly [string, string])[] {
  if (formula.op === 'cell') return [[formula.ref.table, formula.ref.column]];
  if (formula.op === 'sum-column') return [[formula.table, formula.column]];
  if (formula.op === 'sum-where' || formula.op === 'count-where') {
    const read = [...Object.keys(formula.where), ...(formula.op === 'sum-where' ? [formula.column] : [])];
    return read.map((column) => [formula.table, column] as const);
  }
  return formula.of.flatMap(reached);
}

/** The table and column of the words by which a formula adds money up. */
function addedBy(formula: Formula): (readonly [string, string])[] {
  if (formula.op === 'sum-where')
    return Object.entries(formula.where).flatMap(([column, one]) => (typeof one === 'string' ? [[formula.table, column] as const] : []));
  return 'of' in formula ? formula.of.flatMap(addedBy) : [];
}

const variants: readonly (readonly [string, Plan])[] = [
  ['the sample plan', samplePlan],
  ['a workspace with nothing in it', emptyPlan],
  ['a plan without placements', { ...samplePlan, placements: [] }],
  ['a plan without findings', { ...samplePlan, findings: [] }],
  ['a plan without rules or milestones', { ...samplePlan, findings: [], rules: [], milestones: [] }],
  [
    'a plan whose budget states no amount',
    {
      ...samplePlan,
      records: { ...samplePlan.records, budget: samplePlan.records.budget.map(({ budget: _, actual: __, ...line }) => line) },
      models: [],
    },
  ],
  [
    'a plan whose services state no value',
    { ...samplePlan, placements: samplePlan.placements.map((one) => ({ ...one, annualValue: null, valueHere: null })) },
  ],
  ['a register of a whole council', wholeCouncilPlan],
  [
    'a plan with decisions made and one awaited',
    {
      ...samplePlan,
      records: { ...samplePlan.records, proposals: proposalsOf([{ id: 'p', proposal: 'Open a hub', decisionDate: day('2030-07-15') }]) },
    },
  ],
  ['a plan without a model', { ...samplePlan, models: [] }],
  [
    'a plan on tiers that group needs, with a service that serves two of them',
    {
      ...samplePlan,
      workspace: {
        ...samplePlan.workspace,
        tierModel: { ...samplePlan.workspace.tierModel, groupsNeeds: true, note: 'They group needs.' },
      },
      placements: samplePlan.placements.map((one) => (one.tier === 'targeted' ? { ...one, otherTiers: ['specialist'] } : one)),
    },
  ],
];

describe.each(variants)('the pages of %s', (_, plan) => {
  const { pages, leftOut } = planPages(plan);

  it('show in every live cell what its formula comes to', () => {
    for (const { where, shown, worked } of live(pages)) {
      expect(worked, where).not.toBeNull();
      expect(shown, where).toBeCloseTo(worked as number, 9);
    }
  });

  it('reach only for columns their tables show, so that a workbook can write the formula', () => {
    const all = tablesOf(pages);
    for (const { where, formula } of live(pages))
      for (const [table, column] of reached(formula))
        expect(
          all.get(table)?.columns.map(({ id }) => id),
          `${where} reaches for ${table}`,
        ).toContain(column);
  });

  it('offer the words that money is added up by in the tables of budget lines and services, so that none falls out of a sum for a slip of the pen', () => {
    const all = tablesOf(pages);
    for (const { where, formula } of live(pages))
      for (const [table, column] of addedBy(formula).filter(([id]) => /^(?:budget-\d+|services)$/.test(id)))
        expect(all.get(table)?.columns.find(({ id }) => id === column)?.choices, `${where} adds by ${table} ${column}`).toBeDefined();
  });

  it('have tables with ids of their own', () => {
    const ids = tables(pages).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('repeat no row key in a table', () => {
    for (const { id, rows } of tables(pages)) expect(new Set(rows.map(({ key }) => key)).size, id).toBe(rows.length);
  });

  it('fill every column of every row', () => {
    for (const { id, columns, rows } of tables(pages))
      for (const { key, cells } of rows) for (const column of columns) expect(cells[column.id], `${id}/${key}/${column.id}`).toBeDefined();
  });

  it('are each either made or left out with a reason', () => {
    const made = pages.map(({ id }) => id).filter((id) => id !== 'contents');
    expect([...made, ...leftOut.map(({ id }) => id)].sort()).toEqual(planReports.map(({ id }) => id).sort());
    for (const { because } of leftOut) expect(because.length).toBeGreaterThan(10);
  });

  it('say in one line what the reader sees, under a title a sheet can carry', () => {
    for (const { title, lead } of pages) {
      expect(lead.length).toBeGreaterThan(10);
      expect(title).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    }
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
  });
});

it('the sample plan is alive: it has many formulas of every kind', () => {
  const cells = live(planPages(samplePlan).pages);
  expect(cells.length).toBeGreaterThan(150);
  for (const op of ['cell', 'count-where', 'divide', 'add', 'subtract', 'sum-column', 'sum-where'])
    expect(
      cells.some(({ formula }) => JSON.stringify(formula).includes(`"${op}"`)),
      op,
    ).toBe(true);
});

it.each(variants)('every table of %s begins with what its rows are called, and not with an id', (_, plan) => {
  const all = tables(planPages(plan).pages);
  expect(all.filter(({ columns }) => ['Id', 'Reference', 'Code'].includes(columns[0]?.title ?? '')).map(({ id }) => id)).toEqual([]);
});

it('the contents lead to every page they list as made, and to no page left out', () => {
  const { pages, leftOut } = planPages(samplePlan);
  const listed = tables(pages).find(({ id }) => id === 'contents')?.rows ?? [];
  const led = listed.flatMap(({ cells }) => cells['page']?.leadsTo ?? []);
  expect(led).toEqual(pages.map(({ id }) => id).filter((id) => id !== 'contents'));
  expect(led.filter((id) => leftOut.some((one) => one.id === id))).toEqual([]);
});

it('a workspace with nothing in it leaves out every page that needs a table, and lists them in its contents', () => {
  const { pages, leftOut } = planPages(emptyPlan);
  expect(pages.map(({ id }) => id)).toEqual(['cover', 'contents', 'control-totals', 'summary', 'assumptions']);
  const contents = tables(pages).find(({ id }) => id === 'contents');
  const listed = contents?.rows.filter(({ cells }) => cells['state']?.content.kind === 'text' && cells['state'].tone === 'muted');
  expect(listed?.map(({ key }) => key)).toEqual(leftOut.map(({ id }) => id));
});

it('the sample plan leaves out only the pages whose table it lacks', () => {
  expect(planPages(samplePlan).leftOut.map(({ id }) => id)).toEqual([
    'demand',
    'care-placements',
    'assets',
    'decisions',
    'meetings',
    'savings',
    'grants',
    'workforce',
    'kpis',
    'proposals',
    'risks',
  ]);
});

it('the same plan gives the same pages', () => {
  expect(planPages(samplePlan)).toEqual(planPages(samplePlan));
});
