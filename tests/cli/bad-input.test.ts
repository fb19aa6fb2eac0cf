import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../world.ts';
import {
  binary,
  config,
  everythingIn,
  expectRefused,
  folderWith,
  halfWorkbook,
  lockedWorkbook,
  register,
  smallWorkspace,
  unwritable,
} from './ground.ts';

const bad = [
  { what: 'no such file', files: {}, name: 'none.csv' },
  { what: 'a folder', files: { 'folder/kept.txt': 'kept' }, name: 'folder' },
  { what: 'an empty file', files: { 'empty.csv': '' }, name: 'empty.csv' },
  { what: 'a file of blank lines', files: { 'blank.csv': '\n\n  \n' }, name: 'blank.csv' },
  { what: 'a workbook cut short', files: { 'half.xlsx': halfWorkbook() }, name: 'half.xlsx' },
  { what: 'a workbook locked with a password', files: { 'locked.xlsx': lockedWorkbook() }, name: 'locked.xlsx' },
  { what: 'a binary called csv', files: { 'binary.csv': binary() }, name: 'binary.csv' },
  { what: 'a path through a file', files: { 'note.txt': 'a note' }, name: 'note.txt/register.csv' },
] as const;

describe('a file that cannot be read is refused in one plain line, and nothing is written', () => {
  it.each(bad)('$what, inspected', async ({ files, name }) => {
    const here = folderWith(files);
    const before = everythingIn(here);
    expectRefused(await run(['inspect', name], { here }), `${name}: `);
    expect(everythingIn(here)).toEqual(before);
  });

  it.each(bad)('$what, as a source of a workspace', async ({ files, name }) => {
    const here = folderWith({ 'commissioning.yaml': `${config}sources:\n  - ${name}\n`, ...files });
    const before = everythingIn(here);
    for (const argv of [['map'], ['check'], ['plan', '-o', 'out/plan.xlsx']]) expectRefused(await run(argv, { here }), `${name}: `);
    expect(everythingIn(here)).toEqual(before);
  });

  it.each(bad)('$what, as the beginning of a workspace', async ({ files, name }) => {
    const here = folderWith(files);
    const before = everythingIn(here);
    expectRefused(await run(['init', 'new', '--from', name, '--organisation', 'Anytown Council'], { here }), `${name}: `);
    expect(everythingIn(here)).toEqual(before);
  });

  it('a locked workbook is told from a damaged one, and says to take the password off', async () => {
    const here = folderWith({ 'locked.xlsx': lockedWorkbook(), 'half.xlsx': halfWorkbook() });
    const [locked, half] = await Promise.all([run(['inspect', 'locked.xlsx'], { here }), run(['inspect', 'half.xlsx'], { here })]);
    expect(locked.err).toContain('password');
    expect(half.err).not.toContain('password');
  });
});

describe('a source that gives no row is refused as an empty file is', () => {
  const headings = 'Contract reference,Title,Supplier,Start date,End date,Annual value\n';

  it.each([
    { what: 'headings over no row', files: { 'data/register.csv': headings } },
    { what: 'no heading that is known', files: { 'data/register.csv': 'Aaa,Bbb,Ccc\n1,2,3\n4,5,6\n' } },
  ])('$what', async ({ files }) => {
    const here = smallWorkspace(files);
    const before = everythingIn(here);
    const commands = [['check'], ['map'], ['milestones', '--since', 'told.json'], ['timeline'], ['plan', '-o', 'plan.md']];
    for (const argv of commands) expectRefused(await run(argv, { here }), 'register.csv');
    expect(everythingIn(here)).toEqual(before);
  });

  it('whether or not its kind is pinned, and doctor and init tell it too', async () => {
    const here = smallWorkspace({
      'commissioning.yaml': `${config}sources:\n  - { path: data/register.csv, kind: contracts }\n`,
      'data/register.csv': headings,
    });
    expectRefused(await run(['check'], { here }), 'data/register.csv: ', 'contracts', 'no row');
    expect(await run(['doctor'], { here })).toMatchObject({ code: 2, out: expect.stringMatching(/register\.csv\s+not fit/) });
    expectRefused(await run(['init', 'new', '--from', 'data/register.csv', '--organisation', 'Anytown'], { here }), 'register.csv: ');
  });
});

it('a last line that breaks off is found, with its cell; a note without a line end is not', async () => {
  const found = async (last: string): Promise<string> =>
    (await run(['check', 'rows-left-out'], { here: smallWorkspace({ 'data/register.csv': `${register}${last}` }) })).out;
  expect((await found('C3,Mentoring,Harb')).replace(/\s+/g, ' ')).toContain('was the file still being written? ');
  expect(await found('C3,Mentoring,Harb')).toContain('register.csv A4');
  expect(await found('Source: the contracts team')).not.toContain('still being written');
});

describe('a place that cannot be written is refused, and nothing is written', () => {
  it.each([
    { what: 'not allowed', output: unwritable },
    { what: 'a folder', output: 'data.md' },
    { what: 'a path through a file', output: 'note.txt/plan.md' },
  ])('$what, alone or after a file that could be', async ({ output }) => {
    const here = smallWorkspace({ 'data.md/kept.txt': 'kept', 'note.txt': 'a note' });
    const before = everythingIn(here);
    expectRefused(await run(['plan', '-o', output], { here }), `${output}: `);
    expectRefused(await run(['plan', '-o', 'out/plan.html', output], { here }), `${output}: `);
    expect(everythingIn(here)).toEqual(before);
  });

  it('a new workspace in a place that takes none', async () => {
    const here = folderWith({ 'note.txt': 'a note' });
    const before = everythingIn(here);
    expectRefused(await run(['init', 'note.txt/new', '--example', 'dudley'], { here }), 'note.txt/new');
    expectRefused(await run(['init', 'note.txt', '--example', 'dudley'], { here }), 'note.txt: ');
    expect(everythingIn(here)).toEqual(before);
  });
});

it('a wrong key in commissioning.yaml: the line, the nearest key, and nothing written', async () => {
  const here = smallWorkspace({ 'commissioning.yaml': `${config}sources:\n  - data/register.csv\nsenarios: []\n` });
  const before = everythingIn(here);
  expectRefused(await run(['plan', '-o', join('out', 'plan.md')], { here }), 'commissioning.yaml, line 6: ', '`senarios`', '`scenarios`');
  expect(everythingIn(here)).toEqual(before);
});
