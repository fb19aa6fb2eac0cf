import { describe, expect, it } from 'vitest';
import { type Axis, becauseOf, nowhere, statusOf } from '../../../src/mapping/places/axes.ts';
import type { PlacementStatus } from '../../../src/nouns/placement.ts';

const axis = (said: Axis['said'], place: string | null = 'somewhere'): Axis => ({
  place,
  others: [],
  said,
  confidence: 1,
  because: ['"words"', 'Title'],
});

describe('the status of a placement', () => {
  it.each<[Axis['said'], Axis['said'], PlacementStatus]>([
    ['decided', 'decided', 'decided'],
    ['decided', 'stated', 'stated'],
    ['stated', 'decided', 'stated'],
    ['decided', 'proposed', 'decided'],
    ['stated', 'proposed', 'proposed'],
    ['proposed', 'decided', 'proposed'],
    ['proposed', 'proposed', 'proposed'],
  ])('with an element %s and a tier %s is %s', (element, tier, status) => {
    expect(statusOf(axis(element), axis(tier))).toBe(status);
  });

  it('is unplaced without an element, and out of scope when the element says so', () => {
    expect(statusOf(nowhere, axis('stated'))).toBe('unplaced');
    expect(statusOf(axis('proposed', 'out-of-scope'), nowhere)).toBe('out-of-scope');
  });
});

it('words that speak for both axes are quoted once', () => {
  expect(becauseOf(axis('proposed'), axis('proposed')).match(/"words"/g)).toHaveLength(1);
});
