import { expect, it } from 'vitest';
import { budgetTables } from '../../../src/reports/budget/budget-tables.ts';
import { lineElsewhere } from '../../../src/reports/budget/line-elsewhere.ts';
import { budgetLines } from '../../../src/reports/one-page/budget-lines.ts';
import { samplePlan } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

const [line] = samplePlan.records.budget;
if (!line) throw new Error('the sample has no budget');
const { element: _, ...bare } = line;
const wider = { ...line.origin.table, sheet: 'Whole council' };
const of = (name: string, amount: number) => ({
  ...bare,
  id: name,
  line: name,
  budget: pounds(amount),
  origin: { ...line.origin, table: wider },
});
const withLines = (...lines: ReturnType<typeof of>[]) => ({
  ...samplePlan,
  records: { ...samplePlan.records, budget: [...samplePlan.records.budget, ...lines] },
});

it('says of a budget that is one line of a wider one that it is, and of which', () => {
  const plan = withLines(of('Children', 27_150_102), of('Adults', 60_000_000));
  const tables = budgetTables(plan);
  const [elements] = tables;
  const said = elements && lineElsewhere(elements, tables, plan);
  expect(said).toMatch(/^In the files it comes to the same as the line “Children” of Whole council \(.+\): it is the same money\.$/);
  const more = budgetLines(plan).map(({ cells }) => cells['more']?.content);
  const onOnePage = (said as string).replace(/ \(.+?\)/, '');
  expect(more.some((content) => content?.kind === 'text' && content.text.includes(onOnePage))).toBe(true);
});

it('says nothing where no line comes to it, or where several do', () => {
  for (const plan of [
    withLines(of('Children', 27_150_103), of('Adults', 1)),
    withLines(of('Children', 27_150_102), of('Adults', 27_150_102)),
  ]) {
    const tables = budgetTables(plan);
    expect(tables[0] && lineElsewhere(tables[0], tables, plan)).toBeUndefined();
  }
});
