import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeUpWorkspace } from './made-up-workspace.ts';
import { bin, measured, median } from './measured.ts';

// Made-up registers of contracts and services, judged by every rule. Build first.
const folder = mkdtempSync(join(tmpdir(), 'commission-bench-'));

function judged(services: number, runs: number, asked: { readonly seconds: number; readonly megabytes: number }): number {
  const workspace = madeUpWorkspace(folder, { services });
  const used = Array.from({ length: runs }, () => measured([bin, 'check', '-w', workspace, '--json']));
  const seconds = median(used.map((one) => one.seconds));
  const megabytes = Math.max(...used.map((one) => one.megabytes));
  if (seconds >= asked.seconds || megabytes >= asked.megabytes) process.exitCode = 1;
  console.log(
    `check, ${services.toLocaleString('en-GB')} services: ${seconds.toFixed(1)} s of processor time, middle of ${runs}, and ${megabytes.toFixed(0)} MB at most (asked: under ${asked.seconds} s and ${asked.megabytes} MB)`,
  );
  return seconds;
}

const small = judged(10_000, 5, { seconds: 5, megabytes: 1000 });
const large = judged(100_000, 3, { seconds: 60, megabytes: 1000 });
console.log(`check, ten times the services: ${(large / small).toFixed(1)} times the time`);
rmSync(folder, { recursive: true });
