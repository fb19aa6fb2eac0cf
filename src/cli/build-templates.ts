import { writtenVocabulary } from '../mapping/words/written-vocabulary.ts';
import type { FileToWrite } from './disk.ts';
import { partsOfTemplates } from './own-templates.ts';
import { builtTemplate, templatesOf } from './templates.ts';
import type { World } from './world.ts';

/**
 * The built-in templates as the build keeps them, each part with a digest of the files it was read from: YAML with its lines takes a
 * fifth of a second, and the words of the vocabulary as long again to bring into the forms they are compared in.
 */
export async function builtTemplates(world: World): Promise<readonly FileToWrite[]> {
  const { documents, tables } = templatesOf(world, []);
  const made = async (part: string): Promise<unknown> => (part.endsWith('.csv') ? await tables(part) : documents(part)).builtIn;
  const parts = await Promise.all(partsOfTemplates.map(async (part) => builtTemplate(world, part, part, await made(part))));
  return [...parts, builtTemplate(world, 'written-vocabulary', 'vocabulary', writtenVocabulary(documents('vocabulary').builtIn))];
}
