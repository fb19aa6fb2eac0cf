import type { Pence } from '../values/money.ts';
import type { Placement } from './placement.ts';
import type { Decision } from './workspace.ts';

/** What some services cost a year, in pence, as far as it can be told. */
export interface Worth {
  /** Null where nothing tells it: unknown, never nought. */
  readonly annual: Pence | null;
  /** Whether some of it is the whole value of a contract spread evenly over its term. */
  readonly spread: boolean;
  /** How many of the services it leaves out, because nothing tells what they cost a year. */
  readonly untold: number;
  /** The whole value of those left out that state one, and no term to spread it over. */
  readonly whole: Pence | null;
}

/**
 * Where a question stands in the review: on the map or without a place; or of services that were over before the plan year; or of
 * what the words put out of scope.
 */
export type ReviewPart = 'map' | 'ended' | 'out-of-scope';

/** A decision on a service that holds no longer, or on one alike, and the place it gave it, by the ids in use. */
export interface Earlier {
  readonly decision: Decision;
  readonly place: string;
  /** Whether it was decided of another service that goes by the same name before what tells them apart, and still holds of that. */
  readonly isOfAlike: boolean;
}

/** One question of the review of the map: services that one answer places. */
export interface Question {
  /** What the line of decisions.csv that an answer writes is about. */
  readonly about: string;
  /** The least sure first. */
  readonly placements: readonly [Placement, ...Placement[]];
  readonly part: ReviewPart;
  /** `tier` where the table states the element, and only the tier is proposed. */
  readonly asks: 'place' | 'tier';
  /** What the words propose for the least sure, as decisions.csv has it; null where nothing in its words places it. */
  readonly proposed: string | null;
  /** How sure the words are that the place is right, both axes: 0 to 1, of the least sure. */
  readonly certainty: number;
  readonly worth: Worth;
  /** Uncertainty × annual value, in pence: the money that may stand in the wrong place. Null where its value is not known. */
  readonly stake: number | null;
  /** A decision on the same service that no longer holds or no longer matches: it has lapsed, or was about a provider or an id of before; else one on a service alike. */
  readonly earlier: Earlier | null;
}

/** All there is to ask, in the order it is asked in, and the services no line of decisions.csv could tell from one that is settled. */
export interface Review {
  readonly questions: readonly Question[];
  readonly inseparable: readonly Placement[];
}

/** One way to answer a question: a decision to write with a reason to begin with, or what to do instead. */
export type Choice =
  | { readonly is: 'keep' | 'accept' | 'out-of-scope'; readonly decision: string; readonly reason: string }
  | { readonly is: 'tier'; readonly element: string | null; readonly usual: string | null }
  | { readonly is: 'place'; readonly usual: string | null }
  | { readonly is: 'apart' | 'skip' | 'back' | 'stop' };
