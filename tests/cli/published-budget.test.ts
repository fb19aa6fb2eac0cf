import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { dataOf, run } from '../world.ts';
import { config, smallWorkspace } from './ground.ts';

const budget = `Budget line,2026/27 budget £000,2027/28 plan £000,2028/29 forecast £000
Placements,16200,16900,17500
Youth offer,885,850,
`;
const scenario = `scenario: Youth offer
years: 2026/27 to 2028/29
measures:
  - { id: less, kind: saving, on: { line: Youth offer }, amount: "£85,000", from: 2027-04-01 }
`;

it('the later years that the files publish stand beside the model, with the gap, and are no part of it', async () => {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources: [data/budget.csv]\n`,
    'data/budget.csv': budget,
    'scenarios/youth.yaml': scenario,
  });
  const { published, totals } = await dataOf<{ published: Record<string, number>; totals: Record<string, { net: number }> }>(
    ['model', 'youth'],
    { here },
  );
  expect(published).toEqual({ '2026/27': 17_085_000, '2027/28': 17_750_000, '2028/29': 17_500_000 });
  expect(totals['2028/29']?.net).toBe(17_000_000);
  const { out } = await run(['model', 'youth'], { here, columns: 120 });
  expect(out).toContain('The published budget beside the model: Youth offer');
  // Like for like: the youth offer has no published amount of that year, and is no part of the gap.
  const said = out.replace(/\s+/g, ' ');
  expect(said).toContain('In 2028/29 the model comes to £1,300,000 less than the published budget on the 1 line with an amount in both.');
  expect(said).toContain('Left out of the comparison: Youth offer (£800,000) has no published amount in 2028/29.');
  expect(out).toMatch(/Over \(under\) the published, with.*-£1,300,000/s);
});

it('what is published and not in the base is left out too; where no line has both, nothing can be told', async () => {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources: [data/budget.csv]\n`,
    'data/budget.csv':
      'Budget line,2026/27 budget £000,2027/28 plan £000,2028/29 plan £000\nPlacements,16200,16900,\nYouth offer,885,850,\nNew hub,,300,310\n',
    'scenarios/youth.yaml': scenario,
  });
  const said = (await run(['model', 'youth'], { here, columns: 120 })).out.replace(/\s+/g, ' ');
  expect(said).toContain('In 2028/29 no line of the model has a published amount: whether it comes to more or less');
  expect(said).toContain('New hub (£300,000) is published and not in the base in 2027/28');
});

it('nothing is set beside a model where the files publish its base alone', async () => {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources: [data/budget.csv]\n`,
    'data/budget.csv': 'Budget line,2026/27 budget £000\nPlacements,16200\nYouth offer,885\n',
    'scenarios/youth.yaml': scenario,
  });
  expect((await run(['model', 'youth'], { here })).out).not.toContain('published budget');
});

it('in a workbook the page says that it does not follow a changed budget line', async () => {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources: [data/budget.csv]\nscenarios: [scenarios/youth.yaml]\n`,
    'data/budget.csv': budget,
    'scenarios/youth.yaml': scenario,
  });
  await run(['plan', '-o', 'plan.xlsx'], { here });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(join(here, 'plan.xlsx'));
  const said = book.worksheets.flatMap((sheet) => {
    const words: string[] = [];
    sheet.eachRow((row) => words.push(String(row.getCell(1).value)));
    return sheet.name === 'The published budget' ? [words.join(' ')] : [];
  });
  expect(said).toEqual([expect.stringContaining('This does not follow a changed budget line')]);
});

it('where the later plan says neither gross nor net the comparison says so, and which of the two the model is', async () => {
  const files = (plan: string) => ({
    'commissioning.yaml': `${config}sources: [data/budget.csv, data/plan.csv]\n`,
    'data/budget.csv':
      'Year,Budget line,Gross budget £,Income £,Net budget £\n2026/27,Placements,1000,100,900\n2026/27,Youth offer,500,50,450\n',
    'data/plan.csv': plan,
    'scenarios/youth.yaml': 'scenario: Youth offer\nyears: 2026/27 to 2028/29\n',
  });
  const saidOf = async (plan: string) =>
    (await run(['model', 'youth'], { here: smallWorkspace(files(plan)), columns: 120 })).out.replace(/\s+/g, ' ');
  expect(await saidOf('Budget line,2027/28 £,2028/29 £\nPlacements,950,960\nYouth offer,450,460\n')).toContain(
    'In 2028/29 the model comes to £70 less than the published budget (which says neither gross nor net, and is set beside the model’s net budget).',
  );
  expect(await saidOf('Year,Budget line,Net budget £\n2028/29,Placements,960\n2028/29,Youth offer,460\n')).toContain(
    'In 2028/29 the model comes to £70 less than the published budget.',
  );
});
