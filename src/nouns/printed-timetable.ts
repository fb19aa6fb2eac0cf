import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import type { Source } from './law.ts';

/** A step of a procurement as a paper prints it. What is printed as a month or a season runs from its first day to its last. */
export interface PrintedStep {
  /** Which step it is: `decision`, `mobilisation`. */
  readonly id: string;
  /** The activity that prints it, by id, and its words. */
  readonly activity: string;
  readonly title: string;
  /** The stages of a route it may stand for, as regimes name them: `approval-to-award`. */
  readonly stages: readonly string[];
  readonly from: Day;
  readonly to: Day;
  /** The day that leaves most room after it: the first of what is printed for when it begins, the last of anything else. */
  readonly day: Day;
  /** The day that leaves most room before it: its last, but the first of what takes up its time. */
  readonly by: Day;
  readonly cell: Cell;
}

/**
 * How a printed gap stands: against the law (`unlawful`), against the shortest lengths that are usual (`short`), against the likely ones
 * (`tight`). `backwards` where the later step is printed before the earlier one.
 */
export type GapVerdict = 'fits' | 'tight' | 'short' | 'unlawful' | 'backwards' | 'unknown';

/** The calendar days between two printed steps, as many as their words allow, and the first day the later one could come after the earlier. Null where it cannot be told. */
export interface PrintedGap {
  readonly from: PrintedStep;
  readonly to: PrintedStep;
  readonly days: number;
  /** What must happen in between, in order. */
  readonly holds: readonly string[];
  /** By the law's own periods alone. */
  readonly byLaw: Day | null;
  /** At the shortest lengths that are usual, and at the likely ones, the law's within them. */
  readonly shortest: Day | null;
  readonly likely: Day | null;
  readonly verdict: GapVerdict;
  /** What the legal periods within it rest on, each once. */
  readonly sources: readonly Source[];
}

/** The last day on which a notice the law asks for before a printed step can be given; null where no calendar knows it. */
export interface PrintedNotice {
  readonly name: string;
  readonly before: PrintedStep;
  readonly by: Day | null;
  readonly source: Source;
}

/** Something to be said of a printed timetable beside its gaps: `isWrong` where its day cannot be as it is printed. */
export interface PrintedRemark {
  readonly text: string;
  readonly cells: readonly Cell[];
  readonly isWrong: boolean;
}

/** A timetable of one procurement as a paper prints it, held against the law it falls under and the usual lengths of its stages. */
export interface PrintedTimetable {
  readonly id: string;
  readonly title: string;
  readonly cell: Cell;
  /** The contract it is for, by id; null where the register names none that starts on its day. */
  readonly contract: string | null;
  /** The route it was held against, as people say it, blank where none can be told; and why that one. */
  readonly regime: string;
  readonly because: string;
  readonly steps: readonly PrintedStep[];
  readonly gaps: readonly PrintedGap[];
  readonly notices: readonly PrintedNotice[];
  /** What could not be used as it is printed, and what no printed day is given for, as sentences with their cells. */
  readonly remarks: readonly PrintedRemark[];
}

/** A decision as a paper prints its day, beside the stage of the procurement it stands for; no stage where none is worked back. */
export interface PrintedDecision {
  /** The contract it is about and the stage, by ids. */
  readonly contract: string | null;
  readonly stage: string | null;
  /** The activity that prints it, by id, and its words. */
  readonly activity: string;
  readonly title: string;
  /** What the timetable it stands in is called. */
  readonly timetable: string;
  /** The day that is printed; of a month or a season its last. */
  readonly day: Day;
  readonly cell: Cell;
}

/** A contract said to be due for renewal before what takes its place starts, and the days between. */
export interface RenewalGap {
  readonly contract: string;
  readonly title: string;
  /** The time of renewal as written, and its first day. */
  readonly said: string;
  readonly renewal: Day;
  readonly cell: Cell;
  readonly next: { readonly contract: string; readonly title: string; readonly start: Day; readonly cell: Cell };
  readonly days: number;
}
