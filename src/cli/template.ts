import { resolve } from 'node:path';
import { Refusal } from '../values/refusal.ts';
import type { World } from './world.ts';

/** A council’s own workbook that is to be filled: its name as typed, where it is, and its bytes. */
export interface Template {
  readonly file: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The template somebody named. One that is not there is refused before anything is made. */
export function templateNamed(world: World, file: string): Template {
  const path = resolve(world.here, file);
  if (!world.exists(path) || world.isDirectory(path))
    throw new Refusal('file-missing', 'There is no such file.', 'Name the workbook to fill after --template.', { file });
  return { file, path, bytes: world.read(path) };
}
