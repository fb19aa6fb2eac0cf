import { describe, expect, it } from 'vitest';
import { figureOf, type PageTable } from '../../../src/nouns/page.ts';
import { planPages } from '../../../src/reports/index.ts';
import { clipped } from '../../../src/reports/one-page/clipped.ts';
import { onePage } from '../../../src/reports/one-page/one-page.ts';
import { samplePlan } from '../sample-plan.ts';

const { pages, leftOut } = planPages(samplePlan);
const sheet = onePage(samplePlan, leftOut);
const tablesOf = (id: string): PageTable =>
  pages.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.id === id) as PageTable;
const table = (id: string): PageTable => sheet.blocks.find((block) => block.kind === 'table' && block.id === id) as PageTable;
const figure = (of: PageTable, row: string, column: string): unknown => of.rows.find(({ key }) => key === row)?.cells[column]?.content;

describe('the plan on one page', () => {
  it('has the figures of the pages it is made from', () => {
    expect(figure(table('one-figures'), 'services', 'figure')).toEqual(figure(tablesOf('summary'), 'services', 'value'));
    expect(figure(table('one-figures'), 'ending', 'figure')).toEqual(figure(tablesOf('summary'), 'ending', 'value'));
    expect(figure(table('one-figures'), 'budget-1', 'figure')).toEqual(
      figure(tablesOf('budget-1'), 'total', tablesOf('budget-1').columns.find(({ align }) => align === 'right')?.id ?? ''),
    );
  });

  it('counts the map as the map’s own page does, element by element, and no tier that has none', () => {
    const counts = tablesOf('map-counts');
    for (const { key, cells } of counts.rows) {
      const said = table('one-map').rows.find((row) => row.key === key)?.cells['more']?.content;
      const each = counts.columns
        .slice(1, -1)
        .filter(({ id }) => figureOf(cells[id]?.content) !== 0)
        .map(({ id }) => figureOf(cells[id]?.content));
      const all = figureOf(cells['all']?.content);
      if (all === 0) expect(said).toEqual({ kind: 'absent', because: 'none' });
      else expect(said?.kind === 'text' ? said.text.match(/\d+(?= in all)|\d+(?=$| ·)/g)?.map(Number) : null).toEqual([all, ...each]);
    }
  });

  it('has no column of budgets beside the map where no budget is by element, and says why', () => {
    const bare = { ...samplePlan, records: { ...samplePlan.records, budget: [] } };
    const map = onePage(bare, leftOut).blocks.find((block) => block.kind === 'table' && block.id === 'one-map') as PageTable;
    expect(map.columns.map(({ id }) => id)).toEqual(['what', 'more']);
    expect(map.note).toBe('A tier that is not named has none. No budget stands beside it: no budget table.');
    expect(table('one-map').columns.map(({ id }) => id)).toEqual(['what', 'more', 'figure']);
  });

  it('gives the money of budget lines that name no element a row, so that the rows add up to all of it', () => {
    const line = samplePlan.records.budget[0] as (typeof samplePlan.records.budget)[number];
    const { element: _, ...unnamed } = { ...line, id: 'unnamed', line: 'Lost line', budget: 1_000_000 } as typeof line;
    const plan = {
      ...samplePlan,
      records: { ...samplePlan.records, budget: [...samplePlan.records.budget, unnamed] },
    } as typeof samplePlan;
    const made = planPages(plan);
    const all = [...made.pages, onePage(plan, made.leftOut)].flatMap(({ blocks }) => blocks);
    for (const [id, column] of [
      ['one-map', 'figure'],
      ['map-elements', 'budget'],
    ] as const) {
      const of = all.find((block) => block.kind === 'table' && block.id === id) as PageTable;
      expect(figureOf(of.rows.find(({ key }) => key === 'none')?.cells[column]?.content), id).toBe(1_000_000);
      const parts = of.rows.filter(({ total }) => !total).map(({ cells }) => figureOf(cells[column]?.content) ?? 0);
      expect(
        parts.reduce((a, b) => a + b, 0),
        id,
      ).toBe(figureOf(of.rows.find(({ total }) => total)?.cells[column]?.content));
    }
  });

  it('says the gravest finding first and counts the rest, and says what is not known', () => {
    const open = samplePlan.findings.filter(({ accepted }) => !accepted);
    expect(table('one-findings').rows.length).toBeGreaterThan(0);
    expect(table('one-findings').note).toContain(`${open.filter(({ severity }) => severity === 'error').length} error`);
    const last = sheet.blocks.at(-1);
    expect(last?.kind === 'words' ? last.heading : null).toBe('What is not known');
  });

  it('has one set of columns, so that its tables stand below one another', () => {
    for (const block of sheet.blocks)
      if (block.kind === 'table')
        expect(block.columns.map(({ id, width }) => [id, width])).toEqual([
          ['what', 32],
          ['more', 62],
          ['figure', 16],
        ]);
  });

  it('names no file: a member has none to look in', () => {
    const said = sheet.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap(({ cells }) => Object.values(cells)) : []));
    expect(JSON.stringify(said.map(({ content }) => content))).not.toMatch(/\.(?:csv|xlsx)/);
  });

  it('in a copy for publication has no findings', () => {
    const copy = { ...samplePlan, publication: { pages: {}, held: [], removed: [], toRead: [], shownFrom: 5 } };
    expect(onePage(copy, []).blocks.some((block) => block.kind === 'table' && block.id === 'one-findings')).toBe(false);
  });

  it('cuts a text at a word', () => {
    expect(clipped('Family support, and more', 18)).toBe('Family support…');
    expect(clipped('Short', 18)).toBe('Short');
    expect(clipped('Two\n lines', 18)).toBe('Two lines');
  });

  it('names each element in full', () => {
    const names = table('one-map').rows.map(({ cells }) => cells['what']?.content);
    const title = 'Children with specific health, special educational needs or disability';
    expect(names).toContainEqual({ kind: 'text', text: title });
  });

  it('tells the number of a tier from how many stand on it', () => {
    const tiers = ['universal', 'targeted'].map((id, n) => ({ id, title: `Tier ${n + 1}`, names: [] }));
    const { workspace } = samplePlan;
    const plan = { ...samplePlan, workspace: { ...workspace, tierModel: { ...workspace.tierModel, tiers } } } as typeof samplePlan;
    const said = onePage(plan, []).blocks.find((block) => block.kind === 'table' && block.id === 'one-map') as PageTable;
    const all = said.rows.at(-1)?.cells['more']?.content;
    expect(all?.kind === 'text' ? all.text : null).toMatch(/^\d+ in all\. Tier 1: \d+ · Tier 2: \d+/);
  });

  it('names each of several budget tables, the one the map is drawn from first', () => {
    const [line] = samplePlan.records.budget;
    if (!line) throw new Error('The sample has no budget.');
    const { element: _, ...wider } = line;
    const other = { ...line.origin.table, sheet: 'Whole council' };
    const plan = {
      ...samplePlan,
      records: {
        ...samplePlan.records,
        budget: [{ ...wider, line: 'Adults', id: 'wider', origin: { ...line.origin, table: other } }, ...samplePlan.records.budget],
      },
    } as typeof samplePlan;
    const of = onePage(plan, []).blocks.find((block) => block.kind === 'table' && block.id === 'one-figures') as PageTable;
    const names = of.rows.map(({ cells }) => cells['what']?.content).flatMap((content) => (content?.kind === 'text' ? [content.text] : []));
    expect(names[0]).toMatch(/^Budget: /);
    expect(names[1]).toBe('Budget: Whole council');
    expect(names[0]).not.toBe(names[1]);
  });
});
