import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fitness } from '../../src/nouns/fitness.ts';
import { run } from '../world.ts';
import { folderWith } from './ground.ts';

interface Answered {
  readonly fit: boolean;
  readonly checks: readonly Fitness[];
}

async function examined(argv: readonly string[], changes: Parameters<typeof run>[1] = {}): Promise<Answered & { readonly code: number }> {
  const { out, code } = await run(['doctor', ...argv, '--json'], changes);
  return { ...(JSON.parse(out) as { data: Answered }).data, code };
}

const statesOf = ({ checks }: Answered): Record<string, string> => Object.fromEntries(checks.map(({ about, state }) => [about, state]));
const machine = { node: '22.13.0', memory: 16 * 2 ** 30, language: 'en_GB.UTF-8' };

describe('doctor', () => {
  it('finds this machine fit, and a workspace whose day stands still worth knowing of', async () => {
    const answer = await examined(['-w', 'fixtures/plymouth']);
    expect(answer).toMatchObject({ fit: true, code: 0 });
    expect(statesOf(answer)).toMatchObject({ Node: 'fit', Day: 'fit', 'commissioning.yaml': 'mind', 'data/services.xlsx': 'fit' });
  });

  it('needs no workspace, and says how to make one', async () => {
    const answer = await examined([], { here: '/' });
    expect(answer).toMatchObject({ fit: true, code: 0 });
    expect(answer.checks.at(-1)).toMatchObject({ about: 'commissioning.yaml', state: 'mind', remedy: expect.stringContaining('init') });
  });

  it.each([
    ['an old Node', { node: '20.11.0' }, 'Node', 'unfit'],
    ['a Node of odd number', { node: '23.1.0' }, 'Node', 'unfit'],
    ['a newer Node', { node: '26.0.0' }, 'Node', 'fit'],
    ['little memory', { memory: 2 ** 30 }, 'Memory', 'mind'],
    ['an encoding without pounds', { language: 'C' }, 'Text', 'mind'],
    ['a system that names no encoding', { language: null }, 'Text', 'fit'],
  ])('%s', async (_, change, about, state) => {
    const answer = await examined([], { here: '/', machine: () => ({ ...machine, ...change }) });
    expect(statesOf(answer)).toMatchObject({ [about]: state });
    expect(answer.code).toBe(state === 'unfit' ? 2 : 0);
  });

  it('minds calendars that end before a procurement of today would', async () => {
    expect(statesOf(await examined(['--as-of', '2035-01-01'], { here: '/' }))).toMatchObject({ 'Bank holidays': 'mind' });
  });

  it('tells everything amiss in a workspace at once, each with its place, and exits 2', async () => {
    const here = folderWith({
      'commissioning.yaml':
        'organisation: Anytown Council\nfinancial-year: 2026/27\nsources:\n  - data/registr.csv\n  - data/odd.csv\n  - data/register.csv\n',
      'data/register.csv': 'Contract title,Supplier,End date\nRespite,Kite,31/03/2027\nMentoring,Oak,31/02/2027\n',
      'data/odd.csv': 'Colour,Shape\nred,round\nblue,square\n',
      'decisions.csv': 'kind,about,decision,reason,by,until\nplace,x,universal,because,me,someday\n',
      'scenarios/less.yaml': 'scenario: Less\nmeasurs: []\n',
    });
    const answer = await examined([], { here, mayWriteIn: (folder) => folder !== join(here, 'out') });
    expect(answer).toMatchObject({ fit: false, code: 2 });
    expect(statesOf(answer)).toMatchObject({
      'commissioning.yaml': 'fit',
      'decisions.csv': 'unfit',
      'data/registr.csv': 'unfit',
      'data/odd.csv': 'mind',
      'data/register.csv': 'mind',
      'Scenario less': 'unfit',
      'Folder for what is written': 'unfit',
    });
    const said = (about: string): string => {
      const { says, remedy } = answer.checks.find((check) => check.about === about) as Fitness;
      return `${says} ${remedy}`;
    };
    expect(said('data/registr.csv')).toContain('Did you mean `register.csv`?');
    expect(said('decisions.csv')).toMatch(/^decisions\.csv F2: `someday` is not a day\. Write it as/);
    expect(said('Scenario less')).toContain('line 2');
  });

  it('reads nothing more where commissioning.yaml cannot be read', async () => {
    const here = folderWith({ 'commissioning.yaml': 'organisation: Anytown\nyear: 2026/27\n' });
    const answer = await examined([], { here });
    expect(answer.code).toBe(2);
    expect(answer.checks.filter(({ of }) => of === 'workspace')).toMatchObject([{ about: 'commissioning.yaml', state: 'unfit' }]);
  });
});
