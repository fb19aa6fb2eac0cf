import type { Reviewed } from '../mapping/review/review.ts';
import type { Question } from '../nouns/question.ts';
import type { Records } from '../nouns/records.ts';
import type { Decision } from '../nouns/workspace.ts';
import { placedOf } from '../planning/picture.ts';
import type { Ask } from './ask.ts';
import type { Opened } from './open.ts';
import type { World } from './world.ts';

/** What does not change while the questions of a review are asked. */
export interface Site {
  readonly world: World;
  readonly ask: Ask;
  readonly opened: Opened;
  readonly records: Records;
  readonly show: (question: Question, lead: string) => void;
}

/** A decision as a person gave it: the place and why. */
export interface Decided {
  readonly decision: string;
  readonly reason: string;
}

/** A question that has been passed, and the decision made on it with decisions.csv before and after; null where it was left for now. */
export interface Passed {
  readonly question: Question;
  readonly made: (Decided & { readonly before: Uint8Array | null; readonly after: Uint8Array }) | null;
}

/** How far a review has come. */
export interface Walk {
  /** decisions.csv as it was last seen; null where there is none. */
  readonly bytes: Uint8Array | null;
  readonly ground: Reviewed;
  readonly queue: readonly Question[];
  readonly passed: readonly Passed[];
  /** Whose decisions they are, once that has been asked. */
  readonly by: string | null;
}

/** The map with every service placed as decisions have it. */
export function groundOn({ opened, records }: Pick<Site, 'opened' | 'records'>, decisions: readonly Decision[]): Reviewed {
  const workspace = { ...opened.workspace, decisions };
  return { placements: placedOf(records, workspace, opened.knowledge).placements, contracts: records.contracts, workspace };
}

function shares(question: Question, ids: ReadonlySet<string>): boolean {
  return question.placements.some(({ id }) => ids.has(id));
}

const idsOf = (questions: readonly Question[]): ReadonlySet<string> =>
  new Set(questions.flatMap(({ placements }) => placements.map(({ id }) => id)));

/** Questions about none of the services that have been passed. */
export function notPassed(walk: Pick<Walk, 'passed'>, questions: readonly Question[]): readonly Question[] {
  const ids = idsOf(walk.passed.map(({ question }) => question));
  return questions.filter((question) => !shares(question, ids));
}

/** The walk with one question behind it. */
export function passing(walk: Walk, question: Question, made: Passed['made']): Walk {
  const ids = idsOf([question]);
  return { ...walk, queue: walk.queue.filter((one) => !shares(one, ids)), passed: [...walk.passed, { question, made }] };
}

/** Whether any service a question is about is still to be asked about. */
export function isStillOpen(walk: Walk, question: Question): boolean {
  return shares(question, idsOf(walk.queue));
}
