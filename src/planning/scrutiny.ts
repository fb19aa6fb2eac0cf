import type { Kind, Shapes } from '../nouns/kinds.ts';
import type { PlannedDays, Promised, Scrutiny } from '../nouns/promise.ts';
import type { Records } from '../nouns/records.ts';
import { at, type Row } from '../nouns/row.ts';
import type { Day } from '../values/day.ts';
import { count } from '../values/text.ts';
import { match } from './match.ts';
import { activitiesKept } from './promises/activities.ts';
import type { Both } from './promises/both.ts';
import { intentionsKept } from './promises/intentions.ts';
import { milestonesKept } from './promises/milestones.ts';
import { outcomesKept } from './promises/outcomes.ts';
import { procurementsKept } from './promises/procurements.ts';
import { proposalsKept } from './promises/proposals.ts';
import { savingsKept } from './promises/savings.ts';

/** A plan as scrutiny takes it: the day it speaks of, its records, and what it works out of their days. */
export interface PlanSide {
  readonly asOf: Day;
  readonly records: Records;
  readonly days: PlannedDays;
}

const promising = ['activities', 'intentions', 'savings', 'outcomes', 'proposals'] as const;

/** Records so alike that nothing tells which became which: nothing is said of them but that. */
function untoldOf(kind: (typeof promising)[number], was: Records, is: Records): Promised[] {
  return match(was[kind] as readonly Row<object>[], is[kind] as readonly Row<object>[]).untold.map((group) => ({
    kind,
    what: group.was.map(({ id }) => id).join('; '),
    promised: count(group.was.length, 'row'),
    now: count(group.is.length, 'row'),
    became: 'untold',
    because: `Which became which cannot be told: ${group.because}.`,
    at: [...group.was, ...group.is].map((row) => at(row)),
  }));
}

function bothOf<K extends Kind>(kind: K, was: Records, is: Records): Both<Shapes[K]> {
  // A plan without such a table promises nothing and drops nothing.
  if (was[kind].length === 0 || is[kind].length === 0) return { pairs: [], gone: [], come: [] };
  const { pairs, added, removed } = match(was[kind] as readonly Row<object>[], is[kind] as readonly Row<object>[]);
  const inOrder = pairs.toSorted((a, b) => a.was.origin.row - b.was.origin.row);
  return { pairs: inOrder, gone: removed, come: added } as unknown as Both<Shapes[K]>;
}

/**
 * The question of a scrutiny committee, of two plans of one body: what was promised, what happened, and what slipped. Judged on the day
 * of the later plan; what neither plan says is untold, never taken for done.
 */
export function scrutinyOf(was: PlanSide, is: PlanSide, kinds: readonly Kind[]): Scrutiny {
  const both = <K extends Kind>(kind: K): Both<Shapes[K]> =>
    kinds.includes(kind) ? bothOf(kind, was.records, is.records) : { pairs: [], gone: [], come: [] };
  return {
    was: was.asOf,
    is: is.asOf,
    promises: [
      ...activitiesKept(both('activities'), is.asOf),
      ...intentionsKept(both('intentions'), is.asOf),
      ...(kinds.includes('contracts')
        ? [...procurementsKept(was.days, is.days, is.asOf), ...milestonesKept(was.days, is.days, is.asOf)]
        : []),
      ...savingsKept(both('savings'), is.asOf),
      ...outcomesKept(both('outcomes')),
      ...proposalsKept(both('proposals'), is.asOf),
      ...promising.filter((kind) => kinds.includes(kind)).flatMap((kind) => untoldOf(kind, was.records, is.records)),
    ],
  };
}
