import { expect, it } from 'vitest';
import { isLeftOut } from '../../../src/reports/page-report.ts';
import { map } from '../../../src/reports/pages/map.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

const page = pageOf(map, samplePlan);

it('every service is counted once in the last column, out of scope and both parts of a split one included', () => {
  expect(contentAt(tableIn(page, 'map-counts'), 'total', 'all')).toEqual({ kind: 'count', count: 8 });
  expect(contentAt(tableIn(page, 'map-counts'), 'edge-of-care', 'none')).toEqual({ kind: 'count', count: 1 });
});

it('in-house family support stands beside the contracted budget published for it, which keeps its cell', () => {
  const table = tableIn(page, 'map-elements');
  const row = table.rows.find(({ key }) => key === 'parent-family-support');
  expect(row?.cells['inHouse']?.content).toEqual({ kind: 'count', count: 5 });
  expect(row?.cells['budget']?.content).toEqual({ kind: 'money', pence: pounds(324_511) });
  expect(row?.cells['budget']?.source?.map(({ cell }) => cell)).toEqual(['B6']);
  expect(row?.cells['stated']?.content.kind).toBe('absent');
});

it('a note says the two are not added, and quotes the footnote of the budget with its cell', () => {
  const notes = page.blocks.filter((block) => block.kind === 'words');
  expect(notes).toHaveLength(1);
  const said = notes[0]?.kind === 'words' ? notes[0].paragraphs.join(' ') : '';
  expect(said).toContain('(finance.xlsx, System elements!A11)');
  expect(said).not.toContain('!A1)');
});

it('an element with a commissioned service carries no such note', () => {
  const placements = samplePlan.placements.map((one) => ({ ...one, arrangement: 'commissioned' as const }));
  expect(pageOf(map, { ...samplePlan, placements }).blocks.every(({ kind }) => kind === 'table')).toBe(true);
});

it('a plan with no budget shows the services, says that none is published, and has no empty column for it', () => {
  const table = tableIn(pageOf(map, { ...samplePlan, records: emptyPlan.records }), 'map-elements');
  expect(table.columns.map(({ id }) => id)).toEqual(['element', 'inHouse', 'commissioned', 'mixed', 'unknown', 'stated']);
  expect(table.note).toBe('No published budget stands beside it: no budget table.');
  expect(tableIn(page, 'map-elements').columns.map(({ id }) => id)).toContain('cells');
});

it('without services or contracts there is no map', () => {
  expect(isLeftOut(map.build(emptyPlan))).toBe(true);
});
