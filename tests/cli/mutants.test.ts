import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mutantOf } from '../intake/fuzz/mutants.ts';
import { seedFiles } from '../intake/fuzz/seed-files.ts';
import { freshFolder, run } from '../world.ts';
import { config } from './ground.ts';

const seed = 3;
const files = Number(process.env['MUTANTS'] ?? 40);
const commandsOn = (file: string): readonly (readonly string[])[] => [
  ['inspect', file],
  ['inspect', file, '--annotate', 'to-mend.xlsx'],
  ['records', 'contracts', '--json'],
  ['map'],
  ['check'],
];

it('a broken file goes through the whole command line as an answer or a refusal', { timeout: 600_000 }, async () => {
  const seeds = await seedFiles();
  const faults: string[] = [];
  const codes = new Map<number, number>();
  for (let turn = 0; turn < files; turn += 1) {
    const { name, bytes } = mutantOf(seeds, seed, turn);
    const here = freshFolder();
    const file = `data/${name}`;
    mkdirSync(join(here, 'data'));
    writeFileSync(join(here, file), bytes);
    writeFileSync(join(here, 'commissioning.yaml'), `${config}sources:\n  - ${file}\n`);
    for (const argv of commandsOn(file)) {
      const { code, err } = await run(argv, { here });
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (code > 2) faults.push(`${name} ${argv.join(' ')}: ${err}`);
    }
  }
  expect(faults).toEqual([]);
  // Awake: some are answered, and some refused.
  expect(codes.get(0)).toBeGreaterThan(files / 2);
  expect(codes.get(2)).toBeGreaterThan(files / 4);
});
