import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readersFolder, replayed } from './console.ts';
import { generated } from './readme-tables.ts';
import { home } from './world.ts';

const path = join(home, 'README.md');
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

describe('the README', () => {
  it('is current: its console blocks run as printed and its tables are made from the code', async () => {
    const written = readFileSync(path, 'utf8');
    const now = generated(await replayed(written, readersFolder()));
    if (process.env['UPDATE'] === '1') writeFileSync(path, now);
    else expect(now).toBe(written);
  });

  it('sets everything up with the two commands near its top', () => {
    const top = readFileSync(path, 'utf8').split('\n').slice(0, 30).join('\n');
    expect(top).toContain('npm ci && npm run demo');
    expect(top).toContain('npm ci && npm test');
    for (const script of ['demo', 'test', 'build', 'prepare']) expect(manifest.scripts[script], script).toBeTruthy();
  });

  it('says what every dependency is for', () => {
    const text = readFileSync(path, 'utf8');
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) expect(text, name).toContain(`\`${name}\``);
  });
});
