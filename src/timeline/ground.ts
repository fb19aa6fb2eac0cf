import type { SuccessorOf } from '../nouns/after-it.ts';
import type { Contract } from '../nouns/contract.ts';
import type { LotsWith } from '../nouns/lots-with.ts';
import type { Row } from '../nouns/row.ts';
import type { Workspace } from '../nouns/workspace.ts';
import type { Diary } from './days/diary.ts';
import type { EndingsOf } from './ends/ending.ts';
import type { Overlay } from './law/overlay.ts';
import type { Regime } from './law/regime.ts';

/** What every timeline is worked out on: what the workspace says of the day, who decides and its limits, and the knowledge in force. */
export interface Ground {
  readonly workspace: Pick<Workspace, 'asOf' | 'governance' | 'limits'>;
  readonly regimes: readonly Regime[];
  readonly overlays: readonly Overlay[];
  readonly diary: Diary;
  /** The bodies that end among those that commission a contract; left out where none ends. */
  readonly endings?: EndingsOf;
  /** What takes the place of a contract in these files; left out where nobody looked. */
  readonly successorOf?: SuccessorOf;
  /** The lots a contract was let with; left out where nobody looked. */
  readonly lotsWith?: LotsWith;
  /** Whether a contract buys for one child, one route or somebody's hours, so that it ends with that and nothing follows it; left out where all are asked for. */
  readonly endsWithIt?: (contract: Row<Contract>) => boolean;
  /** What is bought, where that is known: a quiet period may be of some of it. */
  readonly buying?: string;
  /** Overlays that join every regime here: a consultation, notice to a voluntary organisation. */
  readonly joined?: readonly string[];
  /** The circumstances chosen among a route's variants: urgency, an award by a user's own choice. */
  readonly variants?: readonly string[];
}

/** A limit of this room from commissioning.yaml, or its usual value; units are in the name. */
export function limitOf(workspace: Pick<Workspace, 'limits'>, code: 'timeline' | 'milestones', name: string, usual: number): number {
  return workspace.limits[code]?.[name] ?? usual;
}

/** Margin before the point of no return under which a timeline is tight, in calendar days (eight weeks). */
export const tightDays = 56;

/** How far ahead a milestone is due rather than upcoming, in calendar days. */
export const dueDays = 28;

/** Where and when milestones are judged: the as-of day, and how many days ahead counts as due. */
export interface Watch {
  readonly asOf: Workspace['asOf'];
  readonly ahead: number;
}
