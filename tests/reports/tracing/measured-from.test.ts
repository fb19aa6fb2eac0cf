import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planMade } from '../../../src/cli/plan-made.ts';
import { measuredFrom } from '../../../src/reports/tracing/measured-from.ts';
import { chainOf } from '../../../src/reports/tracing/trace.ts';
import { home, quietWorld, run } from '../../world.ts';

const flags = { workspace: join(home, 'fixtures/plymouth'), scenario: ['example-early-help'] };
const made = planMade(quietWorld({ out: '', err: '' }), flags);

const chainAt = async (table: string, row: string, column: string) => {
  const { pages, plan } = await made;
  const chain = chainOf(pages, { table: `model-earlier-help-less-care-${table}`, row, column }, measuredFrom(plan.models));
  return { chain, cells: chain.flatMap(({ rests }) => rests.map(({ cell }) => cell)) };
};

it('a saving that is a per cent of its lines leads to the budget of each, and says what they hold; one in pounds to its scenario alone', async () => {
  const { chain, cells } = await chainAt('measures', 'offices cumulative', '2016/17');
  expect(chain[0]?.how).toBe(
    'worked out from what is left on its 5 lines (£27,150,102 in the base, finance.xlsx, System elements!B5:B9) when it begins, phased as the scenario says',
  );
  expect(cells).toEqual(['line 9', 'B5', 'B6', 'B7', 'B8', 'B9']);
  expect((await chainAt('measures', 'step-down cumulative', '2016/17')).cells).toEqual(['line 11']);
});

it('a new price and a merge are worked out from the budget too', async () => {
  const price = await chainAt('measures', 'reprice-care cumulative', '2017/18');
  expect(price.chain[0]?.how).toContain('“Children in and on the edge of care” (£8,841,701 in the base');
  expect((await chainAt('measures', 'merge-young cumulative', '2017/18')).cells).toEqual(['line 10', 'B7', 'B8']);
});

it('a change on the year before leads to both years, and a term of the bridge to the measures that make it', async () => {
  const change = await chainAt('measures', 'offices incremental', '2017/18');
  expect(change.chain.filter(({ depth }) => depth === 1).map(({ spot }) => spot.ref.column)).toEqual(['2017/18', '2016/17']);
  const term = await chainAt('bridge', 'savings', '2016/17');
  expect(term.chain.filter(({ depth }) => depth === 1).map(({ spot }) => spot.ref.row)).toEqual([
    'review-care cumulative',
    'offices cumulative',
  ]);
  expect(term.cells).toContain('B9');
});

it('is called by its measure, however long the name, and by which of its effects is shown', async () => {
  const { out } = await run(['why', 'less savings 2018/19', '-w', 'fixtures/cambridgeshire', '--md']);
  expect(out).toContain("| 1.1 | Child and Family Centres in place of children's centres, cumulative: 2018/19 |");
});

it('what a measure is of the package leads on to it', async () => {
  const { chain, cells } = await chainAt('package', 'offices', '2018/19');
  expect(chain[1]?.spot.ref.row).toBe('offices cumulative');
  expect(cells).toContain('B5');
});

it('why names the budget of a saving taken by per cent', async () => {
  const { out } = await run(['why', 'offices cumulative 2016/17', '-w', 'fixtures/plymouth', '--scenario', 'example-early-help', '--md']);
  expect(out).toContain('finance.xlsx, System elements!B9 | 8841701 |');
});
