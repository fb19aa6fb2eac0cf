import { expect, it } from 'vitest';
import { grant } from '../../../src/finance/measures/grant.ts';
import type { Pick } from '../../../src/finance/measures/measure.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { refusalOf } from '../scenarios.ts';
import { measureOf } from './ground.ts';

const lines =
  (...funds: readonly string[]): Pick =>
  () =>
    funds.map((fund, index) => ({
      id: `line-${index + 1}`,
      title: `Line ${index + 1}`,
      left: pence(300_000 / (index + 1)),
      funds: [fund],
    }));
const begun = (pick: Pick, amount = 60_000) =>
  grant.strands(
    { ...measureOf('grant', { amount: { money: pence(amount) } }), own: { fund: 'Public health grant' } },
    pick,
    year('2018/19'),
  )[0]?.postings;

it('takes the lines of its fund with it, up or down, in proportion', () => {
  const pick = lines('Public Health Grant', 'public health grant');
  expect(begun(pick)).toMatchObject([
    { line: 'line-1', term: 'investment', annual: 40_000 },
    { line: 'line-2', term: 'investment', annual: 20_000 },
  ]);
  expect(begun(pick, -60_000)?.map(({ annual }) => annual)).toEqual([-40_000, -20_000]);
});

it('pays on lines of other money for what that money paid for', () => {
  expect(begun(lines('Council'))).toMatchObject([{ line: 'line-1', term: 'income', annual: 60_000 }]);
});

it('on lines of both is two measures', () => {
  expect(refusalOf(() => begun(lines('Council', 'Public Health Grant')))).toEqual({ code: 'grant-on-two-kinds-of-line', line: 5 });
});
