import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FileToWrite } from '../../src/cli/disk.ts';
import { dayInEngland, realWorld } from '../../src/cli/world.ts';
import { parseDay } from '../../src/values/day.ts';
import type { Refusal } from '../../src/values/refusal.ts';
import { freshFolder, home } from '../world.ts';
import { everythingIn, folderWith, unwritable } from './ground.ts';

const world = realWorld();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function refusedWriting(files: readonly FileToWrite[]): Refusal {
  try {
    world.write(files);
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('it was written');
}

function refusedReading(path: string): Refusal {
  try {
    world.read(path);
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('it was read');
}

describe('files are written whole, all of them or none', () => {
  it('makes the folders they need and leaves nothing else beside them', () => {
    const folder = freshFolder();
    world.write([
      { path: join(folder, 'out/year/plan.md'), bytes: bytes('one') },
      { path: join(folder, 'out/plan.html'), bytes: bytes('two') },
    ]);
    expect(Object.keys(everythingIn(folder))).toEqual(['out', 'out/plan.html', 'out/year', 'out/year/plan.md']);
    expect(readFileSync(join(folder, 'out/year/plan.md'), 'utf8')).toBe('one');
  });

  it('replaces a longer file without a trace of it', () => {
    const folder = folderWith({ 'plan.md': 'a much longer text than the new one' });
    world.write([{ path: join(folder, 'plan.md'), bytes: bytes('short') }]);
    expect(everythingIn(folder)).toEqual({ 'plan.md': Buffer.from('short').toString('base64') });
  });

  it('writes a large file to its last byte', () => {
    const folder = freshFolder();
    const large = new Uint8Array(9_000_001).fill(7);
    world.write([{ path: join(folder, 'large.xlsx'), bytes: large }]);
    expect(Buffer.compare(readFileSync(join(folder, 'large.xlsx')), large)).toBe(0);
  });

  it('two files of one length do not take each other’s place', () => {
    const folder = freshFolder();
    world.write([
      { path: join(folder, 'a.md'), bytes: bytes('aaa') },
      { path: join(folder, 'b.md'), bytes: bytes('bbb') },
    ]);
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('aaa');
    expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('bbb');
  });

  it.each([
    { what: 'a folder', path: 'folder', code: 'file-is-folder' },
    { what: 'a path through a file', path: 'note.txt/plan.md', code: 'folder-missing' },
    { what: 'a deeper path through a file', path: 'note.txt/out/plan.md', code: 'folder-missing' },
    { what: 'a name longer than the disk allows', path: `new/${'n'.repeat(300)}.md`, code: 'file-trouble' },
  ])('refuses $what and leaves everything as it was, the files before it too', ({ path, code }) => {
    const folder = folderWith({ 'folder/kept.txt': 'kept', 'note.txt': 'a note', 'old.md': 'old' });
    const before = everythingIn(folder);
    const refused = refusedWriting([
      { path: join(folder, 'old.md'), bytes: bytes('new') },
      { path: join(folder, 'made/for/this.md'), bytes: bytes('new') },
      { path: join(folder, path), bytes: bytes('new') },
    ]);
    expect(refused).toMatchObject({ name: 'Refusal', code, place: { file: join(folder, path) } });
    expect(refused.remedy).not.toBe('');
    expect(everythingIn(folder)).toEqual(before);
  });

  it('refuses a place that may not be written, and leaves the file before it unwritten', () => {
    const folder = freshFolder();
    const refused = refusedWriting([
      { path: join(folder, 'plan.md'), bytes: bytes('new') },
      { path: unwritable, bytes: bytes('new') },
    ]);
    expect(refused).toMatchObject({ code: 'file-not-allowed', place: { file: unwritable } });
    expect(everythingIn(folder)).toEqual({});
  });

  it('does not take the work of another run for its own', () => {
    const folder = folderWith({ '.commission-1-0.part': 'another run’s' });
    world.write([{ path: join(folder, 'plan.md'), bytes: bytes('mine') }]);
    expect(existsSync(join(folder, '.commission-1-0.part'))).toBe(true);
  });
});

describe('files are read or refused', () => {
  it.each([
    { what: 'no such file', path: 'none.csv', code: 'file-missing' },
    { what: 'a folder', path: 'folder', code: 'file-is-folder' },
    { what: 'a path through a file', path: 'note.txt/none.csv', code: 'folder-missing' },
  ])('$what', ({ path, code }) => {
    const folder = folderWith({ 'folder/kept.txt': 'kept', 'note.txt': 'a note' });
    expect(refusedReading(join(folder, path))).toMatchObject({ name: 'Refusal', code, place: { file: join(folder, path) } });
  });

  it('a file is read byte for byte', () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'bytes'), Uint8Array.from([0, 255, 10, 13]));
    expect([...world.read(join(folder, 'bytes'))]).toEqual([0, 255, 10, 13]);
  });
});

describe('the machine', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    delete (process.stdout as { isTTY?: boolean }).isTTY;
  });

  it('knows where the toolkit’s own templates stand, and a day', () => {
    expect(world.home).toBe(home);
    expect(parseDay(world.today())).toBe(world.today());
  });

  it.each([
    { noColor: undefined, term: 'xterm', tty: true, colour: true },
    { noColor: '1', term: 'xterm', tty: true, colour: false },
    { noColor: '', term: 'xterm', tty: true, colour: true },
    { noColor: undefined, term: 'dumb', tty: true, colour: false },
    { noColor: undefined, term: 'xterm', tty: false, colour: false },
  ])('colour with NO_COLOR $noColor, TERM $term, a terminal $tty: $colour', ({ noColor, term, tty, colour }) => {
    vi.stubEnv('NO_COLOR', noColor);
    vi.stubEnv('TERM', term);
    Object.defineProperty(process.stdout, 'isTTY', { value: tty, configurable: true });
    expect(realWorld().colour).toBe(colour);
  });
});

it.each([
  ['2026-07-01T22:59:00Z', '2026-07-01'],
  ['2026-07-01T23:30:00Z', '2026-07-02'],
  ['2026-12-01T23:30:00Z', '2026-12-01'],
  ['2028-02-29T00:00:00Z', '2028-02-29'],
])('at %s it is %s in England', (moment, day) => {
  expect(dayInEngland(new Date(moment))).toBe(day);
});

it('a link that leads nowhere is said to be one', () => {
  const here = freshFolder();
  symlinkSync('nowhere.csv', join(here, 'register.csv'));
  expect(refusedReading(join(here, 'register.csv')).code).toBe('link-broken');
});
