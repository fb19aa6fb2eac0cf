import { type Day, formatDay } from '../../values/day.ts';
import { type Calendars, counts } from './calendars.ts';
import { isDay, workingDay } from './count.ts';

const office = 'working days (England)';

/** That a day is none on which anybody works, why, and which working day is next to it going one way; null where it is worked, or the calendar does not reach so far. A law that moves such an end has moved it already: neither the Procurement Act nor the Provider Selection Regime does. */
export function offDaySaid(on: Day, calendars: Calendars, step: 1 | -1 = -1): string | null {
  const judged = counts(on, office, calendars);
  if ('unjudged' in judged || judged.counts) return null;
  const near = workingDay(on, office, calendars, step);
  const working = isDay(near) ? ` The working day ${step === 1 ? 'after' : 'before'} is ${formatDay(near)}.` : '';
  return `${formatDay(on)} is no working day: ${judged.because}. The law does not move it.${working}`;
}
