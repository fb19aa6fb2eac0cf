import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planCopy } from '../../src/cli/plan-copy.ts';
import { planMade } from '../../src/cli/plan-made.ts';
import type { PageTable } from '../../src/nouns/page.ts';
import { committeeReport } from '../../src/reports/papers/index.ts';
import { freshFolder, quietWorld } from '../world.ts';

const measures = [
  "{ id: hubs, title: Fewer hubs, kind: saving, on: Hubs, amount: '£300,000', from: 2027-04-01, harm: 2, decision: 'Cabinet, 2 March 2026' }",
  '{ id: youth, title: Youth re-let, kind: saving, on: Youth, amount: 80k, from: 2027-04-01, harm: 1, decision: "Cabinet, 2 March 2026" }',
];

const world = quietWorld({ out: '', err: '' });

function folderOf(reach: string, floor = '10%'): string {
  const folder = freshFolder();
  mkdirSync(join(folder, 'scenarios'));
  writeFileSync(
    join(folder, 'commissioning.yaml'),
    'organisation: Anytown Council\nfinancial-year: 2026/27\nas-of: 2026-06-30\nsources: [budget.csv]\n',
  );
  writeFileSync(join(folder, 'budget.csv'), 'Service,Budget 2026/27\nHubs,1500000\nYouth,520000\n');
  const limits = `limits:\n  - { title: Hubs keep their floor, on: Hubs, at-least: ${floor} }\n`;
  const text = `scenario: Offer\nyears: 2026/27 to 2028/29\nmeasures:\n${measures.map((one) => `  - ${one}\n`).join('')}${limits}${reach}`;
  writeFileSync(join(folder, 'scenarios', 'offer.yaml'), text);
  return folder;
}

const made = async (reach: string, floor?: string) => planMade(world, { workspace: folderOf(reach, floor) });

const tablesOf = (blocks: readonly { readonly kind: string }[]): PageTable[] =>
  blocks.filter((block): block is PageTable => block.kind === 'table').filter(({ id }) => /-(packages|obstacles)$/.test(id));

it('a scenario that asks what would reach an amount shows the packages on its page and in the report, by title and as proposals', async () => {
  const plan = await made('reach: { amount: 250k, by: 2027/28 }\n');
  const [packages] = tablesOf(plan.pages.flatMap(({ blocks }) => blocks));
  expect(packages?.caption).toBe('To reach £250,000 by 2027/28, packages proposed: Offer');
  expect(packages?.note).toContain('a proposal that nobody has decided on');
  expect(JSON.stringify(packages?.rows[0])).toContain('“Fewer hubs”');
  const { sections } = committeeReport(plan.plan, plan);
  expect(tablesOf(sections.find(({ id }) => id === 'options')?.blocks ?? [])).toHaveLength(1);
  expect(plan.plan.models[0]?.measures.map(({ id }) => id)).toEqual(['hubs', 'youth']);
});

it('names the limit in the way where the amount cannot be reached', async () => {
  const plan = await made('reach: { amount: 250k }\n', '95%');
  const [packages, obstacles] = tablesOf(plan.pages.flatMap(({ blocks }) => blocks));
  expect(packages?.note).toContain(
    '£250,000 by 2028/29 is not reached: the most under every limit is £80,000. In the way stands “Hubs keep their floor”',
  );
  expect(JSON.stringify(obstacles?.rows)).toContain('Hubs keep their floor');
});

it('shows none where the scenario asks for none, nor in a copy for publication', async () => {
  expect(tablesOf((await made('')).pages.flatMap(({ blocks }) => blocks))).toEqual([]);
  const copy = await planCopy(world, { workspace: folderOf('reach: { amount: 250k }\n'), publish: true });
  expect(copy.pages.map(({ id }) => id)).toContain('budget-model');
  expect(tablesOf(copy.pages.flatMap(({ blocks }) => blocks))).toEqual([]);
});

it('refuses with its line what cannot be reached', async () => {
  const line = { file: 'scenarios/offer.yaml', line: 8 };
  await expect(made('reach: { by: 2027/28 }\n')).rejects.toMatchObject({ code: 'missing-key', place: line });
  await expect(made('reach: { amount: 0 }\n')).rejects.toMatchObject({ code: 'not-an-amount', place: line });
  await expect(made('reach: { amount: 250k, by: 2031/32 }\n')).rejects.toMatchObject({ code: 'outside-years', place: line });
});
