import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { home } from '../../world.ts';

const names = ['regimes', 'overlays'].flatMap((folder) =>
  readdirSync(join(home, 'templates', folder)).flatMap((file) =>
    [...readFileSync(join(home, 'templates', folder, file), 'utf8').matchAll(/^\s+(?:- )?name: (.+)$/gm)].map(([, name = '']) => name),
  ),
);

it('no stage is called by what will have been done: a timeline and a plan print it on days to come', () => {
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => /\b(?:taken|signed|awarded|drafted|entered|recorded|analysed|confirmed)\b/i.test(name))).toEqual([]);
});
