import type { Clock, ClockAnswer, ClockVariant } from '../../nouns/clock.ts';
import type { Finding } from '../../nouns/finding.ts';
import type { Closure } from '../../nouns/workspace.ts';
import type { Day } from '../../values/day.ts';
import { Refusal } from '../../values/refusal.ts';
import { type Calendars, withClosures } from './calendars.ts';
import { clockRemarks, outOfForceBecause } from './clock-remarks.ts';
import { runClock } from './run-clock.ts';

/** What a clock is worked out on: the others beside it, the bank holidays, and the council's own closures. */
export interface ClockGround {
  readonly clocks: readonly Clock[];
  readonly calendars: Calendars;
  readonly closures: readonly Closure[];
}

/** A legal period worked out, with what must be said beside it. The council's closures are left out only where its own constitution counts. Refused where the bank holidays are not known. */
export function clockAnswer(
  clock: Clock,
  from: Day,
  variant: ClockVariant | null,
  { clocks, calendars, closures }: ClockGround,
): { readonly answer: ClockAnswer; readonly remarks: readonly Finding[] } {
  const answer = runClock(clock, from, clock.local ? withClosures(calendars, closures) : calendars, variant);
  if (!('unjudged' in answer)) return { answer, remarks: clockRemarks(answer, clocks, calendars) };
  const { unjudged, lastKnown } = answer;
  const when = lastKnown === null ? '' : ' once GOV.UK has published them';
  throw new Refusal(
    lastKnown === null ? 'calendar-begins-later' : 'calendar-ends',
    `\`${clock.id}\` could not be judged: ${unjudged}`,
    outOfForceBecause(clock, from, clocks) ?? `Add them to templates/calendars/bank-holidays.json${when}, or count by hand.`,
  );
}
