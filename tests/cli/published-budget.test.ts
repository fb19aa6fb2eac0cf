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
  expect(out).toContain('An amount is published for 1 of 2 lines in 2028/29');
  expect(out).toMatch(/In 2028\/29 the model comes to £500,000 less than\s+the published budget/);
});

it('nothing is set beside a model where the files publish its base alone', async () => {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources: [data/budget.csv]\n`,
    'data/budget.csv': 'Budget line,2026/27 budget £000\nPlacements,16200\nYouth offer,885\n',
    'scenarios/youth.yaml': scenario,
  });
  expect((await run(['model', 'youth'], { here })).out).not.toContain('published budget');
});
