import type { Cell } from '../../values/cell.ts';

/** One name of one party, taken apart for comparing. */
export interface Likened {
  /** The party it belongs to: names of one party are never compared. */
  readonly party: string;
  /** The name the party goes by. */
  readonly goesBy: string;
  readonly text: string;
  /** The text by its letters and figures alone. */
  readonly letters: string;
  readonly base: string;
  readonly words: readonly string[];
  /** Names it is written as also going by, by their keys. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly companies: ReadonlySet<string>;
  readonly charities: ReadonlySet<string>;
  readonly cell: Cell;
  readonly times: number;
  /** Whether several names of its column end just where this one does. */
  readonly endsAtEdge: boolean;
  /** Whether a person has said what this party goes by. */
  readonly decided: boolean;
}

/** A name with its usual short forms written out, and the words among them that mark a body out, in the singular. */
export interface Named {
  readonly likened: Likened;
  readonly words: readonly string[];
  readonly own: ReadonlySet<string>;
}
