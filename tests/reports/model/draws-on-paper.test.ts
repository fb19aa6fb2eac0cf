import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planMade } from '../../../src/cli/plan-made.ts';
import type { Page } from '../../../src/nouns/page.ts';
import { tablesOf } from '../../../src/reports/tables/evaluate.ts';
import { chainOf, restsOn } from '../../../src/reports/tracing/trace.ts';
import { home, quietWorld } from '../../world.ts';

const pagesOf = async (council: string, scenario: readonly string[]): Promise<readonly Page[]> =>
  (await planMade(quietWorld({ out: '', err: '' }), { workspace: join(home, 'fixtures', council), scenario })).pages;
const drawn = /-(draws|swings)$/;

it('a plan shows what a scenario may come to beside its measures, where one states how sure it is, and leads to its lines', async () => {
  const pages = await pagesOf('plymouth', ['example-early-help']);
  const tables = [...tablesOf(pages).values()].filter(({ id }) => drawn.test(id));
  expect(tables.map(({ caption }) => caption)).toEqual([
    'What may be saved, and the net budget then: Earlier help, less care',
    'Which measures move the savings of 2018/19 most: Earlier help, less care',
  ]);
  // 70% is the one confidence stated; within four standard errors of it.
  const all = Number(/In (\d+) of them all of the £974,538\.91/.exec(tables[0]?.note ?? '')?.[1]);
  expect(Math.abs(all / 1000 - 0.7)).toBeLessThan(4 * Math.sqrt((0.7 * 0.3) / 1000));
  expect(tables.map(({ note }) => note).join()).not.toMatch(/`|seed/);
  const files = restsOn(chainOf(pages, { table: tables[0]?.id ?? '', row: 'savings p10', column: '2018/19' })).map(({ file }) => file);
  expect(new Set(files)).toEqual(new Set(['data/finance.xlsx', 'scenarios/example-early-help.yaml']));
});

it('of a scenario that states no range, delay or confidence nothing is drawn', async () => {
  const pages = await pagesOf('cambridgeshire', ['child-and-family-centres']);
  expect([...tablesOf(pages).keys()].filter((id) => drawn.test(id))).toEqual([]);
});
