import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mapOf } from '../../src/mapping/map.ts';
import { map } from '../../src/reports/pages/map.ts';
import { placedValues } from '../../src/reports/placed-values.ts';
import { elementTitle, tierTitle } from '../../src/reports/titles.ts';
import { pence, sum } from '../../src/values/money.ts';
import { contentAt, pageOf, tableIn } from './page-of.ts';
import { placements, samplePlan, workspace } from './sample-plan.ts';

const youth = placements.filter(({ id }) => id === 'youth');

it('the parts of a split service add to its value, to the penny', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 1, max: 99 }), (amount, first) => {
      const parts = youth.map((one, index) => ({ ...one, annualValue: pence(amount), share: index === 0 ? first : 100 - first }));
      expect(sum(placedValues(parts).map((value) => value ?? pence(0)))).toBe(amount);
    }),
  );
});

it('a service that states no value has none where it sits', () => {
  expect(placedValues(placements).filter((value) => value === null)).toHaveLength(6);
});

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
