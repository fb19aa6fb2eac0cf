import type { Day } from '../values/day.ts';
import { monthWord, parseWhen } from '../values/when.ts';
import { saysOptionsSpent } from './option-words.ts';

/** What registers write of a contract that has run out, as an alternation: rules and milestones go by the same words. */
export const ranOutWords = 'ended|expired|finished|lapsed|not renewed|decommissioned|terminated';

/** What they write of one that was given up before its end. */
export const givenUpWords = 'ceased|cancell?ed|rescinded|withdrawn|superseded';

/** What they write of one that goes on past its written end on its old terms: `Expired – rolling month to month`, `held over`. */
export const goesOnWords = 'rolling(?! into)|rolls on|rolled on|month[ -](?:to|by)[ -]month|held over|holding over';

/** What they write of one that runs. */
const runningWords = `active|live|current|running|in force|extended|${goesOnWords}`;

/** What denies the word behind it: `no longer rolling`, `not extended`. */
export const denied = String.raw`(?<!\b(?:not|never|no longer) )`;

const stands = new RegExp(
  String.raw`^(?:(?:still |now )?(?:in|within|under) )?(?:(?:its|the) )?(?:initial|original|first|1st|second|2nd|final|last) (?:term|extension)\b|^(?:in ?active|renewed|${runningWords}|${ranOutWords}|${givenUpWords})(?:$|\W*[,;:()–-]|\s(?:contract|and|by|to|until|till|on|in|once|twice|again|\d)\b)|\b(?:extended (?:once|twice|\d+ times)|no (?:further|more) (?:extensions?|options?)|extensions? (?:used|taken|agreed|granted|exercised|proposed|under negotiation))\b`,
  'i',
);

/** Whether words say how a contract stands in its life: `Expired`, `Initial term`, `Both extensions used`, `Extended to 31 August 2027`. */
export function saysHowItStands(words: string): boolean {
  return stands.test(words) || saysOptionsSpent(words);
}

const dayWords = String.raw`\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:${monthWord}) \d{4})\b`;
const days = new RegExp(dayWords, 'gi');

/** What they write where no contract came of a procurement, or none has yet. */
const neverLet =
  'not (?:yet )?(?:let|awarded)|no award|abandoned|no (?:(?:compliant|suitable|acceptable|valid) )?(?:bids|tenders|bidders|tenderers)';

const unlet = new RegExp(
  String.raw`^(?:tender|planned|planning|pipeline)\b|\b(?:${neverLet})\b|\bwithdrawn\b(?! (?:from|as (?:of|at|from)|with effect from|wef) ${dayWords})`,
  'i',
);

/** Whether a status says that a contract was never let, or not yet. What is `Withdrawn from 1 April 2027` ran, or runs, till then. */
export function isSaidUnlet(status: string | undefined): boolean {
  return status !== undefined && unlet.test(status.trim());
}

const outcome = new RegExp(
  String.raw`^(?:(?:tender|procurement|competition|contract|lot|award)\W+)?(?:was |is )?(?:${neverLet}|withdrawn|cancell?ed|discontinued)(?: (?:made|received|submitted))?\W*$`,
  'i',
);

/** Whether what stands where a supplier is named says instead that the procurement came to no contract: `No award`, `Tender abandoned`. */
export function isOutcomeUnlet(words: string): boolean {
  return outcome.test(words.trim());
}

/** The first day after another that a status names, `Decommissioned from 31/03/2027`: till then what it says is still to come. Null where it names none. */
export function dayAheadIn(status: string, asOf: Day): Day | null {
  const ahead = (status.match(days) ?? []).flatMap((found) => parseWhen(found, 'first') ?? []).filter((day) => day > asOf);
  return ahead.sort()[0] ?? null;
}

const overWords = `not active|inactive|${ranOutWords}|${givenUpWords}|over|closed|completed?|archived|historic`;
const saysEnded = new RegExp(`\\b(?:${overWords})\\b`, 'i');
const saysOver = new RegExp(`\\b(?:${overWords}|planned|planning|tender|not (?:yet )?started|${neverLet})\\b`, 'i');
const saysRunning = new RegExp(`${denied}\\b(?:${runningWords})\\b`, 'i');
/** What is denied, still to come, or not the whole of it: `Not terminated`, `To be decommissioned`, `Partly terminated`. */
const saysNotYet = new RegExp(
  `\\b(?:not(?: yet)?|(?:be|being|partly|partially|part)(?: \\w+)?) (?:${ranOutWords}|${givenUpWords}|closed|completed)\\b`,
  'i',
);

/** Whether words call a contract over or not let, now or to come. */
function speaksOfEnd(status: string): boolean {
  if (!saysOver.test(status)) return false;
  return /\b(?:not active|inactive)\b/i.test(status) || !saysRunning.test(status);
}

/** Whether the register itself calls a contract over or not let, now or from a day ahead. */
export function isCalledOver(status: string | undefined): boolean {
  return status !== undefined && speaksOfEnd(status) && !saysNotYet.test(status);
}

/** The same of one that ran: not of what is planned, out to tender or yet to begin. */
export function isCalledEnded(status: string | undefined): boolean {
  return status !== undefined && isCalledOver(status) && saysEnded.test(status);
}

/** The day ahead on which the register calls a contract over, `Decommissioned from 1 April 2027`: till then it runs. Null where it names none. */
export function overAheadOf(status: string | undefined, asOf: Day): Day | null {
  return status !== undefined && speaksOfEnd(status) && saysEnded.test(status) ? dayAheadIn(status, asOf) : null;
}

/** Whether the register itself says a contract is not running: it ended, was dropped or has not been let. */
export function isSaidOver(status: string | undefined, asOf: Day): boolean {
  return isCalledOver(status) && overAheadOf(status, asOf) === null;
}

/** Whether the register itself calls a contract live. */
export function isSaidRunning(status: string | undefined): boolean {
  return status !== undefined && saysRunning.test(status) && !isCalledOver(status);
}
