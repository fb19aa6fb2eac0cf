import { expect, it } from 'vitest';
import { amountIn, budgetTables, elementBudget, lineElement, lineTitle, saidOfItself, yearShown } from '../../src/reports/budget-tables.ts';
import { year } from '../../src/values/year.ts';
import { samplePlan, workspace } from './sample-plan.ts';
import { pounds } from './sample-records.ts';

const [elements, allocation] = budgetTables(samplePlan);

it('budget lines are kept by the table they stand in, each with its own total', () => {
  expect(elements && amountIn(elements, null)).toBe(pounds(27_150_102));
  expect(allocation?.years).toEqual(['2015/16', '2016/17']);
  expect(allocation && amountIn(allocation, year('2015/16'))).toBe(pounds(2_953_000));
  expect(allocation && amountIn(allocation, year('2019/20'))).toBeNull();
});

it('the budget of the elements is the table that names the most of them', () => {
  expect(elementBudget(workspace, budgetTables(samplePlan))?.table.sheet).toBe('System elements');
  expect(elementBudget(workspace, [])).toBeUndefined();
});

it('a line is for the element it names in its own column, else the one its title names', () => {
  expect(elements?.lines.map((line) => lineElement(workspace, line))).toContain('parent-family-support');
  expect(lineElement(workspace, { line: 'Transition costs' })).toBeNull();
  expect(lineElement(workspace, { line: 'Transition costs', element: 'early-childhood' })).toBe('early-childhood');
});

it('where one figure is wanted the plan year is shown, else the latest', () => {
  expect(allocation && yearShown(allocation, year('2015/16'))).toBe('2015/16');
  expect(allocation && yearShown(allocation, year('2020/21'))).toBe('2016/17');
  expect(elements && yearShown(elements, year('2015/16'))).toBeNull();
});

it('a line that names no more than its element is called by the title of the element', () => {
  const line = samplePlan.records.budget[0];
  if (!line) throw new Error('the sample has no budget');
  const { line: _, service: __, ...bare } = line;
  expect(lineTitle(workspace, { ...bare, element: 'early-childhood' })).toBe('Early childhood development');
});

it('lines of several authorities are never added, unless some are of the organisation', () => {
  const spanning = (own: string) =>
    budgetTables({
      workspace: { ...workspace, organisation: 'Anytown City Council' },
      records: {
        ...samplePlan.records,
        budget: samplePlan.records.budget.map((line, index) => ({ ...line, authority: index % 2 ? 'Elsewhere' : own })),
      },
    })[0];
  const [none, some] = [spanning('Otherwhere'), spanning('Anytown')];
  expect(none).toMatchObject({ authorities: 2, own: false });
  expect(none && amountIn(none, null)).toBeNull();
  expect(some?.lines.every(({ authority }) => authority === 'Anytown')).toBe(true);
  expect(some && amountIn(some, null)).not.toBeNull();
});

it('a caveat on an amount that the words below the table do not say is pointed to beside the total', () => {
  const [own] = budgetTables(samplePlan);
  if (!own) throw new Error('the sample has no budget');
  const words = [{ cell: 'A99', text: '* Contracted spend only' }];
  const noted = (...texts: string[]): typeof own => ({
    ...own,
    table: { ...own.table, words },
    lines: own.lines.map((line, index) => {
      const text = texts[index];
      const notes = text === undefined ? [] : [{ kind: 'caveat' as const, field: 'budget', quoted: '£1*', text }];
      return { ...line, origin: { ...line.origin, notes } };
    }),
  });
  const quoted = 'The budget table says of itself: “* Contracted spend only” (finance.xlsx, System elements!A99).';
  expect(saidOfItself(noted('* Contracted spend only'))).toBe(quoted);
  expect(saidOfItself(noted('* Contracted spend only', '** Mostly prescribing'))).toBe(
    `${quoted} 1 of its amounts carries a further caveat: see “Caveats on single cells” in Assumptions and sources.`,
  );
  expect(saidOfItself({ ...noted('x', '** Mostly prescribing'), inCopy: true }, ', told in the full plan')).toContain(
    ' 2 of its amounts carry a further caveat, told in the full plan.',
  );
  const alone = noted('** Mostly prescribing', '** Mostly prescribing');
  expect(saidOfItself({ ...alone, table: { ...alone.table, words: [] } })).toBe(
    '2 of its amounts carry a caveat: see “Caveats on single cells” in Assumptions and sources.',
  );
});
