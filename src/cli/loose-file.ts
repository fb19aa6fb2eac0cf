import { resolve } from 'node:path';
import { type ReadFile, readFile } from '../intake/read-file.ts';
import type { ReadingContext } from '../intake/reading-context.ts';
import { Refusal } from '../values/refusal.ts';
import type { World } from './world.ts';

/** Reads one file that stands in no workspace, under the name it was typed with. `taken` are ids files read before it have used. */
export async function readLooseFile(
  world: World,
  word: string,
  context: ReadingContext,
  taken: ReadonlySet<string> = new Set(),
): Promise<ReadFile> {
  const path = resolve(world.here, word);
  if (world.isDirectory(path)) throw new Refusal('file-is-folder', 'This is a folder, not a file.', 'Name a file in it.', { file: word });
  return readFile(world.read(path), word, context, taken);
}

/** Several of them, one after the other: no id of one is another's. */
export async function readLooseFiles(world: World, words: readonly string[], context: ReadingContext): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  const taken = new Set<string>();
  for (const word of words) {
    const one = await readLooseFile(world, word, context, taken);
    for (const rows of one.records.values()) for (const row of rows) taken.add(row.id);
    read.push(one);
  }
  return read;
}
