import { expect, it } from 'vitest';
import { leftToOthers } from '../../../src/reports/procurement/left-to-others.ts';

const none = { outOfScope: 0, unsure: 0, beside: 0, singly: 0 };

it('what has no procurement of its own is counted by why, in one or in several, and where there is none nothing is said', () => {
  expect(leftToOthers(none)).toBeNull();
  expect(leftToOthers({ ...none, outOfScope: 2 })).toBe(
    '2 contracts out of scope of the plan have no part in it, and their procurements and dates are not listed.',
  );
  expect(leftToOthers({ ...none, outOfScope: 1, beside: 1, singly: 1 })).toBe(
    '1 contract out of scope of the plan has no part in it, and its procurements and dates are not listed. 1 other row of frameworks and joint arrangements is not listed: the procurement and dates of each stand at one row. 1 purchase for one child, one route or somebody’s hours ends with it, and nothing is procured to follow it.',
  );
  expect(leftToOthers({ ...none, singly: 40 })).toContain('40 purchases for one child, one route or somebody’s hours end with it');
  expect(leftToOthers({ ...none, outOfScope: 9, unsure: 4 })).toContain('4 of them are so by words that are not sure: a `place` line');
  expect(leftToOthers({ ...none, outOfScope: 1, unsure: 1 })).toContain('It is so by words that are not sure');
});
