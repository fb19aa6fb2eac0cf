import { createHash } from 'node:crypto';
import { dirname, isAbsolute, join } from 'node:path';
import { type ReadFile, readFile } from '../intake/read-file.ts';
import type { ReadingContext } from '../intake/reading-context.ts';
import type { SourceFile } from '../nouns/plan.ts';
import type { Config } from '../planning/config.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import { mustGiveRows } from './no-table.ts';
import type { World } from './world.ts';

/** The bytes of a source, at its path in the workspace; refused where there is no such file, with the nearest beside it. */
export function sourceBytes(world: World, root: string, path: string): Uint8Array {
  const full = isAbsolute(path) ? path : join(root, path);
  if (world.exists(full)) return world.read(full);
  const beside = world.isDirectory(dirname(full)) ? world.list(dirname(full)) : [];
  const name = path.split('/').at(-1) as string;
  // A link that leads nowhere is listed and is not there: reading it says so.
  if (beside.includes(name)) return world.read(full);
  const near = nearest(name, beside);
  throw new Refusal(
    'file-missing',
    'There is no such file, though commissioning.yaml names it as a source.',
    near ? `Did you mean \`${near}\`?` : 'Put it there, or take it out of `sources`.',
    { file: path },
  );
}

/** Step 1 of the pipeline: reads every source of a workspace afresh. Spreadsheets are never written. */
export async function readSources(
  world: World,
  root: string,
  config: Config,
  context: ReadingContext,
): Promise<{ readonly files: ReadFile[]; readonly sources: SourceFile[] }> {
  const files: ReadFile[] = [];
  const sources: SourceFile[] = [];
  const taken = new Set<string>();
  for (const path of new Set(config.sources.map((source) => source.path))) {
    const bytes = sourceBytes(world, root, path);
    const file = await readFile(bytes, path, context, taken);
    mustGiveRows(path, file.tables, config.sources);
    for (const rows of file.records.values()) for (const row of rows) taken.add(row.id);
    files.push(file);
    sources.push({ file: path, sha256: createHash('sha256').update(bytes).digest('hex'), tables: file.tables });
  }
  return { files, sources };
}
