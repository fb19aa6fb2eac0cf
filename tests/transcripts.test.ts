import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/cli/commands/index.ts';
import { readersFolder, replayed } from './console.ts';
import { home } from './world.ts';

const folder = join(home, 'tests/transcripts');
const files = readdirSync(folder).filter((file) => file.endsWith('.md'));

describe('what a user types and sees', () => {
  // UPDATE=1 writes the transcripts anew; read the difference as a user would.
  it.each(files)('%s', async (file) => {
    const written = readFileSync(join(folder, file), 'utf8');
    const now = await replayed(written, readersFolder());
    if (process.env['UPDATE'] === '1') writeFileSync(join(folder, file), now);
    else expect(now).toBe(written);
  });

  it('every command has a transcript, and a refusal is among them', () => {
    const all = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    for (const { name } of commands) expect(all, name).toContain(`$ commission ${name}`);
    expect(all).toContain('[exit 2]');
  });
});
