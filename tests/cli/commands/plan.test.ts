import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, freshFolder, home, run } from '../../world.ts';
import { councils, everythingIn, expectRefused, register, smallWorkspace } from '../ground.ts';

interface Planned {
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  readonly sources: readonly { readonly file: string; readonly sha256: string }[];
  readonly summary: { readonly services: number; readonly findings: { readonly counts: Readonly<Record<string, number>> } };
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('plan', () => {
  it.each(councils)('%s: each ending is written, with its size and hash, and twice gives the same bytes', async (council) => {
    const names = ['plan.xlsx', 'plan.html', 'plan.pdf', 'plan.docx', 'plan.md', 'plan.json'];
    const [one, two] = [freshFolder(), freshFolder()];
    const planned = await dataOf<Planned>(['plan', '-w', join(home, 'fixtures', council), '-o', ...names], { here: one });
    await dataOf<Planned>(['plan', '-w', join(home, 'fixtures', council), '-o', ...names], { here: two });
    expect(planned.files.map(({ path }) => path)).toEqual(names);
    for (const { path, bytes, sha256: hash } of planned.files) {
      expect(bytes).toBe(readFileSync(join(one, path)).length);
      expect(hash).toBe(sha256(join(one, path)));
    }
    expect(everythingIn(two)).toEqual(everythingIn(one));
    for (const { file, sha256: hash } of planned.sources) expect(hash).toBe(sha256(join(home, 'fixtures', council, file)));
  });

  it('when one of several files cannot be made writes none, and says so and which could be', async () => {
    const here = freshFolder();
    const dudley = ['plan', '-w', join(home, 'fixtures/dudley')];
    const without = await run([...dudley, '-o', 'plan.md', 'plan.svg', 'plan.ics'], { here });
    expectRefused(without, 'plan.svg: No page', 'Nothing was written; plan.md and plan.ics could be.');
    expectRefused(
      await run([...dudley, '--publish', '-o', 'pub.docx', 'pub.md'], { here }),
      'pub.docx: ',
      'Nothing was written; pub.md could be.',
    );
    const alone = await run([...dudley, '-o', 'plan.svg'], { here });
    expectRefused(alone, 'plan.svg: No page');
    expect(alone.err).not.toContain('Nothing was written');
    expect(everythingIn(here)).toEqual({});
  });

  it('made as on a day after its year says so at the terminal and among its assumptions', async () => {
    const here = freshFolder();
    const late = await run(['plan', '-w', join(home, 'fixtures/plymouth'), '--as-of', '2026-11-29', '-o', 'plan.md'], { here });
    expect(late.out.replace(/\s+/g, ' ')).toContain('`--as-of 2015-04-01`');
    expect(readFileSync(join(here, 'plan.md'), 'utf8')).toContain('when its year had ended');
    const own = await run(['plan', '-w', join(home, 'fixtures/plymouth'), '-o', 'plan.md'], { here });
    expect(own.out).not.toContain('--as-of');
  });

  it('names the sources it was made from and says in short what it holds', async () => {
    const { sources, summary } = await dataOf<Planned>(['plan', '-w', join(home, 'fixtures/plymouth'), '-o', 'plan.md'], {
      here: freshFolder(),
    });
    expect(sources.map(({ file }) => file)).toContain('data/finance.xlsx');
    expect(summary.services).toBe(44);
  });

  it('the whole plan as a value: plan.json is JSON with the workspace’s year, map and findings', async () => {
    const here = freshFolder();
    await run(['plan', '-w', join(home, 'fixtures/plymouth'), '-o', 'plan.json'], { here });
    expect(JSON.parse(readFileSync(join(here, 'plan.json'), 'utf8'))).toMatchObject({
      year: '2015/16',
      asOf: '2015-06-30',
      map: { totals: { services: 44 } },
    });
  });

  it('prints the files written as csv', async () => {
    const { out, code } = await run(['plan', '-w', join(home, 'fixtures/dudley'), '-o', 'plan.md', '--csv'], { here: freshFolder() });
    expect(code).toBe(0);
    expect(out).toContain('plan.md');
  });
});

it('says which folders it made, and none that was there', async () => {
  const here = smallWorkspace();
  const { out } = await run(['plan', '-o', 'papers/june/plan.md', 'papers/june/plan.json', 'plan.md'], { here });
  expect(out.replace(/\s+/g, ' ')).toContain('Made the folder papers/june, which was not there.');
  const again = await run(['plan', '-o', 'papers/june/plan.md'], { here });
  expect(again.out).not.toContain('Made the folder');
});

describe('plan writes nothing when it is refused', () => {
  it.each([
    { outputs: ['plan.odt'], words: ['plan.odt: ', '.docx'] },
    { outputs: ['plan.ps'], words: ['plan.ps: ', '.pdf'] },
    { outputs: ['plan'], words: ['plan: ', '.xlsx'] },
    { outputs: ['plan.md', 'plan.ps'], words: ['plan.ps: '] },
    { outputs: [], words: ['-o'] },
    { outputs: ['data/source.json'], words: ['source.json: '] },
    { outputs: ['plan.md', 'out/../data/source.json'], words: ['source.json: '] },
  ])('$outputs', async ({ outputs, words }) => {
    const here = smallWorkspace({
      'data/source.json': register,
      'commissioning.yaml': 'organisation: A\nfinancial-year: 2026/27\nsources:\n  - data/source.json\n',
    });
    const before = everythingIn(here);
    expectRefused(await run(['plan', ...(outputs.length > 0 ? ['-o', ...outputs] : [])], { here }), ...words);
    expect(everythingIn(here)).toEqual(before);
  });

  it('over a source of a workspace elsewhere', async () => {
    const source = join(home, 'fixtures/plymouth/data/finance.xlsx');
    const before = sha256(source);
    expectRefused(await run(['plan', '-w', 'fixtures/plymouth', '-o', source]), 'finance.xlsx');
    expect(sha256(source)).toBe(before);
  });

  it('a scenario nobody knows', async () => {
    const here = freshFolder();
    const typed = ['plan', '-w', join(home, 'fixtures/cambridgeshire'), '-o', 'plan.md', '--scenario', 'child-and-family-center'];
    expectRefused(await run(typed, { here }), '`child-and-family-centres`');
    expect(everythingIn(here)).toEqual({});
  });
});
