import { expect, it } from 'vitest';
import { dataOf, run } from '../../world.ts';
import { config, folderWith } from '../ground.ts';

const draw = (amount: string) =>
  `  - { id: bridge, title: Draw on the reserve, kind: reserve, on: Placements, amount: "${amount}", from: 2026-10-01 }\n`;
const youth = (amount: string, cost: string) =>
  `  - { id: youth, title: Youth redesign, kind: saving, on: Youth offer, amount: ${amount}, from: 2027-04-01, costs: [ { title: Redundancy, amount: "${cost}", on: 2027-04-01 } ] }\n`;
const move =
  '  - { id: move, title: Move, kind: reallocation, from-line: Placements, to-line: Hubs, amount: "£50,000", from: 2027-04-01 }\n';
const it_ = '  - { id: it, title: Case system, kind: one-off, on: Placements, amount: "£120,000", from: 2027-04-01 }\n';
const scenario = (name: string, measures: string) => `scenario: ${name}\nyears: 2026/27 to 2028/29\nmeasures:\n${measures}`;
const workspace = (folder: string, scenarios: Readonly<Record<string, string>>) => ({
  [`${folder}/commissioning.yaml`]: `${config}sources: [data/budget.csv]\n`,
  [`${folder}/data/budget.csv`]: 'Budget line,2026/27 budget £000\nPlacements,16200\nYouth offer,900\nHubs,400\n',
  ...Object.fromEntries(Object.entries(scenarios).map(([file, text]) => [`${folder}/scenarios/${file}.yaml`, text])),
});

const two = (order: (measures: readonly string[]) => string = (measures) => measures.join('')) =>
  folderWith({
    ...workspace('was', {
      mtfs: scenario('MTFS', order([draw('£300,000'), youth('10%', '£45,000'), move, it_])),
      less: scenario('Less', it_),
    }),
    ...workspace('is', { mtfs: scenario('MTFS', order([draw('£350,000'), youth('8%', '£40,000'), it_])) }),
  });
const pair = (was: number | null, is: number | null) => ({ was, is });
const expected = {
  added: [],
  removed: ['Less'],
  unchanged: 1,
  measures: [
    { measure: 'Draw on the reserve', kind: 'reserve', became: 'changed', amounts: { '2026/27': pair(300_000, 350_000) } },
    { measure: 'Move', kind: 'reallocation', became: 'gone' },
    { measure: 'Youth redesign', became: 'changed', amounts: { '2027/28': pair(90_000, 72_000), '2028/29': pair(90_000, 72_000) } },
    { measure: 'Youth redesign: one-off costs', kind: 'cost', became: 'changed', amounts: { '2027/28': pair(45_000, 40_000) } },
  ],
};
const compared = async (here: string, was: string, is: string) =>
  (await dataOf<{ scenarios: unknown }>(['diff', was, is], { here })).scenarios;

it('of two plans tells which measures are gone or come to another amount, whatever their order', async () => {
  expect(await compared(two(), 'was', 'is')).toMatchObject(expected);
  expect(
    await compared(
      two((measures) => [...measures].reverse().join('')),
      'was',
      'is',
    ),
  ).toMatchObject(expected);
});

it('tells the same of their workbooks, and of a workbook beside a workspace', async () => {
  const here = two();
  for (const folder of ['was', 'is']) {
    const { code, err } = await run(['plan', '-w', folder, '-o', `${folder}.xlsx`], { here });
    expect(code, err).toBe(0);
  }
  expect(await compared(here, 'was.xlsx', 'is.xlsx')).toMatchObject(expected);
  expect(await compared(here, 'was', 'is.xlsx')).toMatchObject(expected);
  const { out } = await run(['diff', 'was.xlsx', 'is.xlsx'], { here });
  expect(out).toMatch(/Another amount +Draw on the reserve \(reserve\) +2026\/27 +£300,000 +£350,000/);
  expect(out).toMatch(/Only the older has\s+“Less”\./);
});

it('a scenario that cannot be modelled is said not to be compared, and the rest is', async () => {
  const here = folderWith({
    ...workspace('was', { mtfs: scenario('MTFS', it_.replace('Placements', 'No such line')) }),
    ...workspace('is', { mtfs: scenario('MTFS', it_) }),
  });
  expect((await run(['diff', 'was', 'is'], { here })).out).toMatch(/The scenarios were not compared: .*No such line/);
});
