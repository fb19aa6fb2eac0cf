import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takePicture } from '../../src/cli/picture.ts';
import type { Picture } from '../../src/nouns/picture.ts';
import type { Records } from '../../src/nouns/records.ts';
import { judge } from '../../src/rules/judge.ts';
import { home, quietWorld } from '../world.ts';

/** The same things in another order, the same one each time. */
function shuffled<T>(things: readonly T[]): T[] {
  const keyed = things.map((thing, index) => ({ thing, key: (index * 7919 + 104_729) % 9973 }));
  return keyed.sort((a, b) => b.key - a.key).map(({ thing }) => thing);
}

function reordered(picture: Picture, order: <T>(things: readonly T[]) => T[]): Picture {
  const records = Object.fromEntries(Object.entries(picture.records).map(([kind, rows]) => [kind, order(rows as readonly object[])]));
  return { ...picture, records: records as unknown as Records, placements: order(picture.placements) };
}

const stories = readdirSync(join(home, 'fixtures/stories')).map((name) => `stories/${name}`);

it.each([...stories, 'plymouth', 'cumbria', 'cambridgeshire', 'dudley', 'doncaster'])(
  '%s is judged the same however its rows are ordered',
  async (folder) => {
    const { picture } = await takePicture(quietWorld({ out: '', err: '' }), { workspace: join(home, 'fixtures', folder) });
    const { limits: _, ...expected } = judge(picture);
    expect(judge(reordered(picture, shuffled))).toMatchObject(expected);
    expect(judge(reordered(picture, (things) => [...things].reverse()))).toMatchObject(expected);
  },
);
