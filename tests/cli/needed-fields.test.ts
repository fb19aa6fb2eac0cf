import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../world.ts';
import { config, expectRefused, smallWorkspace } from './ground.ts';

const guessed = {
  'data/register.csv':
    'Contract,Organisation,Start,EXT. TO\nYoung carers,Harbour CIC,01/04/2023,31/03/2027\nParenting,Low Fell Trust,01/10/2024,30/09/2027\n',
};
const budgets = {
  'commissioning.yaml': `${config}sources:\n  - data/budget.csv\n`,
  'data/budget.csv': 'Line,Agreed budget with partners,Actual\nFostering,£5,£4\nAdoption,£6,£3\n',
};
const remedyIn = (err: string): string[] => (/`commission ([^`]+)`/.exec(err)?.[1] ?? '').split(' ');

describe('what rests on a column that is only proposed', () => {
  it.each([
    ['timeline', ['timeline'], guessed],
    ['milestones', ['milestones'], guessed],
    ['plan', ['plan', '-o', 'plan.md'], guessed],
    ['model', ['model'], budgets],
  ])('%s refuses it by its cell, and goes on once what it says has been typed', async (_, words, files) => {
    const here = smallWorkspace(files);
    const refused = await run(words, { here });
    expectRefused(refused, 'on a guess', '.csv ');
    // Who asked for files must know that there are none.
    expect(refused.err.includes('Nothing was written.')).toBe(words[0] === 'plan');
    expect((await run(remedyIn(refused.err), { here })).code).toBe(0);
    expect((await run(words, { here })).err).not.toContain('on a guess');
  });

  it('is settled from where the reader stands, whatever folder that is', async () => {
    const root = smallWorkspace(guessed);
    const here = dirname(root);
    const words = ['timeline', '-w', root.slice(here.length + 1)];
    const refused = await run(words, { here });
    expectRefused(refused, 'EXT. TO', 'D1');
    expect((await run(remedyIn(refused.err), { here })).code).toBe(0);
    expect((await run(words, { here })).code).toBe(0);
  });

  it('does not stop what only looks', async () => {
    const here = smallWorkspace(guessed);
    for (const words of [['records', 'contracts'], ['map'], ['check', '--fail-on', 'never']])
      expect((await run(words, { here })).code, words[0]).toBe(0);
  });
});
