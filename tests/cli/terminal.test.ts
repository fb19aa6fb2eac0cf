import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshFolder, home } from '../world.ts';
import { everythingIn, smallWorkspace } from './ground.ts';

const program = join(home, 'bin/commission.js');
const isBuilt = existsSync(join(home, 'dist/main.js'));
const hasScript = spawnSync('bash', ['-c', 'script --version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true;

// What these tests need and this machine lacks is said, and the tests are shown as skipped: never passed in silence.
if (!isBuilt)
  process.stderr.write('tests/cli/terminal.test.ts: dist/ is missing, so the built program was NOT tried. Run `npm run build`.\n');
if (!hasScript)
  process.stderr.write('tests/cli/terminal.test.ts: `script` (util-linux) is missing, so questions were NOT tried at a terminal.\n');

const typed = (line: string): string => `node ${JSON.stringify(program)} ${line}`;

function shell(line: string): { readonly out: string; readonly err: string; readonly code: number | null } {
  const { stdout, stderr, status } = spawnSync('bash', ['-c', `set -o pipefail; ${line}`], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80' },
  });
  return { out: stdout, err: stderr, code: status };
}

/** Runs the program at a pseudo-terminal; what is typed goes in after a while each, as a person would. */
function atTerminal(
  line: string,
  keys: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  patience = 1.2,
): { readonly out: string; readonly code: number | null } {
  const { NO_COLOR: _, ...clean } = process.env;
  const typing = `(sleep ${patience}; ${keys.map((key) => `printf '%b' ${JSON.stringify(key)}; sleep 0.5`).join('; ')}${keys.length > 0 ? '; ' : ''}sleep 0.5)`;
  const command = `${typing} | script -qec ${JSON.stringify(typed(line))} /dev/null`;
  const { stdout, status } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8', env: { ...clean, TERM: 'xterm', ...env } });
  return { out: stdout, code: status };
}

describe.runIf(isBuilt)('the built program in a shell', () => {
  it.each([
    'check -w fixtures/plymouth --json',
    'records services -w fixtures/plymouth --json',
    'map -w fixtures/plymouth --quiet',
    '--help',
  ])('a reader that closes early is no fault: commission %s | head -1', (line) => {
    const { out, err } = shell(`${typed(line)} | head -1`);
    expect(out.split('\n').length).toBeLessThanOrEqual(2);
    expect(err).toBe('');
  });

  it('and the exit code is still the one that was earned', () => {
    expect(shell(`${typed('check -w fixtures/stories/past-its-end --json')} | true`)).toMatchObject({ code: 1, err: '' });
    expect(shell(`${typed('check -w fixtures/plymouth --json')} | true`)).toMatchObject({ code: 0, err: '' });
  });

  it('two scheduled checks at once both leave a whole state file behind, and tell twice rather than never', () => {
    const state = join(freshFolder(), 'told.json');
    const line = typed(`milestones -w fixtures/cumbria --since ${state}`);
    const { out, err } = shell(`${line} & ${line} & wait; ${line}`);
    expect(err).toBe('');
    expect(out).toContain('Advertise tender');
    expect(Object.keys((JSON.parse(readFileSync(state, 'utf8')) as { told: object }).told)).toHaveLength(8);
    expect(readdirSync(dirname(state))).toEqual(['told.json']);
  });

  it.runIf(existsSync('/dev/full'))('what could not be printed was not told', () => {
    const state = join(freshFolder(), 'told.json');
    expect(shell(`${typed(`milestones -w fixtures/cumbria --since ${state}`)} > /dev/full`).code).toBe(2);
    expect(existsSync(state)).toBe(false);
  });

  it('news whose reader had gone is not taken for told, and does not end well', () => {
    const state = join(freshFolder(), 'told.json');
    const { err, code } = shell(`${typed(`milestones -w fixtures/cumbria --since ${state}`)} | true`);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('told again') });
    expect(existsSync(state)).toBe(false);
  });

  it.runIf(existsSync('/dev/full'))('a full disk behind `>` is told in a line, with exit 2', () => {
    const { err, code } = shell(`${typed('rules')} > /dev/full`);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('a long answer arrives whole through a pipe', () => {
    const { out, code } = shell(`${typed('check -w fixtures/plymouth --json')} | cat`);
    expect(code).toBe(0);
    expect(Object.keys(JSON.parse(out))).toEqual(['command', 'version', 'asOf', 'workspace', 'data', 'findings', 'rules']);
  });
});

describe.runIf(isBuilt && hasScript)('the built program at a terminal', () => {
  const escapeCode = String.fromCharCode(27);

  it('init asks whose plan, which year and which spreadsheets, and makes the workspace', () => {
    const folder = freshFolder();
    const { out, code } = atTerminal('init plan', ['Anytown Council\\r', '\\r', '\\r'], folder);
    expect(code, out).toBe(0);
    const files = everythingIn(join(folder, 'plan'));
    expect(Object.keys(files)).toEqual(['commissioning.yaml', 'decisions.csv']);
    expect(Buffer.from(files['commissioning.yaml'] ?? '', 'base64').toString()).toContain('organisation: "Anytown Council"');
  });

  it('asks only what the flags leave open', () => {
    const folder = freshFolder();
    const { out, code } = atTerminal('init plan --organisation "Anytown Council"', ['2027/28\\r', '\\r'], folder);
    expect(code, out).toBe(0);
    expect(Buffer.from(everythingIn(join(folder, 'plan'))['commissioning.yaml'] ?? '', 'base64').toString()).toContain('2027/28');
  });

  it('Ctrl-C in the middle of the questions writes nothing, and is no fault', () => {
    const folder = freshFolder();
    const { out, code } = atTerminal('init plan', ['\\003'], folder);
    expect(code, out).not.toBe(0);
    expect(out).not.toContain('fault');
    expect(everythingIn(folder)).toEqual({});
  });

  it('map --review keeps each decision as it is made; Ctrl-C ends it, and the next one asks only what is left', () => {
    const folder = smallWorkspace();
    const decisions = (): string[] => readFileSync(join(folder, 'decisions.csv'), 'utf8').trimEnd().split('\n').slice(1);
    const first = atTerminal('map --review', ['\\r', '\\r', 'Lead\\r', '\\003'], folder, {}, 3);
    expect(first.code, first.out).toBe(0);
    expect(first.out).not.toContain('fault');
    expect(decisions()).toHaveLength(1);
    const asked = /place,"(?<name>[^,]+),/.exec(decisions()[0] ?? '')?.groups?.['name'] ?? '';
    expect(asked).not.toBe('');
    const second = atTerminal('map --review', ['\\r', '\\r', '\\r'], folder, {}, 3);
    expect(second.code, second.out).toBe(0);
    expect(second.out).toContain('Question 1 of 1');
    expect(second.out).not.toContain(asked);
    expect(decisions().map((line) => line.split(',').at(-2))).toEqual(['Lead', 'Lead']);
    expect(atTerminal('map --review', [], folder).out).toContain('nothing to ask');
  });

  it('with --yes it asks nothing, even at a terminal', () => {
    expect(atTerminal('init plan --yes', [], freshFolder()).code).toBe(2);
  });

  it('paints, unless NO_COLOR or --no-color says not to', () => {
    expect(atTerminal('check -w fixtures/cumbria', [], home).out).toContain(`${escapeCode}[`);
    expect(atTerminal('check -w fixtures/cumbria', [], home, { NO_COLOR: '1' }).out).not.toContain(`${escapeCode}[`);
    expect(atTerminal('check -w fixtures/cumbria --no-color', [], home).out).not.toContain(`${escapeCode}[`);
  });
});
