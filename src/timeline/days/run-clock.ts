import type { Clock, ClockAnswer, ClockVariant } from '../../nouns/clock.ts';
import type { Span } from '../../nouns/law.ts';
import { addDays, type Day, day, partsOf } from '../../values/day.ts';
import type { Calendars, Unjudgeable } from './calendars.ts';
import { endOf, isDay, latestBefore } from './count.ts';
import { countedBack, countedOn } from './counted-days.ts';

type Worked = Omit<ClockAnswer, 'clock' | 'variant' | 'from'>;

const nothing: Worked = { days: [], ends: null, actFrom: null, latest: null, starts: null };

/** A legal period worked out from the day given, day by day. Unjudged when it would run past the last known bank holiday. */
export function runClock(clock: Clock, from: Day, calendars: Calendars, variant: ClockVariant | null = null): ClockAnswer | Unjudgeable {
  const span = variant?.span ?? clock.span;
  const trigger = clock.anchor === null ? from : inFinancialYear(from, clock.anchor);
  const worked = span.count === 0 ? nothing : runsBack(clock) ? back(clock, trigger, span, calendars) : on(clock, trigger, span, calendars);
  return 'unjudged' in worked ? worked : { clock, variant, from, ...worked };
}

/** Whether a clock counts back from the day given. */
function runsBack({ kind }: Clock): boolean {
  return kind === 'deadline before' || kind === 'leads up' || kind === 'window before';
}

function on(clock: Clock, trigger: Day, span: Span, calendars: Calendars): Worked | Unjudgeable {
  const end = endOf(trigger, span, calendars);
  if (!isDay(end)) return end;
  const days = countedOn(trigger, end, span, calendars);
  if (clock.kind === 'period') return { ...nothing, days, ends: end, actFrom: clock.actsOnLastDay ? end : addDays(end, 1) };
  return { ...nothing, days, latest: end, starts: clock.kind === 'window after' ? trigger : null };
}

function back(clock: Clock, event: Day, span: Span, calendars: Calendars): Worked | Unjudgeable {
  const reached = latestBefore(event, span, calendars);
  if (!isDay(reached)) return reached;
  const days = countedBack(reached, event, span, calendars);
  if (clock.kind === 'leads up') return { ...nothing, days, starts: reached };
  if (clock.opens === null) return { ...nothing, days, latest: reached };
  const opens = latestBefore(event, { ...clock.opens, counting: span.counting }, calendars);
  return isDay(opens) ? { ...nothing, days, latest: reached, starts: opens } : opens;
}

/** The day of a date, `04-01` or `03-11`, in the financial year (1 April to 31 March) a day falls in. */
function inFinancialYear(of: Day, date: string): Day {
  const { year, month } = partsOf(of);
  const began = month >= 4 ? year : year - 1;
  return day(`${date >= '04-01' ? began : began + 1}-${date}`);
}
