import { expect, it } from 'vitest';
import { planMade } from '../../../src/cli/plan-made.ts';
import { figureOf, type PageCell, type PageTable } from '../../../src/nouns/page.ts';
import { figuresTable } from '../../../src/reports/one-page/money-blocks.ts';
import { committeeReport } from '../../../src/reports/papers/index.ts';
import { evaluate, tablesOf } from '../../../src/reports/tables/evaluate.ts';
import { textIn } from '../../../src/reports/tables/page-table.ts';
import { config, smallWorkspace } from '../../cli/ground.ts';
import { quietWorld } from '../../world.ts';
import { down, tableIn } from '../page-of.ts';

const made = async (measures: string, assumptions = '') => {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources: [data/budget.csv]\nscenarios: [scenarios/fund.yaml]\n`,
    'data/budget.csv':
      'Budget line,Fund,2026/27 budget £000\nPlacements,Base budget,16200\nParenting offer,Hub Grant,640\nYouth offer,Base budget,900\n',
    'scenarios/fund.yaml': `scenario: Fund\nyears: 2026/27 to 2028/29\n${assumptions}measures:\n${measures}`,
  });
  return planMade(quietWorld({ out: '', err: '' }), { workspace: here });
};
const grant = (amount: string, more = '') =>
  `  - { id: fund, title: Hub grant, kind: grant, fund: Hub Grant, amount: "${amount}", from: 2028-04-01${more} }\n`;
const saving = '  - { id: less, kind: saving, on: { line: Youth offer }, amount: "£85,000", from: 2027-04-01 }\n';
const invested = '  - { id: more, kind: investment, on: { line: Placements }, amount: "£100,000", from: 2027-04-01 }\n';

const ofModel = ({ rows }: PageTable) => rows.filter(({ key }) => /^(model|grants|reserves) /.test(key));
const onSummary = async (measures: string) => {
  const { pages } = await made(measures);
  const table = tableIn(pages, 'summary');
  for (const { cells } of ofModel(table)) {
    const { content, formula } = cells['value'] as PageCell;
    if (formula) expect(evaluate(formula, tablesOf(pages))).toBe(figureOf(content));
  }
  return ofModel(table).map((row) => [textIn(row, 'measure'), down({ ...table, rows: [row] }, 'value')[0], textIn(row, 'note')]);
};

it('a grant that ends is no saving: it stands apart from what is saved, and nowhere as an investment', async () => {
  expect(await onSummary(saving + grant('-£640,000'))).toEqual([
    ['Modelled saving in 2028/29: Fund', 8_500_000, 'against doing nothing; see What changes the budget'],
    ['Less grant to spend in 2028/29: Fund', 64_000_000, 'no saving: its lines spend as much less; see What changes the budget'],
  ]);
  const { pages } = await made(saving + grant('-£640,000'));
  expect(JSON.stringify(pages)).not.toContain('invested and');
  const beside = tableIn(pages, 'model-fund-do-nothing');
  expect(beside.rows.map(({ key }) => key)).toEqual(['base', 'undone', 'done', 'gap', 'closed', 'left', 'granted', 'so-far']);
  expect(down(beside, '2028/29').slice(3)).toEqual([0, 8_500_000, -8_500_000, -64_000_000, 17_000_000]);
  expect(beside.note).toContain('without changes of grant');
});

it('a new grant is no added cost, and alone it is all that is told', async () => {
  expect(await onSummary(grant('£100,000'))).toEqual([
    ['More grant to spend in 2028/29: Fund', 10_000_000, 'no added cost: its lines spend as much more; see What changes the budget'],
  ]);
});

it('a grant in the place of other money is income, which is saved', async () => {
  expect(await onSummary(grant('£100,000', ', on: { line: Youth offer }'))).toEqual([
    ['Modelled saving in 2028/29: Fund', 10_000_000, 'against doing nothing; it is £100,000 of income; see What changes the budget'],
  ]);
});

it('what costs more is called an added cost on every page, with what makes it', async () => {
  expect(await onSummary(saving + invested)).toEqual([
    [
      'Modelled added cost in 2028/29: Fund',
      1_500_000,
      'against doing nothing; it is £100,000 invested, less £85,000 of savings by the measures; see What changes the budget',
    ],
  ]);
  const { pages } = await made(saving + invested);
  expect(tableIn(pages, 'model-fund-do-nothing').note).toContain('What is added in 2028/29 is £100,000 invested, less £85,000');
});

it('one page has the same figures, with the same words', async () => {
  const { plan } = await made(saving + invested + grant('-£640,000'));
  const table = figuresTable(plan);
  expect(ofModel(table).map((row) => [textIn(row, 'what'), textIn(row, 'more')])).toEqual([
    ['Modelled added cost in 2028/29', 'Fund; against doing nothing; it is £100,000 invested, less £85,000 of savings by the measures'],
    ['Less grant to spend in 2028/29', 'Fund; no saving: its lines spend as much less'],
  ]);
});

it('members are told what is saved before the grant changes, and the change beside it', async () => {
  const { plan, pages, leftOut } = await made(saving + grant('-£640,000'));
  const words = JSON.stringify(committeeReport(plan, { pages, leftOut }));
  expect(words).toContain('£85,000 less than doing nothing before changes of grant');
  expect(words).toContain('£640,000 less grant is there to spend in 2028/29 (no saving: its lines spend as much less)');
});

it('what a scenario is worth holds no change of grant', async () => {
  const { plan } = await made(grant('-£640,000'));
  expect(plan.models.at(-1)?.appraisal).toMatchObject({ npv: 0, wider: null });
  expect(plan.models.at(-1)?.appraisal?.said.join(' ')).toContain('As a grant changes, its lines spend as much more or less');
});
