import { expect, it } from 'vitest';
import type { Model } from '../../../src/nouns/model.ts';
import type { Package, Reach } from '../../../src/nouns/reach.ts';
import { reachBlocks } from '../../../src/reports/model/reach-tables.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';

const one: Package = { measures: ['a'], savings: pence(90_000), harm: 2, net: pence(90_000) };
const limits = [{ title: 'Floor', cell: null, more: pence(500) }];
const reached: Reach = {
  amount: pence(80_000),
  by: year('2028/29'),
  shift: null,
  chosen: one,
  others: [],
  most: null,
  ways: [],
  bars: [],
  unlimited: null,
  obstacles: [],
  proved: true,
  tried: 3,
};
const missed: Reach = { ...reached, chosen: null, most: { ...one, savings: pence(70_000) } };

const said = (reach: Reach): string => JSON.stringify(reachBlocks({ scenario: 'S', reach } as unknown as Model));

it('says what is proved as proved, and what stands in the way', () => {
  expect(said(reached)).toContain('Proved: none does better.');
  expect(said({ ...missed, ways: [{ limits, package: one }] })).toContain('no fewer limits set aside would do');
  expect(said(missed)).toContain('No limit stands in the way');
});

it('claims of what is not proved only what was met', () => {
  const all = [
    reached,
    missed,
    { ...missed, most: null },
    { ...missed, ways: [{ limits, package: one }], obstacles: limits },
    { ...missed, unlimited: one },
  ].map((each) => said({ ...each, proved: false }));
  for (const text of all) {
    expect(text).toMatch(/Not proved: 3 packages were rolled forward to the penny, and a better one may have been missed/);
    expect(text).not.toMatch(
      /"the least harmful"|the most within|No limit stands|no fewer limits|is not reached|none does better|could be reached/,
    );
  }
  expect(all[1]).toContain('No package that reaches £800 by 2028/29 was met: the most met under every limit is £700.');
});
