import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/cli/knowledge.ts';
import { realWorld, type World } from '../../src/cli/world.ts';
import { home } from '../world.ts';

const real = realWorld();
const build = join(home, 'dist/templates.json');
const textOf = (path: string): string => new TextDecoder().decode(real.read(path));

/** The real world but for what stands in some files. */
function worldWith(files: Readonly<Record<string, string>>): World {
  const written = (path: string): string | undefined => Object.entries(files).find(([file]) => join(home, file) === path)?.[1];
  return {
    ...real,
    home,
    exists: (path) => written(path) !== undefined || real.exists(path),
    read: (path) => {
      const text = written(path);
      return text === undefined ? real.read(path) : new TextEncoder().encode(text);
    },
  };
}

describe('templates as the build read them', () => {
  const duties = 'templates/duties.csv';
  const text = textOf(join(home, duties));
  const [head] = text.split('\n') as [string];
  const rows = [{ id: 'OURS-1', title: 'As built', strength: 'guidance', lead: 'LA', source: 'Ours', verified: 'true' }];
  const prepared = (of: string): string => JSON.stringify({ ...JSON.parse(textOf(build)), [duties]: { text: of, rows } });

  it('are taken where the text is still the one they were read from', async () => {
    const { duties: known } = await readKnowledge(worldWith({ 'dist/templates.json': prepared(text) }));
    expect(known.map(({ title }) => title)).toEqual(['As built']);
  });

  it('and read again where it has been edited since', async () => {
    const { duties: known } = await readKnowledge(worldWith({ 'dist/templates.json': prepared(`${head}\n`) }));
    expect(known.length).toBeGreaterThan(10);
    expect(known.map(({ title }) => title)).not.toContain('As built');
  });
});
