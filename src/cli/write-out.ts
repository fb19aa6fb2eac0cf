import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { Refusal } from '../values/refusal.ts';
import type { World } from './world.ts';

/** A file as it was written: its name as typed, its size in bytes and its hash. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Refuses to write over a file that was read: sources are never written. */
export function mustNotBeSource(world: World, path: string, sources: readonly string[]): void {
  if (sources.includes(path))
    throw new Refusal('source-safe', 'This is one of the workspace’s own sources, and sources are never written.', 'Choose another name.', {
      file: relative(world.here, path),
    });
}

/** What is said of files made to be written, under the names they were asked for by. */
export function writtenFiles(files: readonly { readonly output: string; readonly bytes: Uint8Array }[]): WrittenFile[] {
  return files.map(({ output, bytes }) => ({
    path: output,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
}
