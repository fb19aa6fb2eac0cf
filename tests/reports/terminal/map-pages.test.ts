import { expect, it } from 'vitest';
import { mapPages } from '../../../src/reports/terminal/map-pages.ts';
import { contentAt, down, tableIn } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';

const pages = mapPages(samplePlan);

it('places that hold no service are not listed, and those that do show what they state', () => {
  const table = tableIn(pages, 'map-places');
  expect(down(table, 'services')).toEqual([1, 4, 1, 1, 1, 1]);
  expect(contentAt(table, 'vulnerable-cyp targeted', 'annualValue')).toEqual({ kind: 'money', pence: 60_000_060 });
});

it('each service is a row that says how its place was found', () => {
  expect(down(tableIn(pages, 'services'), 'placed').filter((how) => how === 'Proposed')).toHaveLength(5);
});

it('the grid has headings short enough for eighty columns, no two alike', () => {
  const titles = tableIn(pages, 'map-counts').columns.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const word of titles.slice(1).flatMap((title) => title.split(' '))) expect(word.length, word).toBeLessThanOrEqual(10);
});

it('only so many services are listed as were asked for', () => {
  expect(tableIn(mapPages(samplePlan, 2), 'services').rows).toHaveLength(2);
});

it('with no service and no contract there is no grid', () => {
  expect(mapPages({ ...samplePlan, placements: [] }).flatMap(({ blocks }) => blocks)).toEqual([]);
});
