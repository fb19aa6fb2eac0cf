import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Flags } from '../../src/cli/command.ts';
import { dayFor, findRoot, type Opened, openWorkspace } from '../../src/cli/open.ts';
import { day } from '../../src/values/day.ts';
import { freshFolder, home, quietWorld, run } from '../world.ts';
import { config, expectRefused, folderWith, put, register, smallWorkspace } from './ground.ts';

const heard = { out: '', err: '' };

async function opened(folder: string, flags: Flags = {}): Promise<Opened> {
  return openWorkspace(quietWorld(heard, { here: folder }), flags);
}

function withConfig(text: string): string {
  return put(smallWorkspace(), { 'commissioning.yaml': text });
}

describe('the workspace is found', () => {
  it('in this folder, and from a folder below it', async () => {
    const folder = smallWorkspace({ 'out/deep/note.txt': '' });
    expect(findRoot(quietWorld(heard, { here: folder }), {})).toBe(folder);
    expect(findRoot(quietWorld(heard, { here: join(folder, 'out/deep') }), {})).toBe(folder);
    expect((await opened(join(folder, 'out/deep'))).records.contracts).toHaveLength(2);
  });

  it('the nearest one above, when workspaces stand inside each other', () => {
    const folder = smallWorkspace({ 'inner/commissioning.yaml': config, 'inner/data/x.txt': '' });
    expect(findRoot(quietWorld(heard, { here: join(folder, 'inner/data') }), {})).toBe(join(folder, 'inner'));
  });

  it('where --workspace says, whatever stands here, and is called as it was typed', async () => {
    const folder = smallWorkspace();
    const { root, label } = await opened(folder, { workspace: join(home, 'fixtures/cumbria') });
    expect(root).toBe(join(home, 'fixtures/cumbria'));
    expect(label).toBe(join(home, 'fixtures/cumbria'));
    expect((await opened(folder)).label).toBe('.');
  });

  it.each([
    { workspace: 'nowhere', code: 'workspace-missing', file: 'nowhere' },
    { workspace: 'data', code: 'workspace-missing', file: 'data' },
    { workspace: 'commissioning.yaml', code: 'workspace-is-file', file: 'commissioning.yaml' },
  ])('or refused: $workspace', ({ workspace, code, file }) => {
    const here = smallWorkspace();
    expect(() => findRoot(quietWorld(heard, { here }), { workspace })).toThrow(expect.objectContaining({ code, place: { file } }));
  });

  it('or refused where there is none here or above', async () => {
    expectRefused(await run(['map'], { here: freshFolder() }), 'commissioning.yaml', '--workspace', 'commission init');
  });
});

describe('commissioning.yaml is read or refused with its line', () => {
  it.each([
    { what: 'a key it does not know', text: `${config}sourcs:\n  - data/register.csv\n`, line: 4, code: 'unknown-key', near: '`sources`' },
    {
      what: 'a key a source does not know',
      text: `${config}sources:\n  - path: data/register.csv\n    shet: Contracts\n`,
      line: 6,
      code: 'unknown-key',
      near: '',
    },
    { what: 'no organisation', text: 'financial-year: 2026/27\n', line: 1, code: 'unfit-value', near: '' },
    { what: 'a year that is none', text: 'organisation: A\nfinancial-year: 2026\n', line: 2, code: 'year-unreadable', near: '' },
    { what: 'a year that jumps', text: 'organisation: A\nfinancial-year: 2026/28\n', line: 2, code: 'year-unreadable', near: '' },
    {
      what: 'a day that is none',
      text: 'organisation: A\nfinancial-year: 2026/27\nas-of: 2026-02-30\n',
      line: 3,
      code: 'day-unreadable',
      near: '',
    },
    {
      what: 'a choice not offered',
      text: 'organisation: A\nfinancial-year: 2026/27\ngovernance: mayor\n',
      line: 3,
      code: 'unfit-value',
      near: 'committee',
    },
    { what: 'text that is not YAML', text: 'organisation: "A\nfinancial-year: 2026/27\n', line: null, code: 'yaml-unreadable', near: '' },
  ])('$what', async ({ text, line, code, near }) => {
    const folder = withConfig(text);
    await expect(opened(folder)).rejects.toMatchObject({
      name: 'Refusal',
      code,
      place: { file: 'commissioning.yaml', line: line ?? expect.any(Number) },
    });
    expectRefused(await run(['check'], { here: folder }), 'commissioning.yaml, line ', near);
  });

  it('an empty one is refused, and one that is a folder', async () => {
    await expect(opened(withConfig(''))).rejects.toMatchObject({ name: 'Refusal', place: { file: 'commissioning.yaml' } });
    const folder = freshFolder();
    mkdirSync(join(folder, 'commissioning.yaml'));
    await expect(opened(folder)).rejects.toMatchObject({ name: 'Refusal', code: 'file-is-folder' });
  });

  it('a tier model nobody knows is refused with the nearest', async () => {
    expectRefused(await run(['map'], { here: withConfig(`${config}tiers: four-teir\n`) }), 'commissioning.yaml', 'four-tier');
  });
});

