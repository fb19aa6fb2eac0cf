import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, freshFolder, home, run } from '../../world.ts';
import { councils, everythingIn, expectRefused, folderWith, register } from '../ground.ts';

interface Made {
  readonly workspace: string;
  readonly files: readonly string[];
}

describe('init --example', () => {
  it.each(councils)('%s: copies every file byte for byte, and the copy answers as the original does', async (council) => {
    const here = freshFolder();
    const { workspace, files } = await dataOf<Made>(['init', '--example', council], { here });
    expect(workspace).toBe(council);
    const original = everythingIn(join(home, 'fixtures', council));
    expect(everythingIn(join(here, council))).toEqual(original);
    expect([...files].sort()).toEqual(
      Object.keys(original)
        .filter((path) => original[path] !== 'folder')
        .sort(),
    );
    const data = await dataOf(['check', '-w', council], { here });
    expect(data).toEqual(await dataOf(['check', '-w', join(home, 'fixtures', council)]));
  });

  it('into a folder of another name, and into an empty one that is there', async () => {
    const here = folderWith({ 'beside.txt': '' });
    expect((await dataOf<Made>(['init', 'my/plan', '--example', 'dudley'], { here })).workspace).toBe('my/plan');
    expect((await run(['check', '-w', 'my/plan', '--fail-on', 'never'], { here })).code).toBe(0);
    expect((await run(['init', '.', '--example', 'dudley'], { here: freshFolder() })).code).toBe(0);
  });
});

describe('init --from', () => {
  const typed = ['--organisation', 'Anytown: Council & "Partners"', '--year', '2026-27'];

  it('copies the spreadsheets and makes a workspace that works at once', async () => {
    const here = folderWith({ 'in/register.csv': register });
    const { files } = await dataOf<Made>(['init', 'plan', '--from', 'in/register.csv', ...typed], { here });
    expect([...files].sort()).toEqual(['commissioning.yaml', 'data/register.csv', 'decisions.csv']);
    const { records } = await dataOf<{ records: readonly unknown[] }>(['records', 'contracts', '-w', 'plan'], { here });
    expect(records).toHaveLength(2);
    expect(everythingIn(join(here, 'plan'))['data/register.csv']).toBe(Buffer.from(register).toString('base64'));
  });

  it('without a year it takes the one that today is in', async () => {
    const here = freshFolder();
    await run(['init', 'plan', '--organisation', 'Anytown Council'], { here });
    const yaml = Buffer.from(everythingIn(join(here, 'plan'))['commissioning.yaml'] ?? '', 'base64').toString();
    expect(yaml).toContain('2026/27');
  });

  it('a budget among them brings an example of a scenario that runs when it is named, and is in no plan and no model otherwise', async () => {
    const here = folderWith({
      'budget.csv': 'Budget line,Budget,Year\nShort breaks: "A" & B,"£100,000",2025/26\nRespite,"£50,000",2025/26\n',
    });
    const { files } = await dataOf<Made>(['init', 'plan', '--from', 'budget.csv', '--organisation', 'Anytown', '--year', '2025/26'], {
      here,
    });
    expect(files).toContain('scenarios/example.yaml');
    interface Modelled {
      readonly scenario: string;
      readonly totals: Readonly<Record<string, Readonly<Record<string, number>>>>;
    }
    const named = await dataOf<Modelled>(['model', 'example', '-w', 'plan'], { here });
    expect(named.scenario).toBe('Example, not a proposal');
    expect(named.totals['2026/27']).toMatchObject({ base: 150_000, savings: 10_000 });
    expect((await dataOf<Modelled>(['model', '-w', 'plan'], { here })).scenario).toBe('do-nothing');
    await run(['plan', '-w', 'plan', '-o', 'plan.md'], { here });
    expect(Buffer.from(everythingIn(here)['plan.md'] ?? '', 'base64').toString()).not.toContain('xample saving');
  });

  it('a budget with care, early help and a contract brings a move between them and a re-procurement, and both run', async () => {
    const here = folderWith({
      'budget.csv':
        'Budget line,Budget,Year\nResidential care,"£900,000",2025/26\nChildren\'s centres,"£50,000",2025/26\nParenting programme,"£120,000",2025/26\n',
      'register.csv': register,
    });
    const from = ['--from', 'budget.csv', 'register.csv', '--organisation', 'Anytown', '--year', '2025/26'];
    const { files } = await dataOf<Made>(['init', 'plan', ...from], { here });
    expect(files).toEqual(
      expect.arrayContaining(['example', 'example-early-help', 'example-re-procurement'].map((name) => `scenarios/${name}.yaml`)),
    );
    interface Modelled {
      readonly totals: Readonly<Record<string, Readonly<Record<string, number>>>>;
    }
    const moved = await dataOf<Modelled>(['model', 'example-early-help', '-w', 'plan'], { here });
    expect(moved.totals['2026/27']).toMatchObject({ reallocatedOut: 9_000, reallocatedIn: 9_000, net: 1_070_000 });
    const priced = await dataOf<Modelled>(['model', 'example-re-procurement', '-w', 'plan'], { here });
    expect(priced.totals['2028/29']).toMatchObject({ net: 1_070_000 });
  });

  it('two files of one name are refused', async () => {
    const here = folderWith({ 'a/register.csv': register, 'b/register.csv': register });
    const before = everythingIn(here);
    expectRefused(await run(['init', 'plan', '--from', 'a/register.csv', 'b/register.csv', ...typed], { here }), '`register.csv`');
    expect(everythingIn(here)).toEqual(before);
  });
});

describe('init writes nothing when it is refused', () => {
  it.each([
    { what: 'a folder that is not empty', argv: ['full', '--example', 'dudley'], words: ['full: '] },
    { what: 'a file', argv: ['note.txt', '--example', 'dudley'], words: ['note.txt: '] },
    { what: 'an example nobody knows', argv: ['--example', 'dudly'], words: ['`dudley`'] },
    { what: 'a way out of the examples', argv: ['--example', '../templates'], words: ['`../templates`'] },
    { what: 'a year that is none', argv: ['new', '--organisation', 'A', '--year', '2026'], words: ['`2026`', '2026/27'] },
    { what: 'no terminal and no organisation: the flag is named', argv: ['new'], words: ['--organisation', '--example'] },
    { what: 'nothing to ask and no organisation', argv: ['new', '--yes'], words: ['--organisation'] },
  ])('$what', async ({ argv, words }) => {
    const here = folderWith({ 'full/kept.txt': 'kept', 'note.txt': 'a note' });
    const before = everythingIn(here);
    expectRefused(await run(['init', ...argv], { here }), ...words);
    expect(everythingIn(here)).toEqual(before);
  });
});
