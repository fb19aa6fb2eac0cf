import { denied, givenUpWords, isCalledEnded, ranOutWords } from '../../nouns/over-words.ts';
import type { Day } from '../../values/day.ts';
import { tidy } from '../../values/text.ts';
import type { DayColumn } from './day-columns.ts';
import { dayAtHead } from './extended.ts';

const by = String.raw`(?: (?:early|by (?:the |mutual )?(?:\w+ )?(?:provider|supplier|council|commissioner|authority|agreement)))*`;
const on = String.raw`\W*(?:(?:with effect )?(?:from|on|in|as (?:of|at))|wef|w\.e\.f\.?|last day)?\W*(?:the )?`;
const ended = new RegExp(`\\b(?:${ranOutWords}|${givenUpWords}|closed|completed)${by}${on}(?=[\\d\\p{L}])(.+)$`, 'iu');
// One still to come: that a term ends (`Initial term ends 31/03/2027`) is no end before its time, unless it is early or notice was given of it.
const ceases = `(?:terminat|decommission|ceas)(?:es|ing)|(?:to|will|being) (?:be )?(?:terminated?|decommission(?:ed)?|cease)`;
const ends = `ends|ending|finishes|finishing|expires|expiring|(?:to|will) (?:end|finish|expire)`;
const ending = new RegExp(
  `${denied}\\b(?:(?:${ceases})${by}|(?:${ends}) early|notice (?:given|served|issued|received)\\b.*?\\b(?:${ends}|last day))${on}(?=[\\d\\p{L}])(.+)$`,
  'iu',
);

/** The day a status says its contract ended, or ends before its time: `Ended early 31/08/2026`, `Notice given, ends 31/03/2027`; null where it speaks of no end or names no day behind it. */
export function endedWithin(status: string, days: DayColumn): Day | null {
  const rest = (isCalledEnded(status) ? ended : ending).exec(tidy(status))?.[1];
  const found = rest === undefined ? null : dayAtHead(rest, days);
  return found === null || found.isPart ? null : found.day;
}
