import { givenUpWords, isCalledEnded, ranOutWords } from '../../nouns/over-words.ts';
import type { Day } from '../../values/day.ts';
import { tidy } from '../../values/text.ts';
import type { DayColumn } from './day-columns.ts';
import { dayAtHead } from './extended.ts';

const by = String.raw`(?: (?:early|by (?:the |mutual )?(?:\w+ )?(?:provider|supplier|council|commissioner|authority|agreement)))*`;
const on = String.raw`\W*(?:(?:with effect )?(?:from|on|in|as (?:of|at))|wef|w\.e\.f\.?|last day)?\W*(?:the )?`;
const ended = new RegExp(`\\b(?:${ranOutWords}|${givenUpWords}|closed|completed)${by}${on}(?=[\\d\\p{L}])(.+)$`, 'iu');

/** The day a status says its contract ended, or ends, on: `Ended early 31/08/2026`, `Terminated by the provider from 1 May 2026`; null where it calls nothing over or names no day behind it. */
export function endedWithin(status: string, days: DayColumn): Day | null {
  if (!isCalledEnded(status)) return null;
  const rest = ended.exec(tidy(status))?.[1];
  const found = rest === undefined ? null : dayAtHead(rest, days);
  return found === null || found.isPart ? null : found.day;
}
