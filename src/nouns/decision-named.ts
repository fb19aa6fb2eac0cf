import { type Day, formatDay, parseDay } from '../values/day.ts';
import { standingOf } from './standing-of-saving.ts';

const written = /\b\d{4}-\d{2}-\d{2}\b/;

/** The day a measure’s decision names, as `Full Council 2017-10-17` does; null when it names none that can be read. */
export function dayNamed(decision: string | null): Day | null {
  const found = written.exec(decision ?? '');
  return found ? parseDay(found[0]) : null;
}

/** The body a measure’s decision names, without the day. */
export function bodyNamed(decision: string): string {
  return decision.replace(written, ' ').trim();
}

/** A measure’s decision as people write it: `Full Council, 17 October 2017`. */
export function decisionWords(decision: string): string {
  const day = dayNamed(decision);
  return day === null ? decision : [bodyNamed(decision), formatDay(day)].filter((part) => part !== '').join(', ');
}

/** Whether what a measure names was decided by a day, for it or against it: it names a day that has come, and does not say that it is open. */
export function isSettled(decision: string | null, by: Day): boolean {
  const day = dayNamed(decision);
  return decision !== null && day !== null && day <= by && standingOf({ decision }) !== 'open';
}
