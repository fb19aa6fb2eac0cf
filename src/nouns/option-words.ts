import { tidy } from '../values/text.ts';

const done = '(?:taken|used|exercised|invoked|activated|utilised|agreed|granted|applied)';
const thing = '(?:extensions?|options?|renewals?)(?: (?:options?|periods?))?';
const been = '(?: (?:have|has|are|is|was|were|been|now|already))*';

/** Phrases of one clause that say every option is taken. */
const isSpent = [
  String.raw`\b(?:exhausted|used up|(?:fully|all) (?:extended|${done})|none (?:left|remain(?:s|ing)?))\b`,
  String.raw`\b(?:all|both)(?: of)?(?: the| its)?(?: ${thing})?${been} (?:${done}|expired|lapsed)\b`,
  String.raw`\b(?:final|last|maximum) ${thing}${been} (?:${done}|in place|in force|running|under ?way|reached|commenced|started|begun)\b`,
  String.raw`\b(?:extended(?: \w+)? (?:to|into)|in|on) (?:its |the )?(?:final|last|maximum) (?:term|year|end|${thing})\b`,
  String.raw`\bextended to (?:its |the )?(?:full|maximum)\b|\b(?:maximum|full) (?:term|extension|length) (?:reached|${done})\b`,
  String.raw`\b(?:cannot|can ?not|can't|may not) be (?:further )?extended\b`,
].map((phrase) => new RegExp(phrase, 'i'));

/** What makes such a phrase say that it is not so, not so of all, or not so yet. */
const isUnsettled =
  /\b(?:not|isn't|if|when|once (?:all|both|the|\w+ed|taken)|until|unless|assuming|first|1st|one|some|part(?:ly|ially)?|\d+ of|(?:to|may|can|could|would|will|should) be|available|possible)\b/i;

/** Phrases of one clause that say there is nothing further; beside a length of option, nothing beyond that. */
const isNothingMore = new RegExp(
  String.raw`^no (?:further|more)$|\bno (?:(?:further|more|additional|other|remaining|such) )*${thing}\b`,
  'i',
);
const isBounded =
  /\b(?:beyond|without|unless|until|except|before|subject to|(?:further|more|later|longer|less|fewer|greater|earlier|other) than)\b/i;
const isOfTaking = new RegExp(String.raw`\b${done}\b`, 'i');
const hasLength =
  /\d\s*-?\s*(?:years?|yrs?|months?|mths?|m|y)\b|\b(?:one|two|three|four|five|six|twelve)\W+(?:years?|months?)\b|\d\s*\+\s*\d/i;

const isAllTaken =
  /^(?:(?:\d+|one|two) ?[x×] ?)?(?:\d+|one|two|three|four|five|six|twelve)[ -]?(?:years?|yrs?|months?|mths?|m|y)\W+(?:taken|used|exercised|invoked|activated|utilised)\W*$/i;

const opensWithNone =
  /^(?:none|no|nil|0|n\/?a)$|^(?:none|no|nil|n\/a)\b(?!\W+(?:limit|maximum|minimum|cap|restriction|notice|decision|known|info|details?|date|break|yet|exceeding|stated|confirmed|specified|recorded|decided)\b)|^not (?:extend[ai]ble|renewable|available|applicable|permitted|allowed|possible|provided|included)\b/i;

const clausesOf = (words: string): string[] =>
  tidy(words)
    .split(/[;.,()–—]|\s-\s/)
    .map((clause) => clause.trim());

/** Whether words say that every option to extend is taken: `exhausted`, `all options taken`, `Extended to final term`. */
export function saysOptionsSpent(words: string): boolean {
  return clausesOf(words).some(
    (clause) => isSpent.some((phrase) => phrase.test(clause)) && !isUnsettled.test(clause.replace(/\b(?:can|may) ?not be\b/gi, '')),
  );
}

/**
 * Whether words in the place of options to extend say that there is none, or none left: `None`, `1 year (taken)`, `extended once; no further options`. Not
 * `no further than 12 months`, which is an option, nor `none taken yet`, which leaves them all.
 */
export function saysNoOption(words: string): boolean {
  if (saysOptionsSpent(words)) return true;
  const text = tidy(words);
  if (isAllTaken.test(text)) return true;
  const isNamed = !hasLength.test(text) || /\bextended\b/i.test(text) || isOfTaking.test(text);
  if (clausesOf(text).some((clause) => isNothingMore.test(clause) && !isBounded.test(clause) && !isOfTaking.test(clause))) return isNamed;
  return opensWithNone.test(text) && !isBounded.test(text) && !isOfTaking.test(text);
}

const isOfExtension =
  /\bext(?:en[ds]\w*|n?\b)|\boptions?\b(?! (?:appraisal|paper|review)s?)|\brenew(?:al|ed|able)?\b|\d\s*\+\s*\d|\b(?:years?|months?)\b.*\b(?:possible|remain\w*|left|available)\b|\+\s*\d/i;
const isNone = /\b(?:not|never) (?:(?:to )?be )?(?:extended|renewed)\b|\b(?:cannot|can't|may not) be (?:extended|renewed)\b/i;

const isTakenTo =
  /^(?:(?:now|already) )?extended (?:to|until|till) \d{1,2}(?:st|nd|rd|th)?[\s/.-]+(?:\d{1,2}|\p{L}{3,9})[\s/.-]+\d{2,4}$/iu;

/** Whether words in the place of options say no more than to which day an extension was taken: `Extended to 31/03/2027`. */
export function saysOnlyTaken(words: string): boolean {
  return isTakenTo.test(tidy(words));
}

/** Whether words on how a contract stands speak of its being extended, done or to come: `Extended by 12 months`, `first extension taken, one left`. */
export function speaksOfExtension(words: string): boolean {
  return isOfExtension.test(words) && !isNone.test(words);
}
