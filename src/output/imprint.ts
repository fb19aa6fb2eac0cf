import type { Day } from '../values/day.ts';

/** What a document says of itself: its title, whose it is, the year it is for, the day it speaks of and the version of the tool. */
export interface Imprint {
  readonly title: string;
  readonly organisation: string;
  readonly year: string;
  readonly asOf: Day;
  readonly version: string;
}

/** The title with its year, which is not said twice. */
export function titleWithYear({ title, year }: Imprint): string {
  return title.includes(year) ? title : `${title} ${year}`;
}
