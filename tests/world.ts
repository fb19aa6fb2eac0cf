import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../src/cli/main.ts';
import { realWorld, type World } from '../src/cli/world.ts';
import { day } from '../src/values/day.ts';

/** The project's own folder. */
export const home = resolve(import.meta.dirname, '..');

/** What a command line printed and how it ended. */
export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** A fresh folder for one test to work in. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'commission-'));
}

/** A world like the real one but for its day, its width and its voice. */
export function quietWorld(heard: { out: string; err: string }, changes: Partial<World> = {}): World {
  return {
    ...realWorld(),
    today: () => day('2026-11-22'),
    machine: () => ({ node: '22.13.0', memory: 16 * 2 ** 30, language: 'en_GB.UTF-8' }),
    say: (text) => {
      heard.out += text;
    },
    warn: (text) => {
      heard.err += text;
    },
    here: home,
    home,
    columns: 80,
    colour: false,
    isTerminal: false,
    ...changes,
  };
}

/** Runs a command line in this process, at 80 columns, without colour. */
export async function run(argv: readonly string[], changes: Partial<World> = {}): Promise<Ran> {
  const heard = { out: '', err: '' };
  const code = await main(argv, quietWorld(heard, changes));
  return { ...heard, code };
}

/** The `data` a command answers with `--json`. */
export async function dataOf<T>(argv: readonly string[], changes: Partial<World> = {}): Promise<T> {
  const { out, err, code } = await run([...argv, '--json'], changes);
  if (code > 1) throw new Error(`exit ${code}: ${err}`);
  return (JSON.parse(out) as { data: T }).data;
}
