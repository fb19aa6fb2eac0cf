import { spawnSync } from 'node:child_process';
import { bin, median } from './measured.ts';

// Whole processes by the clock, turn about, so that a noisy machine is noisy for both. Build first.
const runs = 21;

function milliseconds(args: readonly string[]): number {
  const began = process.hrtime.bigint();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - began) / 1e6;
}

for (const flag of ['--version', '--help']) {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    bare.push(milliseconds(['-e', '0']));
    ours.push(milliseconds([bin, flag]));
  }
  const ratio = median(ours) / median(bare);
  console.log(
    `${flag}: ${median(ours).toFixed(0)} ms, bare node ${median(bare).toFixed(0)} ms, ratio ${ratio.toFixed(2)} (asked: at most 2)`,
  );
}
