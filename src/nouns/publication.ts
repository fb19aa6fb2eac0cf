import type { Cell } from '../values/cell.ts';
import type { CellRef } from './page.ts';

/** Why something is not in a copy for publication. The words and the law of each are in one catalogue of the reports. */
export type LeftOutFor =
  | 'small-number'
  | 'exempt'
  | 'estimate'
  | 'not-let'
  | 'commercial'
  | 'scenario'
  | 'job-cuts'
  | 'personal'
  | 'working'
  | 'unknown-column'
  | 'file-names';

/** What was left out of one page for one reason: what it is in general, how many cells, and which (for the owner alone). Never a value. */
export interface Removal {
  readonly page: string;
  readonly what: string;
  readonly why: LeftOutFor;
  readonly count: number;
  readonly cells: readonly Cell[];
}

/** What makes a plan a copy for publication: pages left out whole, cells of pages shown as not given, and what was left out, with why. */
export interface Publication {
  readonly pages: Readonly<Record<string, LeftOutFor>>;
  readonly held: readonly CellRef[];
  readonly removed: readonly Removal[];
  /** Cells of what stays that the owner should read first: words that count few people, or name a team of few. For the owner alone. */
  readonly toRead: readonly Cell[];
  /** Counts of people from here on are shown. */
  readonly shownFrom: number;
}

/** What stands in place of a value left out of a copy for publication: the Government Statistical Service's mark for confidential. */
export const notGiven = '[c]';
