import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeUpWorkspace } from './made-up-workspace.ts';
import { bin, home, measured, median } from './measured.ts';

const out = mkdtempSync(join(tmpdir(), 'commission-bench-'));
const args = [bin, 'plan', '-w', join(home, 'fixtures/plymouth'), '-o', join(out, 'plan.xlsx'), join(out, 'plan.html'), '--quiet'];
const papers = ['pdf', 'docx'].map((ending) => [
  bin,
  'plan',
  '-w',
  join(home, 'fixtures/plymouth'),
  '-o',
  join(out, `plan.${ending}`),
  '--quiet',
]);
const seconds = Array.from({ length: 7 }, () => measured(args).seconds);
if (median(seconds) >= 2) process.exitCode = 1;
console.log(`plan: ${median(seconds).toFixed(2)} s of processor time, middle of 7 (asked: under 2)`);
for (const [index, name] of ['PDF', 'committee report'].entries()) {
  const used = Array.from({ length: 7 }, () => measured(papers[index] as string[]).seconds);
  if (median(used) >= 2) process.exitCode = 1;
  console.log(`plan as a ${name}: ${median(used).toFixed(2)} s of processor time, middle of 7 (asked: under 2)`);
}

// Seven in ten of a made-up workspace are contracts.
const large = madeUpWorkspace(out, { services: 7_143 });
const whole = Array.from({ length: 3 }, () => measured([bin, 'plan', '-w', large, '-o', join(out, 'large.xlsx'), '--quiet']));
const [time, most] = [median(whole.map((one) => one.seconds)), Math.max(...whole.map(({ megabytes }) => megabytes))];
if (time >= 15 || most >= 1000) process.exitCode = 1;
console.log(
  `plan of 5,000 contracts: ${time.toFixed(1)} s of processor time, middle of 3, and ${most.toFixed(0)} MB at most (asked: under 15 s and 1000 MB)`,
);
rmSync(out, { recursive: true });
