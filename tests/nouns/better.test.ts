import { expect, it } from 'vitest';
import { betterWay, ratedAs } from '../../src/nouns/better.ts';

it.each([
  [{ better: 'Lower is better' }, 'low'],
  [{ better: 'Bigger is better' }, 'high'],
  [{ better: 'minimise' }, 'low'],
  [{ better: 'High', best: 1, worst: 9 }, 'high'],
  [{ best: 1, worst: 9 }, 'low'],
  [{ best: 9, worst: 1 }, 'high'],
  [{ best: 1 }, null],
  [{}, null],
] as const)('%j is read as %s', (outcome, way) => {
  expect(betterWay(outcome)).toBe(way);
});

it.each([
  ['Red', 'missed'],
  ['Not met', 'missed'],
  ['Green - met', 'met'],
  ['Amber', null],
  ['metered', null],
] as const)('a rating of %s is read as %s', (rating, says) => {
  expect(ratedAs({ rating })).toBe(says);
});
