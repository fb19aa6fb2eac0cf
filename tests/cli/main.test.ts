import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands/index.ts';
import { version } from '../../src/cli/version.ts';
import { Refusal } from '../../src/values/refusal.ts';
import { freshFolder, run } from '../world.ts';

const planted = (): never => {
  throw new TypeError('planted\n    at somewhere (deep.ts:1:1)');
};

describe('the exit code says how it ended', () => {
  it.each([[], ['--help'], ['--version'], ['rules'], ['help', 'map']])('0 when it is done: %j', async (...argv) => {
    const { code, err } = await run(argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('prints its version and nothing else', async () => {
    expect((await run(['--version'])).out).toBe(`${version}\n`);
  });

  it('1 when there are findings at or above --fail-on', async () => {
    expect((await run(['check', '-w', 'fixtures/stories/past-its-end'])).code).toBe(1);
  });

  it('2 when it is refused, with nothing on stdout', async () => {
    const { out, code } = await run(['map', '-w', 'nowhere']);
    expect({ out, code }).toEqual({ out: '', code: 2 });
  });

  it.each(['list', 'read', 'exists'] as const)('70 for a fault in the tool, planted in %s: one line of it, no trace', async (planting) => {
    const { out, err, code } = await run(['map', '-w', 'fixtures/plymouth'], { [planting]: planted });
    expect(code).toBe(70);
    expect(out).toBe('');
    expect(err).toContain('planted');
    expect(err).not.toContain('deep.ts');
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('a refusal thrown in the same place is 2, and tells its place below the current folder', async () => {
    const refuse = (path: string): never => {
      throw new Refusal('disk-asleep', 'The disk is asleep.', 'Wake it.', { file: path });
    };
    const { err, code } = await run(['map', '-w', 'fixtures/plymouth'], { read: refuse });
    expect(code).toBe(2);
    expect(err).toBe('fixtures/plymouth/commissioning.yaml: The disk is asleep. Wake it.\n');
  });

  it('even what is thrown as bare text is a fault, told in one line', async () => {
    const { err, code } = await run(['map', '-w', 'fixtures/plymouth'], {
      list: () => {
        throw 'text alone';
      },
    });
    expect(code).toBe(70);
    expect(err).toContain('text alone');
  });
});

describe('asked for JSON, a run that cannot go on says so in JSON, beside its words', () => {
  it.each([
    { argv: ['check', '-w', 'nowhere', '--json'], error: { code: 'workspace-missing', place: { file: 'nowhere' }, exit: 2 } },
    { argv: ['check', '--json', '--bogus'], error: { code: 'usage', exit: 2 } },
    { argv: ['check', '--json', '--csv'], error: { code: 'forms-two', exit: 2 } },
    { argv: ['milestones', '--csv', '--md', '--json'], error: { code: 'forms-two', exit: 2 } },
  ])('$argv', async ({ argv, error }) => {
    const { out, err, code } = await run(argv);
    expect(code).toBe(2);
    const answer = JSON.parse(out) as object;
    expect(answer).toMatchObject({ command: argv[0], error });
    expect(answer).not.toHaveProperty('findings');
    expect(err).toContain((answer as { error: { text: string } }).error.text);
  });

  it('a fault too; but nothing is said after half an answer, nor where JSON was not asked for', async () => {
    const list = (): never => {
      throw new Error('planted');
    };
    expect(JSON.parse((await run(['map', '-w', 'fixtures/plymouth', '--json'], { list })).out)).toMatchObject({
      error: { code: 'fault', exit: 70 },
    });
    const wasHeard = async (): Promise<boolean> => false;
    const since = ['milestones', '-w', 'fixtures/cumbria', '--since', join(freshFolder(), 'told.json'), '--json'];
    const { out, err, code } = await run(since, { wasHeard });
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('told again') });
    expect(JSON.parse(out)).toHaveProperty('data');
    expect((await run(['check', '-w', 'nowhere'])).out).toBe('');
  });

  it('two forms of one answer are refused without JSON too', async () => {
    expect(await run(['rules', '--csv', '--md'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('`--csv` and `--md`') });
  });
});

describe('what is typed wrongly is refused with the nearest that is known', () => {
  it.each([
    { argv: ['chek'], near: 'check' },
    { argv: ['map', '--explian', 'x'], near: '--explain' },
    { argv: ['records', 'contract', '-w', 'fixtures/plymouth'], near: 'contracts' },
    { argv: ['rules', 'same-nede'], near: 'same-need' },
    { argv: ['check', 'same-nede', '-w', 'fixtures/plymouth'], near: 'same-need' },
    { argv: ['init', '--example', 'plymuoth'], near: 'plymouth' },
    { argv: ['map', '-w', 'fixtures/plymouth', '--explain', 'Parent Partnrship'], near: 'Parent Partnership' },
  ])('$argv', async ({ argv, near }) => {
    const { out, err, code } = await run(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(near);
    expect(err.toLowerCase()).toContain('did you mean');
  });

  it.each([
    { argv: ['records'], names: 'kind' },
    { argv: ['inspect'], names: 'file' },
    { argv: ['map', 'stray'], names: 'map' },
    { argv: ['map', '--workspace'], names: '--workspace' },
    { argv: ['check', '--fail-on', 'eror'], names: 'warning' },
    { argv: ['milestones', '--format', 'html'], names: 'nagios' },
  ])('$argv names what is missing or too much, and where help is', async ({ argv, names }) => {
    const { out, err, code } = await run(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(names);
    expect(err).toContain(`commission ${argv[0]} --help`);
  });
});

describe('help', () => {
  const usual = ['--workspace', '-w', '--as-of', '--json', '--csv', '--md', '-q', '--quiet', '--no-color'];
  const flagsOf = (command: Command): string[] => command.flags.flatMap((flag) => flag.flags.match(/(?<=^|[\s,])--?[a-z][a-z-]*/g) ?? []);

  it.each(commands)('$name: examples come first, before the usage', async ({ name, examples }) => {
    const { out, code } = await run([name, '--help']);
    expect(code).toBe(0);
    expect(out.indexOf('Examples:')).toBe(0);
    for (const example of examples) expect(out.indexOf(example)).toBeLessThan(out.indexOf('Usage:'));
  });

  it.each(commands)('$name: an example or more, each using only flags the command has', (command) => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) {
      expect(example).toMatch(new RegExp(`^commission ${command.name}( |$)`));
      for (const flag of example.match(/(?<=\s)--?[a-z][a-z-]*/g) ?? []) expect([...usual, ...flagsOf(command)]).toContain(flag);
    }
  });

  it.each(commands)('$name: at most eight flags of its own', ({ flags }) => {
    expect(flags.length).toBeLessThanOrEqual(8);
  });

  it('keeps to eighty columns, whichever command is longest', async () => {
    const lines = (await run(['--help'])).out.split('\n');
    expect(lines.filter((line) => line.length > 80 && !line.startsWith('  commission '))).toEqual([]);
  });

  it('with no words at all, the help that --help gives', async () => {
    const bare = await run([]);
    expect(bare.out).toBe((await run(['--help'])).out);
    for (const { name } of commands) expect(bare.out).toContain(`  ${name} `);
  });
});
