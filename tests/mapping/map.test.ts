import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOf } from '../../src/mapping/map.ts';
import { divided } from '../../src/mapping/places/splits.ts';
import type { Placement } from '../../src/nouns/placement.ts';
import { pence, sum } from '../../src/values/money.ts';
import { workspaceOf } from './rows.ts';

const workspace = workspaceOf();
const cell = { file: 'x.csv', sheet: null, cell: 'A2' };

function placement(of: Partial<Placement>): Placement {
  return {
    id: 'S1',
    service: 'Portage',
    of: 'services',
    cell,
    element: 'send-health',
    tier: 'targeted',
    otherTiers: [],
    status: 'stated',
    confidence: { element: 1, tier: 1 },
    because: 'the table says',
    needs: [],
    cohorts: [],
    ages: null,
    agesStated: false,
    area: null,
    written: { commissioner: null, provider: null },
    arrangement: 'unknown',
    commissioners: [],
    providers: [],
    start: null,
    end: null,
    annualValue: null,
    share: 100,
    split: null,
    valueHere: of.annualValue ?? null,
    at: {},
    ...of,
  };
}

const at = (placements: readonly Placement[], element: string, tier: string) =>
  mapOf(divided(placements), workspace).find((one) => one.element === element && one.tier === tier);

describe('the map', () => {
  it('has every cell in order, empty ones too', () => {
    const cells = mapOf([], workspace);
    expect(cells).toHaveLength(25);
    expect(cells[0]).toEqual({ element: 'parent-family-support', tier: 'universal', services: 0, annualValue: null, unvalued: 0 });
    expect(cells.at(-1)).toMatchObject({ element: 'edge-of-care', tier: 'specialist' });
  });

  it('adds what is stated and counts what is not', () => {
    const placements = [placement({ annualValue: pence(1000) }), placement({ annualValue: pence(0) }), placement({})];
    expect(at(placements, 'send-health', 'targeted')).toMatchObject({ services: 3, annualValue: 1000, unvalued: 1 });
  });

  it('says null, not nothing, when no service states a value', () => {
    expect(at([placement({})], 'send-health', 'targeted')).toMatchObject({ services: 1, annualValue: null, unvalued: 1 });
  });

  it('leaves out what has no place', () => {
    const placements = [placement({ element: null, status: 'out-of-scope' }), placement({ tier: null })];
    expect(mapOf(divided(placements), workspace).every(({ services }) => services === 0)).toBe(true);
  });

  it('counts a split service once where it sits, and its money in proportion', () => {
    const part = { annualValue: pence(10_001), share: 50 };
    const placements = [placement(part), placement({ ...part, tier: 'specialist' }), placement({ ...part, share: 30, service: 'Other' })];
    expect(at(placements, 'send-health', 'specialist')).toMatchObject({ services: 1, annualValue: 5000 });
    expect(at(placements, 'send-health', 'targeted')).toMatchObject({ services: 2, annualValue: 5001 + 3000 });
  });

  it('counts two parts of one service in one cell once', () => {
    expect(at([placement({ share: 40 }), placement({ share: 60 })], 'send-health', 'targeted')).toMatchObject({ services: 1, unvalued: 1 });
  });

  it('neither makes nor loses a penny, however a service is split', () => {
    const tiers = workspace.tierModel.tiers.map(({ id }) => id);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 97 }), fc.integer({ min: 1, max: 97 }), (whole, a, b) => {
        const shares = a + b < 100 ? [a, b, 100 - a - b] : [a, 100 - a];
        const placements = shares.map((share, index) => placement({ share, annualValue: pence(whole), tier: tiers[index] as string }));
        const money = mapOf(divided(placements), workspace).flatMap(({ annualValue }) => annualValue ?? []);
        expect(sum(money)).toBe(whole);
      }),
    );
  });
});
