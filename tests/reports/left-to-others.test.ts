import { expect, it } from 'vitest';
import { isSurelyOutOfScope, type Placement } from '../../src/nouns/placement.ts';
import { leftToOthers } from '../../src/reports/left-to-others.ts';

const placed = (id: string, status: Placement['status'], of: Placement['of'] = 'contracts') =>
  ({ id, status, of, confidence: { element: 0.8, tier: 0 } }) as Placement;

it('contracts out of scope are counted once each, and that their dates are not here is said, with no command; services are none', () => {
  const two = [placed('a', 'out-of-scope'), placed('b', 'out-of-scope'), placed('b', 'out-of-scope'), placed('c', 'proposed')];
  expect(leftToOthers(two)).toBe(
    '2 contracts out of scope of the plan have no part in it, and their procurements and dates are not listed.',
  );
  expect(leftToOthers([placed('a', 'out-of-scope')])).toContain(
    '1 contract out of scope of the plan has no part in it, and its procurements',
  );
  expect(leftToOthers([placed('a', 'out-of-scope')], isSurelyOutOfScope)).toBeNull();
  expect(
    leftToOthers([{ ...placed('a', 'out-of-scope'), confidence: { element: 1, tier: 0 }, isOfAnybody: true }], isSurelyOutOfScope),
  ).toBeNull();
  expect(leftToOthers([placed('s', 'out-of-scope', 'services'), placed('c', 'proposed')])).toBeNull();
});

it('rows that stand beside the one at which their framework or joint arrangement is procured are counted, and said', () => {
  const of = (id: string, lead: string) => ({ ...placed(id, 'proposed'), framework: { lead, rows: 3 } });
  expect(leftToOthers([of('a', 'a'), of('b', 'a'), of('c', 'a')])).toBe(
    '2 other rows of frameworks and joint arrangements are not listed: the procurement and dates of each stand at one row.',
  );
  expect(leftToOthers([of('a', 'a'), of('b', 'a'), placed('d', 'out-of-scope')])).toMatch(
    /^1 contract out of scope .* 1 other row of frameworks/,
  );
});
