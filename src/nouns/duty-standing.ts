import type { Period } from '../values/period.ts';
import type { Duty } from './law.ts';
import type { Placement } from './placement.ts';

/**
 * A duty in force on some day of the plan year, in one place, and what these files show of it. It never says that a duty is breached:
 * what has no line of its own in the files does not show.
 */
export interface DutyStanding {
  readonly duty: Duty;
  /** Who leads on it, as a reader says it of that year. */
  readonly lead: string;
  /** What it rested on in the plan year: of several provisions those made by then. */
  readonly source: string;
  /** What of it nobody has yet read in its source: `date from memory`; empty where all is read. */
  readonly unread: readonly string[];
  /** `in North`, where what answers it states places; else empty. */
  readonly where: string;
  /** The days of the plan year on which it is in force; null where the day it came into force is not recorded. */
  readonly force: Period | null;
  /** Services and contracts that may run for it on some of those days. */
  readonly seen: readonly Placement[];
  /** Days before its own start on which something that is seen ran, as its row says of who had it until then. */
  readonly before: readonly { readonly service: string; readonly days: Period }[];
  /** Where nothing is seen to run in the year, what ended within a year before it or begins within a year after it, in words: `“Advocacy” ends on 31 March 2027 and nothing seen here follows`; null where something runs or nothing does so near. */
  readonly beside: string | null;
  /** Days on which nothing that is seen runs. */
  readonly gaps: readonly Period[];
  /** Days on which only something runs that the files leave in doubt. */
  readonly doubtful: readonly Period[];
  /** Why it was not judged at all, `doubtful` and `gaps` being empty then; null where it was. */
  readonly unjudged: string | null;
  /** Why days are in doubt; null where none is. */
  readonly doubt: string | null;
}