describe('the day to judge on', () => {
  const world = quietWorld(heard);
  it('is the flag’s, else the workspace’s, else today', () => {
    expect(dayFor(world, { asOf: '2026-06-30' }, day('2015-06-30'))).toBe('2026-06-30');
    expect(dayFor(world, {}, day('2015-06-30'))).toBe('2015-06-30');
    expect(dayFor(world, {})).toBe('2026-11-22');
  });

  it.each(['31/03/2016', '2026-02-30', '2026', 'tomorrow', ''])('`%s` is no day', (asOf) => {
    expect(() => dayFor(world, { asOf })).toThrow(expect.objectContaining({ code: 'day-unreadable' }));
  });

  it('the same files and the same day give the same answer, whatever today is', async () => {
    const argv = ['check', '-w', 'fixtures/plymouth', '--json'];
    const [now, later] = await Promise.all([run(argv), run(argv, { today: () => day('2031-01-01') })]);
    expect(later.out).toBe(now.out);
  });
});

describe('sources', () => {
  it('one that is missing is refused with the nearest file beside it', async () => {
    const folder = withConfig(`${config}sources:\n  - data/registr.csv\n`);
    await expect(opened(folder)).rejects.toMatchObject({ code: 'file-missing', place: { file: 'data/registr.csv' } });
    expectRefused(await run(['check'], { here: folder }), 'data/registr.csv', '`register.csv`');
  });

  it('one in a folder that is not there is refused too', async () => {
    await expect(opened(withConfig(`${config}sources:\n  - elsewhere/register.csv\n`))).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('the same file listed twice with different sheets is read once', async () => {
    const { files, sources, records } = await opened(home, { workspace: 'fixtures/cambridgeshire' });
    const paths = files.map(({ file }) => file);
    expect(paths.filter((path) => path === 'data/budget.xlsx')).toHaveLength(1);
    expect(new Set(paths).size).toBe(paths.length);
    expect(sources.map(({ file }) => file)).toEqual(paths);
    expect(records.budget).toHaveLength(1);
  });

  it('a sheet that is not there is refused with the nearest', async () => {
    const from = join(home, 'fixtures/cambridgeshire/data/budget.xlsx');
    const folder = withConfig(`${config}sources:\n  - path: ${from}\n    sheet: Published postion\n`);
    await expect(opened(folder)).rejects.toMatchObject({ code: 'sheet-unknown' });
    expectRefused(await run(['check'], { here: folder }), '`Published position`');
  });

  it('records of two files never share an id', async () => {
    const folder = folderWith({
      'commissioning.yaml': `${config}sources:\n  - data/a.csv\n  - data/b.csv\n`,
      'data/a.csv': register,
      'data/b.csv': register,
    });
    const ids = (await opened(folder)).records.contracts.map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  it('the hash of each source is that of its bytes', async () => {
    const { sources } = await opened(smallWorkspace());
    expect(sources.map(({ sha256 }) => sha256)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  });
});

describe('limits that are no rule’s', () => {
  const limited = (limits: string) =>
    smallWorkspace({ 'commissioning.yaml': `${config}limits:\n  ${limits}\nsources:\n  - data/register.csv\n` });

  it('are left to the commands they are for, and stop no check', async () => {
    const here = limited('milestones: { dueDays: 400 }');
    expect((await run(['check', '--fail-on', 'never'], { here })).code).toBe(0);
    const due = await run(['milestones', '--json', '--fail-on', 'never'], { here });
    expect(JSON.parse(due.out).data.counts.due).toBeGreaterThan(0);
  });

  it('nobody knows are refused with their line and the nearest', async () => {
    expectRefused(await run(['timeline'], { here: limited('timeline: { tightDay: 3 }') }), 'line 5', 'tightDays');
    expectRefused(await run(['check'], { here: limited('timelines: { tightDays: 3 }') }), 'timelines');
  });
});
