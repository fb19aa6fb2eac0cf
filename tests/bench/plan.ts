import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
