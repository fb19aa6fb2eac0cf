import { saysNoOption, speaksOfExtension } from '../../nouns/option-words.ts';
import { tidy } from '../../values/text.ts';
import { readExtension } from './extensions.ts';

const isOptional =
  /\b(?:options?|optional|possib\w+|available|remain\w*|left|further|(?:may|can|could) be (?:extended|renewed)|extend[ai]ble)\b|\+/i;
/** Of a clause with one of these nobody knows how much of its option is left, if any. */
const isUnclear =
  /\b(?:taken|used|exercised|invoked|agreed|granted|approved|first of|not|unless|declined|refused|lapsed|expired|propos\w*|apprais\w*|notice|(?<!(?:may|can|could) be )extended)\b/i;
const firstTerm = /^(?:(?:still |now )?in )?(?:(?:its|the) )?(?:initial|original|first) term\b[\s:–-]*/i;
const remains = /\b(?:remain(?:s|ing)?|left|available)\b/gi;

function monthsIn(clause: string): number | null {
  const text = clause.replace(firstTerm, '');
  if (!isOptional.test(text) || isUnclear.test(text)) return null;
  const words = tidy(text.replace(/^\+/, '').replace(remains, ' '));
  const said = readExtension(words, { term: -1 }) ?? readExtension(tidy(words.replace(/\([^()]*\)/g, ' ')), { term: -1 });
  return said === null || said.term !== undefined ? null : said.months;
}

/** Months of option a status says are left: `Initial term; 1+1`, `24 months possible`; none of `All extensions used`. Null where it says none, or more than one length. */
export function optionsLeftWithin(status: string): number | null {
  if (!speaksOfExtension(status)) return null;
  if (saysNoOption(status)) return 0;
  const found = status.split(/[;,]|\.\s/).flatMap((clause) => monthsIn(tidy(clause)) ?? []);
  return found.length === 1 ? (found[0] as number) : null;
}

/** Whether a status says that some option is left, of whatever length: `First extension taken, one left`. */
export function saysOptionLeft(status: string): boolean {
  return speaksOfExtension(status) && !saysNoOption(status) && /\b(?:left|remain(?:s|ing)?|available|options?|possible)\b/i.test(status);
}

const inNote =
  /\b(?:options?|optional|possible|possibility|available|remain(?:s|ing)?|left|(?:may|can|could) be extended|extend[ai]ble)\b/i;

/** Whether a note, which may speak of anything, says what options to extend there are, or that there is none: not that one was asked for, taken or refused. */
export function notesOption(note: string): boolean {
  return /\bexten/i.test(note) && (saysNoOption(note) || (inNote.test(note) && !isUnclear.test(note)));
}
