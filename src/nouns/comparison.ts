import type { Cell } from '../values/cell.ts';
import type { Unjudged } from './finding.ts';
import type { Kind } from './kinds.ts';
import type { Row } from './row.ts';

/** Two records taken for one thing, an older and a newer, and why. */
export interface Pair {
  readonly was: Row<object>;
  readonly is: Row<object>;
  readonly because: string;
}

/** Two records that may be one thing but are not taken for it: a person decides. `likeness` is from 0 to 1. */
export interface NearMatch extends Pair {
  readonly likeness: number;
}

/** Records so alike that nothing tells which became which. */
export interface Untold {
  readonly was: readonly Row<object>[];
  readonly is: readonly Row<object>[];
  readonly because: string;
}

/** One field of a pair that changed. What held no value is undefined; `because` says when it is a matter of spelling only. */
export interface Change {
  readonly was: Row<object>;
  readonly is: Row<object>;
  readonly field: string;
  /** Kept under the owner's own heading, which is then the field's name. */
  readonly own: boolean;
  readonly values: readonly [unknown, unknown];
  readonly at: readonly [Cell, Cell];
  readonly because?: string;
}

/** Two lists of records of one kind compared, record by record and field by field. */
export interface KindComparison {
  readonly kind: Kind;
  readonly rows: { readonly was: number; readonly is: number };
  /** The lines of the files they were read from: one may give a row for each of its years. */
  readonly lines: { readonly was: number; readonly is: number };
  readonly added: readonly Row<object>[];
  readonly removed: readonly Row<object>[];
  readonly changed: readonly Change[];
  /** Pairs with no change in any field that both tables have. */
  readonly unchanged: number;
  /** Pairs found otherwise than by a reference, and those whose reference may have been used again. */
  readonly matched: readonly Pair[];
  readonly near: readonly NearMatch[];
  readonly untold: readonly Untold[];
  /** Fields only one side's tables have: not compared. */
  readonly fields: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly unjudged: readonly Unjudged[];
}

/** What differs between two registers or workspaces. A kind that only one side has a table of is not compared, and named. */
export interface Comparison {
  readonly kinds: readonly KindComparison[];
  readonly oneSided: readonly { readonly kind: Kind; readonly side: 'was' | 'is'; readonly rows: number }[];
}
