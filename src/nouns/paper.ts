import type { Page, PageList, PageTable } from './page.ts';

/** A committee report: an arrangement of the plan for councillors. Headings and paragraphs are numbered by whoever writes it down. */
export interface Paper {
  readonly title: string;
  /** To whom, when, by whom: what stands at the head of a report, its blanks for the author. */
  readonly particulars: PageTable;
  /** Why it cannot go to a committee as it is. */
  readonly notYet: PageList;
  /** The numbered sections of the body, in order. */
  readonly sections: readonly Page[];
  /** What is too long for the body, each with its letter in its title. */
  readonly appendices: readonly Page[];
}
