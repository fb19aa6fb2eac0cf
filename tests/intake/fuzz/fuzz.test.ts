import { describe, expect, it } from 'vitest';
import { mutantOf } from './mutants.ts';
import { seedFiles } from './seed-files.ts';
import { verdictOn } from './verdict.ts';

const seed = 1;
const files = 2_000;

describe('a broken file', () => {
  it('gives an answer or a refusal, never a fault, two thousand times over', { timeout: 600_000 }, async () => {
    const seeds = await seedFiles();
    const faults: string[] = [];
    const ends = { answer: 0, refused: 0 };
    let slowest = 0;
    for (let turn = 0; turn < files; turn += 1) {
      const mutant = mutantOf(seeds, seed, turn);
      const began = process.cpuUsage();
      const verdict = await verdictOn(mutant);
      slowest = Math.max(slowest, process.cpuUsage(began).user / 1e6);
      if ('fault' in verdict) faults.push(`${mutant.name}: ${verdict.fault}`);
      else ends['answer' in verdict ? 'answer' : 'refused'] += 1;
    }
    expect(faults).toEqual([]);
    // Awake: most mutants are still read, and many are past reading.
    expect(ends.answer).toBeGreaterThan(files / 3);
    expect(ends.refused).toBeGreaterThan(files / 10);
    // Not a timing: a file that takes a minute of processor time is one that hangs.
    expect(slowest).toBeLessThan(60);
  });

  it('is broken the same way every time', async () => {
    const seeds = await seedFiles();
    expect(mutantOf(seeds, seed, 7)).toEqual(mutantOf(seeds, seed, 7));
    expect(seeds.map(({ name }) => name.split('.').at(-1))).toEqual(expect.arrayContaining(['csv', 'xlsx', 'xls', 'ods', 'json']));
  });
});
