import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { flagsOf } from '../../src/cli/shared-flags.ts';
import { freshFolder, home, run } from '../world.ts';

/** The words offered in place of the last. */
async function offered(...words: readonly string[]): Promise<string[]> {
  const { out, err, code } = await run(['completion', 'fish', '--', ...words]);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0] as string]));
}

describe('what is offered at Tab', () => {
  it('is every command where one belongs, and those that begin so', async () => {
    expect(await offered('')).toEqual([...commands.map(({ name }) => name), '--help']);
    expect(await offered('ch')).toEqual(['check']);
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    'is every flag of %s that is not given yet',
    async (name, command) => {
      const known = flagsOf(command).map(({ flags }) => flags.replace(/^-\w, /, '').split(' ')[0]);
      expect(await offered(name, '-')).toEqual([...known, '--help']);
      expect(await offered(name, '--json', '--js')).toEqual([]);
    },
  );

  it.each([
    [['check', '--fail-on', 'w'], ['warning']],
    [['check', '--fail-on=w'], ['--fail-on=warning']],
    [['check', '--fail-on', '=', 'w'], ['warning']],
    [['check', 'empty-cell', 'same-n'], ['same-need']],
    [['rules', 'same-need', 's'], []],
    [['records', 'b'], ['budget']],
    [['export', '-o', 'x.csv', 'reg'], ['register']],
    [['clock', 'pa2023-st'], ['pa2023-standstill']],
    [['model', '-w', 'fixtures/cambridgeshire', 'child'], ['child-and-family-centres']],
    [['plan', '-o', 'a.xlsx', '--scenario', ''], []],
    [['init', '--example', 'du'], ['dudley']],
    [['inspect', ''], []],
    [['no-such-command', ''], []],
    [['completion', 'z'], ['zsh']],
  ])('%j: %j', async (words, wanted) => {
    expect(await offered(...words)).toEqual(wanted);
  });

  it('is refused for a shell nobody knows, with the nearest', async () => {
    expect(await run(['completion', 'zhs'])).toMatchObject({
      out: '',
      code: 2,
      err: '`zhs` is not a shell known here. Did you mean `zsh`?\n',
    });
  });
});

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

/** What a shell itself completes, with a program called commission that is this one. */
function completedBy(shell: string, script: string): string[] {
  const folder = freshFolder();
  const program = join(folder, 'commission');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(home, 'bin/commission.js')}' "$@"\n`);
  chmodSync(program, 0o755);
  const { stdout, stderr } = spawnSync(shell, ['-c', script], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` },
  });
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
}

describe('the script of a shell, in that shell', () => {
  it.skipIf(!has('bash'))('bash (left out where it is not there)', () => {
    const ask = (...words: string[]): string =>
      `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _commission; echo "\${COMPREPLY[*]}"`;
    const lines = [
      ask('commission', 'records', 'bud'),
      ask('commission', 'check', '--fail-on', '=', 'a'),
      ask('commission', 'inspect', 'p'),
    ];
    expect(completedBy('bash', `source <(commission completion bash)\n${lines.join('\n')}\necho end`)).toEqual([
      'budget',
      'advice',
      '',
      'end',
    ]);
  });

  it.skipIf(!has('fish'))('fish (left out where it is not there): files where nothing is offered', () => {
    const script = 'commission completion fish | source; complete -C "commission records bud"; complete -C "commission inspect package.j"';
    expect(completedBy('fish', script)).toEqual(['budget\tBudget', 'package.json']);
  });

  it.skipIf(!has('zsh'))('zsh (left out where it is not there): it loads, and asks as bash does', () => {
    const script =
      'compdef() { :; }; _describe() { print -l -- $offers; }; _files() { print files; }; source <(commission completion zsh); words=(commission records bud); CURRENT=3; _commission; words=(commission inspect ""); _commission';
    expect(completedBy('zsh', script)).toEqual(['budget:Budget', 'files']);
  });
});
