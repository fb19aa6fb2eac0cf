import { once } from '../../values/once.ts';

/** Ages in whole years, both included. */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** Services for children and young people end on the 26th birthday at the latest (Children and Families Act 2014, care leavers). */
const oldest = 25;

const notAges = /^\s*(?:%|(?:month|week|day|hour|mile|minute|place|bed|space|lot|per|year)s?\b)/i;

/** What is counted in numbers that stand after it: `Tiers 1-3`, `Lots 4-9`, `Years 7-11` of school. */
const countedBefore =
  /\b(?:tier|lot|level|phase|stage|band|grade|year|yr|term|week|wave|cohort|part|section|schedule|zone|ward|route|no|number|nos|ks|key stage|fy|financial year|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)s?\.?:?\s*$/i;

/** Two years in a row that no service is for by age: the financial year `24-25`. From 18 down such a pair may be ages, as in `16-17`. */
function areYears(first: string, last: string): boolean {
  return (first.startsWith('0') && first.length === 2) || (Number(first) > 18 && Number(last) === Number(first) + 1);
}

function ages(from: number, to: number): Ages | null {
  return from < to && to <= oldest ? { from, to } : null;
}

const range = /(?<![\d/.,£+\p{L}-])(\d{1,2})\s*(?:yrs?|years?)?\s*(-|–|—|to|and)\s*(\d{1,2})(?![\d/.,%+]*\d|[-–/+]|%)/giu;
const openEnded = /(?<![\d/.,£+\p{L}-])(\d{1,2})\s*(?:yrs?|years?)?\s*(?:\+(?!\s*\d)|plus\b)/iu;
const old = /^\s*(?:yr|year)s?[\s-]*olds?\b/i;
const aged = /\bage(?:s|d)?(?: groups?| range)?:?\s*$/i;

function agesIn(text: string, ofAges: boolean): Ages | null {
  const words = text.replace(/\b(?:birth|conception|pregnancy)\b/gi, '0').replace(/\bfive\b/gi, '5');
  for (const found of words.matchAll(range)) {
    const between = ages(Number(found[1]), Number(found[3]));
    const after = words.slice(found.index + found[0].length);
    const before = words.slice(0, found.index);
    const sure = ofAges || old.test(after) || aged.test(before);
    // `16 and 17 year olds` names ages; `lots 2 and 3` does not.
    const isOther =
      found[2]?.toLowerCase() === 'and' ||
      notAges.test(after) ||
      countedBefore.test(before) ||
      areYears(found[1] as string, found[3] as string);
    if (between && (sure || !isOther)) return between;
  }
  const under = /(?:\bunder[\s-]+|<\s?)(\d{1,2})s?\b/i.exec(words);
  if (under && Number(under[1]) > 0 && Number(under[1]) <= oldest) return { from: 0, to: Number(under[1]) - 1 };
  const over = openEnded.exec(words);
  return over && Number(over[1]) < oldest ? { from: Number(over[1]), to: oldest } : null;
}

// A title is asked for its ages by all that weigh it, and a column of ages says the same few over and over.
const inText = once((text: string) => agesIn(text, false));
const inColumn = once((text: string) => agesIn(text, true));
const mayHold = /\d|five/i;

/**
 * Ages named in a text, or null: `0-5`, `0 to 19`, `16+` (to 25), `under 5` and `<5` (0 to 4), `birth to five`.
 * Years (`2015-16`, `24-25`), terms (`2-3 years`) and reference numbers are not ages; in a column of ages (`ofAges`) a term is one.
 */
export function parseAges(text: string, ofAges = false): Ages | null {
  return mayHold.test(text) ? (ofAges ? inColumn : inText)(text) : null;
}
