import { expect, it } from 'vitest';
import { mapOf } from '../../src/mapping/map.ts';
import { map } from '../../src/reports/pages/map.ts';
import { elementTitle, tierTitle } from '../../src/reports/tables/titles.ts';
import { contentAt, pageOf, tableIn } from './page-of.ts';
import { placements, samplePlan, workspace } from './sample-plan.ts';

it('the page of the map agrees with the map itself, services and money', () => {
  const page = pageOf(map, samplePlan);
  const seen = mapOf(placements, workspace);
  for (const { element, tier, services, annualValue } of seen) {
    const place = `${elementTitle(workspace, element)}, ${tierTitle(workspace, tier)}`;
    expect(contentAt(tableIn(page, 'map-counts'), element, tier), place).toEqual({ kind: 'count', count: services });
    const value = contentAt(tableIn(page, 'map-values'), element, tier);
    expect(value?.kind === 'money' ? value.pence : null, place).toBe(annualValue);
  }
  expect(seen.some(({ annualValue }) => annualValue !== null)).toBe(true);
});
