import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../src/cli/commands/index.ts';
import { freshFolder, home } from '../world.ts';

const program = join(home, 'bin/commission.js');
const isBuilt = existsSync(join(home, 'dist/main.js'));
if (!isBuilt)
  process.stderr.write('tests/cli/unattended.test.ts: dist/ is missing, so the built program was NOT tried. Run `npm run build`.\n');

const check = ['milestones', '-w', join(home, 'fixtures/cumbria'), '--since'];

/** The morning check as a scheduler starts it: from the root, with no terminal and nothing in its surroundings but what is given. */
function morning(state: string, env: Readonly<Record<string, string>>) {
  return spawnSync(process.execPath, [program, ...check, state], { cwd: '/', env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe.skipIf(!isBuilt)('the morning check, with nobody watching', () => {
  it('says the same with no home, no path, no locale and whatever the time zone, and nothing the second time', () => {
    const folder = freshFolder();
    const said = [{}, { TZ: 'Pacific/Kiritimati', LC_ALL: 'POSIX' }, { TZ: 'Nowhere/Odd', LC_ALL: 'xx_YY', TERM: 'dumb' }].map((env, n) => {
      const state = join(folder, `${n}.json`);
      const first = morning(state, env);
      expect([first.status, first.stderr]).toEqual([0, '']);
      const second = morning(state, env);
      expect([second.status, second.stdout, second.stderr]).toEqual([0, '', '']);
      return first.stdout;
    });
    expect(said[0]).toContain('═');
    expect(said[0]).not.toContain('\u001b');
    expect(new Set(said).size).toBe(1);
  });

  it('two at once on one state file leave it whole, and the news is told by one of them at least', async () => {
    const folder = freshFolder();
    const state = join(folder, 'told.json');
    const ran = await Promise.all(
      Array.from({ length: 3 }, () => {
        const child = spawn(process.execPath, [program, ...check, state], { cwd: '/', env: {}, stdio: ['ignore', 'pipe', 'inherit'] });
        let out = '';
        child.stdout.on('data', (more) => {
          out += String(more);
        });
        return new Promise<{ out: string; code: number | null }>((done) => child.on('close', (code) => done({ out, code })));
      }),
    );
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(ran.some(({ out }) => out.includes('Advertise tender'))).toBe(true);
    expect(Object.keys((JSON.parse(readFileSync(state, 'utf8')) as { told: object }).told).length).toBeGreaterThan(0);
    expect(readdirSync(folder)).toEqual(['told.json']);
    expect(morning(state, {}).stdout).toBe('');
  });
});

describe('the schedulers in the README', () => {
  const readme = readFileSync(join(home, 'README.md'), 'utf8');
  const section = readme.slice(readme.indexOf('## Every morning'), readme.indexOf('## For publication'));
  const blocks = [...section.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(([, kind, text]) => ({ kind, text: text as string }));

  it('are four, and each runs a command with flags it takes', () => {
    expect(blocks.map(({ kind }) => kind)).toEqual(['', 'ini', '', 'yaml']);
    const lines = blocks.flatMap(({ text }) =>
      [...text.matchAll(/commission ([a-z]+) ([^>"\n]*)/g)].map(([, name, rest]) => ({ name, rest: rest as string })),
    );
    expect(lines.map(({ name }) => name)).toEqual(['milestones', 'milestones', 'milestones', 'check', 'milestones']);
    for (const { name, rest } of lines) {
      const command = commands.find((each) => each.name === name);
      const own = ['-w', ...(command?.flags ?? []).flatMap(({ flags }) => flags.match(/--?[a-z-]+/g) ?? [])];
      for (const flag of rest.match(/(?<=^|\s)--?[a-z][a-z-]*/g) ?? []) expect(own, `${name} ${flag}`).toContain(flag);
    }
  });

  it('name a path, and letters beyond ASCII, where cron and systemd would have neither', () => {
    expect(blocks[0]?.text).toMatch(/^PATH=.*\nCONTENT_TYPE=.*UTF-8/m);
    expect(blocks[1]?.text).toMatch(/^Environment=PATH=/m);
  });

  it('is a job a CI can read', () => {
    const { jobs } = parse(blocks[3]?.text ?? '') as { jobs: { plan: { steps: readonly { run?: string }[] } } };
    expect(jobs.plan.steps.filter(({ run }) => run?.startsWith('commission '))).toHaveLength(2);
  });
});
