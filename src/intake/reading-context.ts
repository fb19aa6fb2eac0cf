import type { Source } from '../nouns/workspace.ts';
import type { FinancialYear } from '../values/year.ts';
import type { Lexicons } from './lexicon.ts';
import type { DecidedYears } from './readers/timeframes.ts';
import type { UnfilledWords } from './unfilled.ts';

/** What a reading may know beyond the file: what a person pinned, the years people decided, the organisation's name, the plan's year, the words headings are known by. */
export interface ReadingContext {
  readonly pins: readonly Source[];
  readonly decidedYears: DecidedYears;
  readonly organisation: string;
  /** The financial year the reading is for: of a register's values by year, its own is the annual value. */
  readonly year?: FinancialYear;
  /** What the headings of each kind of table are known by. */
  readonly lexicons: Lexicons;
  /** Personal data is masked unless a person asks to see it. */
  readonly showPersonal?: boolean;
  /** The words that stand in a cell until somebody replaces them. */
  readonly unfilled?: UnfilledWords;
}
