import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The project's own folder, and the program as a user runs it. Build first. */
export const home = resolve(import.meta.dirname, '../..');
export const bin = resolve(home, 'bin/commission.js');

// Said by the measured process itself as it ends: its own processor time and its largest memory.
const probe = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\n#used '+(u.userCPUTime+u.systemCPUTime)/1e6+' '+u.maxRSS/1024)})",
)}`;

/** What a whole process used: seconds of processor time, and megabytes at most. */
export interface Used {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs Node with arguments as a whole process and says what it used. */
export function measured(args: readonly string[]): Used {
  const { stderr, status } = spawnSync(process.execPath, ['--import', probe, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = /#used ([\d.]+) ([\d.]+)$/.exec(stderr);
  if (!said || (status !== 0 && status !== 1)) throw new Error(`exit ${status}: ${stderr.slice(0, 300)}`);
  return { seconds: Number(said[1]), megabytes: Number(said[2]) };
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}

/** Several runs of each of two commands, turn about, so that a noisy machine is noisy for both; the middle of each. */
export function turnAbout(
  runs: number,
  ours: readonly string[],
  theirs: readonly string[],
): { readonly ours: Used; readonly theirs: Used } {
  const mine: Used[] = [];
  const others: Used[] = [];
  for (let i = 0; i < runs; i += 1) {
    others.push(measured(theirs));
    mine.push(measured(ours));
  }
  const middle = (used: readonly Used[]): Used => ({
    seconds: median(used.map(({ seconds }) => seconds)),
    megabytes: median(used.map(({ megabytes }) => megabytes)),
  });
  return { ours: middle(mine), theirs: middle(others) };
}
