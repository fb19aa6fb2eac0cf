import { expect, it } from 'vitest';
import { betterWay } from '../../src/nouns/better.ts';

it.each([
  [{ better: 'Lower is better' }, 'low'],
  [{ better: 'High', best: 1, worst: 9 }, 'high'],
  [{ best: 1, worst: 9 }, 'low'],
  [{ best: 9, worst: 1 }, 'high'],
  [{ best: 1 }, null],
  [{}, null],
] as const)('%j is read as %s', (outcome, way) => {
  expect(betterWay(outcome)).toBe(way);
});
