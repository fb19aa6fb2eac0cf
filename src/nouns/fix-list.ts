/** One thing an owner is asked to mend: the cells (A1, in order; a pointer in JSON), what is wrong with them, what they say, and what to do. */
export interface FixLine {
  readonly sheet: string | null;
  readonly cells: readonly [string, ...string[]];
  readonly wrong: string;
  readonly says: string;
  readonly remedy: string;
}

/** The sheet of an annotated workbook that lists what to mend. By its name and its headings it is known again, and never taken for data. */
export const fixListName = 'Fix list';

/** The headings of that sheet, in order. */
export const fixListHeadings = ['Sheet', 'Cells', 'What is wrong', 'What it says', 'What to do'] as const;

/** A fix list as it was found in a file, and the sheet it stands on. */
export interface FixList {
  readonly sheet: string;
  readonly lines: readonly FixLine[];
}

/** What became of one line of a fix list: which of its cells are mended and which stand. */
export interface MendedLine {
  readonly line: FixLine;
  readonly mended: readonly string[];
  readonly standing: readonly string[];
}

/** A fix list held against the file as it is now. `fresh` are faults it did not have. */
export interface Mended {
  readonly lines: readonly MendedLine[];
  readonly fresh: readonly FixLine[];
}
