import { mutantOf } from '../intake/fuzz/mutants.ts';
import { seedFiles } from '../intake/fuzz/seed-files.ts';
import { verdictOn } from '../intake/fuzz/verdict.ts';
import { watchOver } from '../intake/fuzz/watch.ts';

// A long run over broken files: `npm run fuzz -- 20000 7` breaks 20,000 with the seed 7; a third number begins there.
const [count = 20_000, seed = 7, from = 0] = process.argv.slice(2).map(Number);
const seeds = await seedFiles();
const watch = watchOver(30);
const ends = new Map<string, number>();
let slowest = { name: '', ms: 0 };
let most = process.resourceUsage().maxRSS;
for (let turn = from; turn < from + count; turn += 1) {
  watch.reached(turn + 1);
  const mutant = mutantOf(seeds, seed, turn);
  const began = performance.now();
  const verdict = await verdictOn(mutant);
  const ms = performance.now() - began;
  if (ms > slowest.ms) slowest = { name: mutant.name, ms };
  const now = process.resourceUsage().maxRSS;
  if (now > most + 100_000) console.log(`${mutant.name}: memory rose from ${most >> 10} to ${now >> 10} MB`);
  most = Math.max(most, now);
  const end = 'fault' in verdict ? 'fault' : 'answer' in verdict ? 'answer' : verdict.refused;
  ends.set(end, (ends.get(end) ?? 0) + 1);
  if ('fault' in verdict) {
    console.log(`${mutant.name}: ${verdict.fault.split('\n').slice(0, 5).join('\n')}`);
    process.exitCode = 1;
  }
  if (ms > 2000) console.log(`${mutant.name}: ${ms.toFixed(0)} ms`);
}
await watch.done();
console.log(Object.fromEntries([...ends].sort()), `slowest ${slowest.name} ${slowest.ms.toFixed(0)} ms, ${most >> 10} MB`);
