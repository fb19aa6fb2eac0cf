import { beforeAll, describe, expect, it } from 'vitest';
import { type PlanMade, planMade } from '../../../src/cli/plan-made.ts';
import type { BudgetLine } from '../../../src/nouns/money.ts';
import type { PageTable } from '../../../src/nouns/page.ts';
import type { Row } from '../../../src/nouns/row.ts';
import { type BudgetTable, budgetTables } from '../../../src/reports/budget/budget-tables.ts';
import { partOfYearBehind, partOfYearSentence } from '../../../src/reports/budget/part-of-year-said.ts';
import { mapTable } from '../../../src/reports/one-page/map-block.ts';
import { figuresTable } from '../../../src/reports/one-page/money-blocks.ts';
import { budgetElements } from '../../../src/reports/pages/budget-elements.ts';
import { committeeReport } from '../../../src/reports/papers/index.ts';
import { year } from '../../../src/values/year.ts';
import { home, quietWorld } from '../../world.ts';
import { samplePlan, workspace } from '../sample-plan.ts';

const [elements] = budgetTables(samplePlan);
if (!elements) throw new Error('the sample has no budget');
const half = 'October 2015 to March 2016';
/** The table of elements as lines called A, B, C …, each of 2015/16 and for its period where it has one. */
const held = (...periods: (string | undefined)[]): BudgetTable => ({
  ...elements,
  lines: periods.map((period, index): Row<BudgetLine> => {
    const line = elements.lines[index % elements.lines.length] as Row<BudgetLine>;
    return { ...line, line: 'ABCDEFG'[index] as string, year: year('2015/16'), ...(period !== undefined && { period }) };
  }),
});
const said = (...periods: (string | undefined)[]) => partOfYearSentence(held(...periods), workspace, null);

describe('a total that is for a part of its year says so', () => {
  it.each([
    [[half], `The budget is for ${half} only.`],
    [[half, half], `The budget is for ${half} only.`],
    [[undefined, half], `Of the budget “B” is for ${half} only.`],
    [['Q1', half], `Of the budget “A” is for Q1 only and “B” is for ${half} only.`],
    [
      [undefined, 'Q1', 'Q2', 'Q3', 'Q4', 'Q1'],
      'Of the budget “B” is for Q1 only, “C” is for Q2 only, “D” is for Q3 only and 2 more lines are for parts of the year.',
    ],
    [['the quiet months'], 'The budget is for “the quiet months”, as written.'],
  ])('%j', (periods, words) => {
    expect(said(...periods)).toBe(words);
  });

  it('and nothing of whole years, nor of lines of another year or with no amount', () => {
    expect(said(undefined, 'April 2015 to March 2016', '2015/16')).toBeNull();
    expect(partOfYearBehind(held(undefined), workspace, null)).toBe('');
    expect(partOfYearSentence(held(half), workspace, year('2016/17'))).toBeNull();
    const [line] = held(half).lines;
    const { budget: _, ...bare } = line as Row<BudgetLine>;
    expect(partOfYearSentence({ ...elements, lines: [...held(undefined).lines, bare] }, workspace, null)).toBeNull();
  });

  it('stands behind a total inside a sentence', () => {
    expect(partOfYearBehind(held(half), workspace, null)).toBe(`, for ${half} only`);
    expect(partOfYearBehind(held(undefined, half), workspace, null)).toBe(`, of which “B” is for ${half} only`);
  });
});

describe('half a year of money is nowhere shown as a budget of the year', () => {
  let dudley: PlanMade;
  beforeAll(async () => {
    dudley = await planMade(quietWorld({ out: '', err: '' }), { workspace: `${home}/fixtures/dudley` });
  }, 60_000);
  const only = `${half} only`;
  const tables = (): PageTable[] =>
    dudley.pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])));
  const words = (table: PageTable): string => JSON.stringify(table);

  it('on the one page, by its figure and below its map', () => {
    expect(words(figuresTable(dudley.plan))).toContain(only);
    expect(mapTable(dudley.plan)?.note).toContain(`The budget is for ${only}.`);
  });

  it.each(['summary', 'map-elements', 'budget-1', 'budget-1-elements'])('in %s of the workbook', (id) => {
    expect(words(tables().find((table) => table.id === id) as PageTable)).toContain(`The budget is for ${only}.`);
  });

  it.each(['control-money', 'budget-published'])('in %s, beside totals of whole years', (id) => {
    const note = tables().find((table) => table.id === id)?.note;
    expect(note).toContain(`The budget of 0-5 allocation (finance.xlsx) is for ${only}.`);
  });

  it('in the title of a drawing of it, which stands by itself', () => {
    const { records } = dudley.plan;
    const [line] = records.budget;
    const second = { ...(line as Row<BudgetLine>), id: 'b2', element: 'parent-family-support' };
    const made = budgetElements.build({ ...dudley.plan, records: { ...records, budget: [line as Row<BudgetLine>, second] } });
    const drawn =
      'blocks' in made ? made.blocks.flatMap((block) => (block.kind === 'table' && block.chart ? [block.chart.title] : [])) : [];
    expect(drawn).toEqual([expect.stringMatching(new RegExp(`, for ${only}$`))]);
  });

  it('under what each year starts from', () => {
    const bridge = tables().find(({ id }) => id.endsWith('-bridge'));
    expect(bridge?.note).toContain(`The base of 2015/16 is for ${only}.`);
  });

  it('in what a committee is asked to note and below its key figures; a model that changes nothing has no table there to say it under', () => {
    const { sections } = committeeReport(dudley.plan, dudley);
    const page = (id: string): string => JSON.stringify(sections.find((section) => section.id === id));
    expect(page('recommendations')).toContain(`£2,453,000, for ${only}, with what its table says`);
    expect(page('background')).toContain(`0-5 allocation (finance.xlsx): the budget is for ${only}.`);
    const options = sections.find(({ id }) => id === 'options')?.blocks ?? [];
    expect(options.filter((block) => block.kind === 'table' && block.id.endsWith('-bridge'))).toEqual([]);
  });
});
