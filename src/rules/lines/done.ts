import type { Activity } from '../../nouns/intent.ts';

/** Whether the plan itself says that an activity is over, done or dropped. */
export function isDone(row: Activity): boolean {
  return row.status !== undefined && /^(?:done|completed?|finished|closed|cancelled|withdrawn)\b/i.test(row.status);
}
