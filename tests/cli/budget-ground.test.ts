import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../world.ts';
import { config, expectRefused, folderWith } from './ground.ts';

const budget = 'Budget line,Budget\nAlpha,1000\nBeta,500\n';
const saving = (line: string, more = '', years = '2026/27') =>
  `scenario: Cuts\nyears: ${years}\nmeasures:\n  - { id: a, kind: saving, on: ${line}, amount: £100, from: 2026-10${more} }\n`;
const workspace = (files: Readonly<Record<string, string>>, sources = 'budget.csv') =>
  folderWith({ 'commissioning.yaml': `${config}sources: [${sources}]\n`, 'budget.csv': budget, ...files });

it('a scenario that is refused does not stop what is asked of the files alone, and is said to be left out', async () => {
  const here = workspace({ 'scenarios/bad.yaml': saving('Alfa'), 'scenarios/worse.yaml': 'scenario: x\nyears: never\n' });
  const { out, code } = await run(['model', '--show', 'base'], { here });
  expect(code).toBe(0);
  expect(out).toContain('The scenario scenarios/bad.yaml is left out here');
  expect(out).toContain('The scenario scenarios/worse.yaml is left out here');
  expect((await run(['model', '--show', 'bridge'], { here })).code).toBe(2);
  expectRefused(await run(['model', 'bad', '--show', 'base'], { here }), 'Did you mean `Alpha`?');
});

it('scenarios of one title are told apart by their files', async () => {
  const here = workspace({ 'scenarios/one.yaml': saving('Alpha'), 'scenarios/two.yaml': saving('Beta') });
  const { scenarios } = await dataOf<{ scenarios: readonly { scenario: string }[] }>(['model'], { here });
  expect(scenarios.map(({ scenario }) => scenario)).toEqual(['Cuts (one.yaml)', 'Cuts (two.yaml)']);
});

it('a workspace of teams or placements without a budget says what it can be asked', async () => {
  const teams = 'Team,Role,FTE,Caseload,Demand,Weeks open,Cost per FTE\nEarly help,Family worker,6,10,200,26,30000\n';
  const here = folderWith({ 'commissioning.yaml': `${config}sources:\n  - { path: teams.csv, kind: workforce }\n`, 'teams.csv': teams });
  expectRefused(await run(['model'], { here }), '--show workforce');
});

describe('a scenario that asks for what is not there', () => {
  it('names the base year’s line and the years the tables hold', async () => {
    const years = 'Budget line,Budget 2026/27\nAlpha,1000\n';
    const here = workspace({ 'budget.csv': years, 'scenarios/early.yaml': saving('Alpha', '', '2025/26 to 2026/27') });
    expectRefused(await run(['model', 'early'], { here }), 'scenarios/early.yaml, line 2', 'hold 2026/27', '`base: 2026/27`');
  });

  it('says of a contract the register holds that no line pays for it, and names no other contract', async () => {
    const register = 'Contract reference,Title,Supplier,Start date,End date,Annual value\nA1,Alpha,Acme,01/04/2025,31/03/2028,1000\n';
    const files = {
      'register.csv': `${register}A5,Orphan,Acme,01/04/2025,31/03/2028,10\n`,
      'scenarios/end.yaml': saving('{ contract: A5 }'),
    };
    const { err, code } = await run(['model', 'end'], { here: workspace(files, 'budget.csv, register.csv') });
    expect([code, err.includes('Did you mean')]).toEqual([2, false]);
    expect(err).toContain('“Orphan” (A5), and no budget line answers to it');
    expect(err).toContain('`budget-line`');
  });

  it('is told how the tables spell it, a company by a part of its name', async () => {
    const here = workspace({ 'budget.csv': 'Budget line,Budget,Provider\nAlpha,1000,Acme Care Ltd\n' });
    const typed = (line: string) => run(['model', '--saving', `${line}=10`, '--from', '2026-10-01'], { here });
    expectRefused(await typed('alpah'), 'Did you mean `Alpha`?');
  });
});

it('yes and no are as good as true and false, and a saving that ends with the year is said to', async () => {
  const here = workspace({ 'scenarios/a.yaml': saving('Alpha', ', recurrent: no') });
  const { out, code } = await run(['model', 'a'], { here });
  expect(code).toBe(0);
  expect(out.replaceAll(/\s+/g, ' ')).toContain('`a` is not recurrent: it ends on 31 March 2027');
});

it.each(['-2', 'abc', '200'])('--years %s is refused with what it can be', async (years) => {
  const here = workspace({});
  expectRefused(await run(['model', '--saving', 'Alpha=10', '--from', '2026-10-01', '--years', years], { here }), '1 to 30 years');
});
