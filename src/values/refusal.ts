import type { Cell } from './cell.ts';
/** Where a refusal points: a file, and in it a sheet, a cell or a line when one is known. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string | null;
  readonly cell?: string;
  readonly line?: number;
}

/** The line of a file as a cell to point at; null where either is not known. */
export function lineCell({ file, line }: Place): Cell | null {
  return file === undefined || line === undefined ? null : { file, sheet: null, cell: `line ${line}` };
}

/**
 * The one error class: the run cannot go on and the user can mend it.
 * It says what is wrong, where, and what to do, and it ends the run with exit code 2.
 * Findings about data are values and are never thrown.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly place: Place;
  readonly remedy: string;

  constructor(code: string, sentence: string, remedy: string, place: Place = {}) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
    this.place = place;
    this.remedy = remedy;
  }
}
