import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freshFolder, home, run } from '../world.ts';
import { councils } from './ground.ts';

const heading = 'Contract reference,Title,Supplier,Start date,End date,Annual value';

async function keysOf(here: string): Promise<readonly string[]> {
  const { out } = await run(['check', '--json', '--fail-on', 'never'], { here });
  return (JSON.parse(out) as { findings: readonly { readonly key: string }[] }).findings.map(({ key }) => key);
}

// An acceptance names a key: one that moves with what has nothing to do with it would be lost.
it.each([...councils, 'reorganisation'])('%s: a contract that has to do with nothing moves no key', async (council) => {
  const here = freshFolder();
  cpSync(join(home, 'fixtures', council), here, { recursive: true });
  const before = await keysOf(here);
  const config = readFileSync(join(here, 'commissioning.yaml'), 'utf8');
  const began = Number(/financial-year: \D*(\d{4})/.exec(config)?.[1]) - 1;
  const contract = `ZZ-77,Pest control of civic buildings,Ratline Ltd,01/04/${began},31/03/${began + 4},1200`;
  writeFileSync(join(here, 'data/unrelated.csv'), `${heading}\n${contract}\n`);
  writeFileSync(
    join(here, 'commissioning.yaml'),
    config.replace(/sources:\n( *)/, (all, indent: string) => `${all}- data/unrelated.csv\n${indent}`),
  );
  const after = await keysOf(here);
  expect(before.length).toBeGreaterThan(0);
  expect(before.filter((key) => !after.includes(key))).toEqual([]);
});
