import type { Cell } from '../values/cell.ts';
import type { Day } from '../values/day.ts';
import type { Pence } from '../values/money.ts';
import type { GoesBy } from './law.ts';

/** One stage of a procurement, scheduled. Days are inclusive: a stage is under way on both its start and its finish. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly earliestStart: Day | null;
  readonly earliestFinish: Day | null;
  readonly latestStart: Day;
  readonly latestFinish: Day;
  readonly floatDays: number | null;
  readonly critical: boolean;
  /** Whose meeting it waits for at the latest, when the files know that meeting. */
  readonly meeting?: string;
  /** How long, as a sentence: `30 calendar days (likely)`. */
  readonly duration: string;
  /** The notice published in it, as its law calls it: `UK4`; and the last day for it, with which the stage begins, or ends where the law gives a time to publish in. */
  readonly notice?: { readonly called: string; readonly by: Day };
  readonly source: string;
  readonly verified: boolean;
  /** The stages it waits for. */
  readonly follows: readonly string[];
  /** Whether its latest day is counted back from what waits for it, though it may run on at once from what it follows; or hangs off the path to the start, by a deadline from what it follows. */
  readonly counted: 'back' | 'at once' | 'off the path';
  /** The law and the usual lengths its days go by. */
  readonly goesBy: readonly GoesBy[];
}

/** What must hold for a route to be taken, or must be done on the way that takes no time of its own. */
export interface Condition {
  readonly text: string;
  readonly source: string;
  readonly verified: boolean;
}

/** What can be done where time is short: in words, the last day to begin it, and whether it is enough by itself. */
export interface TimelineOption {
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly verified: boolean;
  /** Null where it has no last day, or none that can be told. */
  readonly beginBy: Day | null;
  /** Whether it alone keeps the service going; null where that hangs on a test no file answers. */
  readonly isEnough: boolean | null;
}

/** A procurement begun today and played through many times with lengths drawn at random: how often it starts on time, and by when half and four in five have started. */
export interface Simulation {
  readonly runs: number;
  readonly seed: number;
  /** A share of one: 0.35 is 35%. */
  readonly onTime: number;
  /** Null where it lies beyond the bank holidays that are known. */
  readonly p50: Day | null;
  readonly p80: Day | null;
}

/** What a contract may be worth over its whole term with every option, as its register has VAT, and how that stands to the threshold of its law: `any` where the law governs at any value, null where no law could be settled. `high` is null where options cannot be counted; `cells` are those it was read or worked out from, the value first; `sought` those of its row in which a value would stand. */
export interface Worth {
  readonly value: {
    readonly low: Pence;
    readonly high: Pence | null;
    readonly isEstimated: boolean;
    readonly cells: readonly Cell[];
  } | null;
  readonly sought: readonly Cell[];
  readonly stands: 'above' | 'below' | 'untold' | 'any' | null;
  /** How many other lots stand against the threshold with it; left out where none does. */
  readonly lots?: number;
  readonly threshold: { readonly amount: Pence; readonly vat: 'incl' | 'excl'; readonly goesBy: GoesBy } | null;
}

