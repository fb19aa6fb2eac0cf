import type { SuccessorOf } from '../../nouns/after-it.ts';
import { calledOf } from '../../nouns/called.ts';
import type { CalledOff } from '../../nouns/called-off.ts';
import { isCalledEnded, overAheadOf } from '../../nouns/over-words.ts';
import { formatCell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { lastDayOf } from '../contract/last-day.ts';
import type { WorkedBack } from '../work-back.ts';
import { health } from './buying.ts';
import { actBegan } from './named-law.ts';
import type { NamedRoute } from './named-route.ts';

/** How regimes name a call-off from a framework, and one from a framework concluded before the Procurement Act, which stays under the older law (SI 2024/716 reg 5). */
export const callOffRoutes = { now: 'framework call-off', older: 'call-off from an older framework' } as const;

/** How what must start on a day is bought under the framework its contract is called off from: by a call-off, or not at all; and what comes first. */
export interface UnderFramework {
  /** Null where the framework is over and nothing takes its place in these files. */
  readonly route: ((kind: string) => NamedRoute) | null;
  /** What is said of a framework that ends before that day, once the call-off is worked back. Empty where it runs. */
  readonly first: (worked: WorkedBack | null) => string;
}

/** The last day on which the suppliers of a framework can be asked to compete; null where that cannot be told. */
function competed(worked: WorkedBack | null): Day | null {
  return worked?.stages.find(({ id }) => id === 'mini-competition' || id === 'quote')?.latestStart ?? null;
}

function by(asked: Day | null): string {
  return asked === null ? '' : ` by ${formatDay(asked)}, when its suppliers are asked to compete`;
}

/** The way to buy what must start on a day under the framework of a contract: that, else what the register has take its place, else one that must be procured first. */
export function underFramework(
  { framework, cell }: CalledOff,
  start: Day,
  asOf: Day,
  successorOf: SuccessorOf | undefined,
): UnderFramework {
  const last = overAheadOf(framework.status, asOf) ?? lastDayOf(framework).day;
  const named = `“${calledOf(framework)}” (${formatCell(cell)})`;
  // The Regime governs what is called off from a framework for health care, whenever that was concluded (SI 2023/1348 reg 29(3)).
  const callOff =
    (from: Day | undefined, because: string) =>
    (kind: string): NamedRoute => ({
      route: kind !== health && (from ?? actBegan) < actBegan ? callOffRoutes.older : callOffRoutes.now,
      because: `it is called off from ${named}${because}: the suppliers of that compete again, or one is chosen as it allows`,
      isOnlyAbove: true,
    });
  const isOver = isCalledEnded(framework.status) || (last !== null && last < asOf);
  if (!isOver && (last === null || start <= last)) {
    const till = last === null ? ', whose last day is not stated' : `, which runs to ${formatDay(last)}`;
    return { route: callOff(framework.start, till), first: () => '' };
  }
  const next = successorOf?.(framework) ?? null;
  const ends = last === null ? 'is over' : `${isOver ? 'ended' : 'ends'} on ${formatDay(last)}`;
  if (next !== null && next.start <= start)
    return { route: callOff(next.start, `, which ${ends} and which “${next.title}” follows on ${formatDay(next.start)}`), first: () => '' };
  if (isOver)
    return {
      route: null,
      first: () => ` The framework it was called off from, ${named}, ${ends}: it is bought by itself until another takes its place.`,
    };
  return {
    route: callOff(undefined, `, which ${ends}`),
    first: (worked) =>
      ` Its framework ends before it would start and comes first: what follows the framework must be in force${by(competed(worked))}, unless this is awarded while the framework runs.`,
  };
}
