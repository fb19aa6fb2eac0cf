import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/cli/knowledge.ts';
import type { OwnTemplate } from '../../src/cli/own-templates.ts';
import { builtTemplate } from '../../src/cli/templates.ts';
import { realWorld, type World } from '../../src/cli/world.ts';
import { vocabularyOf } from '../../src/mapping/words/vocabulary.ts';
import { writtenVocabulary } from '../../src/mapping/words/written-vocabulary.ts';
import { vocabularyFiles } from '../mapping/rows.ts';
import { home } from '../world.ts';

const real = realWorld();
const textOf = (of: string | Uint8Array): string => new TextDecoder().decode(typeof of === 'string' ? real.read(of) : of);

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
  const [duties, built] = ['templates/duties.csv', 'dist/templates/duties.csv.json'];
  const head = textOf(join(home, duties)).split('\n')[0] as string;
  const rows = [{ id: 'OURS-1', title: 'As built', strength: 'guidance', lead: 'LA', source: 'Ours', verified: 'true' }];
  const asBuilt = textOf(builtTemplate(real, 'duties.csv', 'duties.csv', [{ file: duties, rows }]).bytes);

  it('are taken where the file is still the one they were read from', async () => {
    const { duties: known } = await readKnowledge(worldWith({ [built]: asBuilt }));
    expect(known.map(({ title }) => title)).toEqual(['As built']);
  });

  it('and read again where it has been edited since', async () => {
    const { duties: known } = await readKnowledge(worldWith({ [built]: asBuilt, [duties]: `${head}\n` }));
    expect(known).toEqual([]);
  });
});

describe('the vocabulary as the build wrote it down', () => {
  const [words, built] = ['templates/vocabulary/levels.yaml', 'dist/templates/written-vocabulary.json'];
  const asBuilt = textOf(
    builtTemplate(real, 'written-vocabulary', 'vocabulary', { ...writtenVocabulary([]), shortForms: [['asbuilt', ['built']]] }).bytes,
  );
  const shortForms = async (files: Readonly<Record<string, string>>, own: readonly OwnTemplate[] = []) => [
    ...(await readKnowledge(worldWith(files), { templates: own, elements: null, tiers: null })).vocabulary.shortForms.keys(),
  ];

  it('is taken where no word of it was edited since', async () => {
    expect(await shortForms({ [built]: asBuilt })).toEqual(['asbuilt']);
  });

  it('and read again where one was, or where a workspace has words of its own', async () => {
    const edited = await shortForms({ [built]: asBuilt, [words]: `${textOf(join(home, words))}\n` });
    expect(edited.length).toBeGreaterThan(10);
    expect(edited).not.toContain('asbuilt');
    const own = { part: 'vocabulary/ours.yaml', path: join(home, 'ours.yaml'), name: 'ours.yaml' };
    const ours = await shortForms({ [built]: asBuilt, 'ours.yaml': 'title: Ours\nsource: Ours\nshort-forms: { zz: zigzag }\n' }, [own]);
    expect(ours).toEqual([...edited, 'zz']);
  });

  it('says what its documents say', async () => {
    const read = writtenVocabulary(vocabularyFiles);
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
    const kept = (await readKnowledge(real)).vocabulary;
    const now = vocabularyOf(read);
    expect([...kept.phrases]).toEqual([...now.phrases]);
    expect([...kept.cpv]).toEqual([...now.cpv]);
  });
});
