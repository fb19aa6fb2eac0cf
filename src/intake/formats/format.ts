import type { Repaired } from '../../nouns/table.ts';
import type { Grid } from '../grid.ts';

/** What a file turned out to be, and its sheets. */
export interface Opened {
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** What was put right in its text. */
  readonly repaired?: Repaired;
  readonly grids: readonly Grid[];
}

/** A file format, recognised by its content and never by its extension. `open` refuses what it cannot read, with the remedy. */
export interface Format {
  readonly name: string;
  readonly recognises: (bytes: Uint8Array) => boolean;
  readonly open: (bytes: Uint8Array, file: string) => Promise<Opened>;
}

/** Whether the bytes begin with a signature. */
export function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
