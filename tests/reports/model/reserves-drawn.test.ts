import { expect, it } from 'vitest';
import { planMade } from '../../../src/cli/plan-made.ts';
import { onePage } from '../../../src/reports/one-page/one-page.ts';
import { committeeReport } from '../../../src/reports/papers/index.ts';
import { config, smallWorkspace } from '../../cli/ground.ts';
import { quietWorld } from '../../world.ts';
import { down, tableIn } from '../page-of.ts';

const made = async (measures: string, years = '2026/27 to 2028/29') => {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources: [data/budget.csv]\nscenarios: [scenarios/bridge.yaml]\n`,
    'data/budget.csv':
      'Budget line,2026/27 budget £000,2027/28 plan £000,2028/29 plan £000\nPlacements,16200,16900,17500\nYouth offer,885,850,\n',
    'scenarios/bridge.yaml': `scenario: Bridge\nyears: ${years}\nmeasures:\n${measures}`,
  });
  return planMade(quietWorld({ out: '', err: '' }), { workspace: here });
};
const saving = '  - { id: less, kind: saving, on: { line: Youth offer }, amount: "£85,000", from: 2027-04-01 }\n';
const draw = (more = '') => `  - { id: bridge, kind: reserve, on: { line: Placements }, amount: "£300,000", from: 2026-10-01${more} }\n`;

const asked = async (measures: string, years?: string): Promise<string> => {
  const { plan, pages, leftOut } = await made(measures, years);
  const words = JSON.stringify(committeeReport(plan, { pages, leftOut }));
  return /consider the scenario [^"]*?(?=[;.](?: and)?")/.exec(words)?.[0] ?? '';
};

it('a recommendation says what a scenario comes to against doing nothing and against the published plan', async () => {
  expect(await asked(saving)).toBe(
    'consider the scenario “Bridge”, whose net budget in 2028/29 is £17,000,000, £85,000 less than doing nothing and £1,300,000 less than the published budget on the 1 line with an amount in both',
  );
  expect(await asked(saving, '2026/27 to 2029/30')).toMatch(
    /less than doing nothing, and in 2028\/29 £1,300,000 less than the published budget on/,
  );
});

it('a draw on a reserve is told beside the saving and is no part of it', async () => {
  expect(await asked(saving + draw(', repaid: 2028-04-01'))).toBe(
    'consider the scenario “Bridge”, whose net budget in 2028/29 is £17,300,000, £85,000 less than doing nothing before reserves and £1,000,000 less than the published budget on the 1 line with an amount in both; £300,000 is drawn from reserves in 2026/27 (no saving: 2027/28 begins with a gap of as much); £300,000 is put back to reserves in 2028/29 (a cost of the year, for what was drawn before)',
  );
});

it('stands on the pages under its own name, year by year, and what the measures take off is without it', async () => {
  const { plan, pages, leftOut } = await made(saving + draw());
  const beside = tableIn(pages, 'model-bridge-do-nothing');
  expect(beside.rows.map(({ key }) => key)).toEqual(['base', 'undone', 'done', 'gap', 'closed', 'left', 'drawn', 'so-far']);
  expect(down(beside, '2026/27').slice(4, 7)).toEqual([0, 0, 30_000_000]);
  expect(down(beside, '2028/29').slice(4, 7)).toEqual([8_500_000, -8_500_000, 0]);
  expect(beside.note).toContain('a draw closes the gap of its own year alone, and what is over of it is no money to spare');
  expect(tableIn(pages, 'model-bridge-bridge').note).toBe(
    '£300,000 is drawn from reserves in 2026/27 (no saving: 2027/28 begins with a gap of as much).',
  );
  const summary = JSON.stringify(pages.find(({ id }) => id === 'summary'));
  for (const words of [summary, JSON.stringify(onePage(plan, leftOut))]) {
    expect(words).toContain('Drawn from reserves in 2026/27');
    expect(words).toContain('no saving: 2027/28 begins with a gap of as much');
  }
});

it('a scenario of a draw alone saves nothing, and nothing is said to make up its saving', async () => {
  const { pages } = await made(draw(), '2026/27 to 2027/28');
  const words = JSON.stringify(pages);
  expect(words).toContain('against doing nothing; see What changes the budget');
  expect(words).not.toMatch(/it is ;|is \.| is is /);
});
