import type { Day } from '../values/day.ts';

/** The files of the scenarios a plan models, and the files it was made from, each with its hash. */
export interface MadeFrom {
  readonly scenarios: readonly string[];
  readonly sources: readonly { readonly file: string; readonly sha256: string }[];
}

/** What a document says of itself: its title, whose it is, the year it is for, the day it speaks of, the version of the tool, and what it was made from. */
export interface Imprint {
  readonly title: string;
  readonly organisation: string;
  readonly year: string;
  readonly asOf: Day;
  readonly version: string;
  /** What a plan was made from, by which it can be made again. */
  readonly from?: MadeFrom;
}

/** The title with its year, which is not said twice. */
export function titleWithYear({ title, year }: Imprint): string {
  return title.includes(year) ? title : `${title} ${year}`;
}