/** A procurement worked back from the day its contract must start. `pointOfNoReturn` is the last day its first stage can begin. */
export interface Timeline {
  readonly id: string;
  readonly contract: string;
  /** What the contract is called. */
  readonly title: string;
  readonly cell: Cell;
  readonly regime: string;
  /** The regime as people say it; blank where none can be told. */
  readonly regimeTitle: string;
  /** The law it is bought under, as what governs what it buys. */
  readonly law?: GoesBy;
  /** Whether it follows a contract that runs, so that it starts the day after that one ends. */
  readonly isNext?: true;
  /** The circumstances its route is laid out for. */
  readonly variants: readonly string[];
  /** What else it holds: overlays that joined its route. */
  readonly overlays?: readonly string[];
  readonly because: string;
  /** Why a route that was chosen cannot be worked back, as `because` says it too. */
  readonly unjudged?: string;
  readonly direction: 'backward' | 'forward';
  readonly start: Day | null;
  readonly conditions: readonly Condition[];
  readonly stages: readonly Stage[];
  readonly pointOfNoReturn: Day | null;
  /** Whether a person recorded, or its register says, that it has begun. */
  readonly isBegun?: true;
  /** The same at the shortest durations law and practice allow, and at the longest that are usual. */
  readonly beginBy?: { readonly low: Day | null; readonly high: Day | null };
  readonly verdict: 'comfortable' | 'tight' | 'late' | 'impossible' | 'unknown';
  readonly lateByWorkingDays: number | null;
  /** Those that are enough by themselves first, then those that hang on a test, then the others. */
  readonly options: readonly TimelineOption[];
  readonly simulation?: Simulation;
  /** Left out of a copy for publication. */
  readonly worth?: Worth;
}

/**
 * How many contracts have no procurement of their own in a schedule, by why: those out of scope of the plan and the other rows of a framework or a joint
 * arrangement, whose dates are left out too; and purchases for one child, one route or somebody's hours, which end with it.
 */
export interface NotProcured {
  readonly outOfScope: number;
  /** Of those out of scope how many are so by words that are not sure. */
  readonly unsure: number;
  readonly beside: number;
  readonly singly: number;
}

/** When the procurements of a workspace begin and end, and every date somebody must meet. */
export interface Schedule {
  readonly notProcured: NotProcured;
  readonly timelines: readonly Timeline[];
  readonly milestones: readonly Milestone[];
  readonly clashes: readonly Clash[];
  /** Days that logs and papers set for decisions and nobody works on, each with why: `Good Friday`, `Sunday`. */
  readonly daysOff: Readonly<Record<string, string>>;
}

/** Procurements that ask for one meeting, or for one person, at the same time. */
export interface Clash {
  readonly kind: 'meeting' | 'owner';
  /** The body that meets, or the role that owns the contracts. */
  readonly who: string;
  /** When: one day for a meeting, else the days in which all of them are under way. */
  readonly from: Day;
  readonly to: Day;
  /** The procurements, by title. */
  readonly titles: readonly string[];
  /** Where it was read: the meeting, and what each procurement rests on; or each contract's owner. */
  readonly cells: readonly Cell[];
}

/** What the last day to begin a procurement is called: of the contract itself where it has yet to start, else of what follows it. */
export const procurementStarts = ['procurement start', 'reprocurement start'] as const;

/** Whether a kind of milestone is the last day to begin a procurement. */
export function isProcurementStart(kind: string): boolean {
  return procurementStarts.some((start) => start === kind);
}

/** What the last day to begin the review before an extension is called. */
export const extensionReview = 'extension review';

/** The kind of milestone of a contract that states no end and is said to be due for renewal. */
export const renewalDay = 'renewal';

/** A date somebody must meet. `unknown` when the files do not say whether it was, or when it is; `not given` in a copy for publication that leaves out the status of its contract. */
export interface Milestone {
  readonly id: string;
  readonly contract: string;
  /** What the contract or activity is called. */
  readonly title: string;
  readonly kind: string;
  readonly due: Day | null;
  readonly status: 'overdue' | 'due' | 'upcoming' | 'done' | 'unknown' | 'not given';
  readonly because: string;
  readonly source: string;
  readonly cell: Cell;
  /** How its day was worked out, and from which cell, where neither `cell` holds it nor `source` counts it. */
  readonly counted?: { readonly how: string; readonly from: Cell };
  readonly owner: string | null;
}

/** A contract, activity or grant of which milestones were told and that the files hold no more. */
export interface Gone extends Pick<Milestone, 'contract' | 'title' | 'owner'> {
  /** How many of its milestones were told, and the last day one was. */
  readonly milestones: number;
  readonly last: Day;
}
