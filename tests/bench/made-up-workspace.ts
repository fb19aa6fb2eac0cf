import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Drawn, madeUp } from './made-up.ts';

/** A made-up workspace as files in a folder of its own; the answer is the folder. */
export function madeUpWorkspace(folder: string, drawn: Drawn): string {
  const workspace = join(folder, String(drawn.services));
  for (const { path, text } of madeUp(drawn)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  return workspace;
}
