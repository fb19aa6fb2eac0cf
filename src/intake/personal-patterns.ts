import { isIndividualsEmail, isNhsNumber } from './personal-checks.ts';

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const date = `(?:\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{2,4}|\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}|\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]{0,2}${month},?[\\s-]{0,2}\\d{2,4}|${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{2,4})(?!\\d)`;
const between = '[\\s:;,=(–-]{0,4}';
const birth = `(?<!\\p{L})(?:d\\.?\\s?o\\.?\\s?b(?!\\p{L})\\.?|date\\s+of\\s+birth|birth\\s?date|birthday)${between}(?:is|was|on)?${between}`;
const child = 'child|pupil|patient|young\\s+person|service\\s+user|looked\\s+after\\s+child|student|baby|sibling|yp|lac|cla';
const title =
  '(?:mr|mrs|ms|miss|mx|master(?!\\s(?:plan|build|class|plumb|decorat|lock|tailor))|dr)(?:\\s?(?:&|and)\\s?(?:mrs|mr|ms|miss|dr))?(?![\\p{L}\\d])\\.?';
const postcode = '[a-z]{1,2}\\d[a-z\\d]?\\s?\\d[a-z]{2}(?![\\p{L}\\d])';
const mobile = '(?:\\+44\\s?(?:\\(0\\)\\s?)?|0)7(?:\\d{3}[\\s-]?\\d{3}[\\s-]?\\d{3}|\\d{2}[\\s-]\\d{3,4}[\\s-]\\d{3,4})(?!\\d)';
const telephone = '(?:mob(?:ile)?|tel(?:ephone)?|phone|call|ring|text|whatsapp|contact)';
/** Words that make an address a place of work. */
const workplace =
  /\b(?:t\/a|ltd|limited|llp|plc|cic|surgery|practice|medical|clinic|hospital|health|pharmacy|dental|solicitors?|chambers|school|academy|college|university|nursery|centre|council|trust|charity|foundation|office|unit|floor|business|industrial|estate office|suite|services?|studios?|church|vicarage|partners|hotel|care home)\b/i;
/** Where a name in front of a date of birth begins at the latest. */
const notOfAName = new Set(
  `a an the and or for of to in on at by re ref with from is was has his her their our this that named called name child childs pupil patient client student baby
  boy girl son daughter mother father parent carer sibling young person yp placement placements care support residential respite package fostering foster adoption
  transport school contract service services funding fees cost costs invoice payment order assessment review report therapy provision home about concerning
  regarding who`.split(/\s+/),
);

// What a text must hold at least for a pattern to be worth a try: it takes longer to make one ready than to look through a register.
const hasDate = /\d\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const hasTitle = /(?<![a-z\d])(?:mr|mrs|ms|miss|mx|master|dr)(?:and|(?![a-z\d]))/i;
const hasAddress = /address|liv(?:es?|ing)\s+at|resid(?:es|ing|ent)\s+at|family\s+home/i;

/** One way personal data is written. */
export interface Pattern {
  readonly looksLike: string;
  /** Held by every text that holds it, and quickly looked for. */
  readonly hint: RegExp;
  readonly find: RegExp;
  /** Where the personal part begins and ends, when the match is more than it; null when it is not personal after all. */
  readonly part?: (match: RegExpExecArray, text: string) => readonly [number, number] | null;
}

/** Up to four words right before a place that read like a name or initials. */
function nameBefore(text: string, at: number): number {
  let from = at;
  for (let words = 0; words < 4; words += 1) {
    const word = /(\p{L}[\p{L}'’-]{0,29}\.?(?:\p{L}\.){0,3})[\s,(:–-]{0,3}$/u.exec(text.slice(Math.max(0, from - 40), from));
    if (!word || notOfAName.has((word[1] as string).toLowerCase().replace(/[.'’]/g, ''))) break;
    from -= word[0].length;
    if (/[.:;]\s*$/.test(text.slice(Math.max(0, from - 2), from)) && !/\p{Lu}\.\s*$/u.test(text.slice(Math.max(0, from - 4), from))) break;
  }
  return from;
}

function group(match: RegExpExecArray, number: number): readonly [number, number] {
  const from = match.index + match[0].lastIndexOf(match[number] as string);
  return [from, from + (match[number] as string).length];
}

/** Every way it is looked for, in no order that matters: parts that overlap are masked as one. */
export const patterns: readonly Pattern[] = [
  {
    looksLike: 'a date of birth',
    hint: /d\.?\s?o\.?\s?b|birth/i,
    find: new RegExp(`${birth}(?:${date}|\\d{4,8}(?!\\d))(?:[\\s,(–-]{1,3}(?:\\p{Lu}\\.\\s?){1,2}\\p{Lu}\\.)?`, 'giu'),
    part: (match, text) => [nameBefore(text, match.index), match.index + match[0].length],
  },
  {
    looksLike: 'a date of birth',
    hint: /born/i,
    find: new RegExp(`(?<!\\p{L})born${between}(?:on\\s+(?:the\\s+)?)?${date}`, 'giu'),
    part: (match, text) => {
      const from = nameBefore(text, match.index);
      const before = text.slice(0, from);
      const isPerson =
        from < match.index ? !/\p{Ll}s\W*$/u.test(text.slice(from, match.index)) : new RegExp(`(?:${child})\\W*$`, 'iu').test(before);
      return isPerson ? [from, match.index + match[0].length] : null;
    },
  },
  {
    looksLike: 'a date of birth',
    hint: hasDate,
    find: new RegExp(`(?<!\\p{L})(?:${child})[\\s:–-]{1,3}((?:\\p{L}\\.?\\s?){2,3}${between}${date})`, 'giu'),
    part: (match) => group(match, 1),
  },
  {
    looksLike: 'a child’s initials',
    hint: /\./,
    find: /(?<!\p{L})(?:[Cc]hild|CHILD|[Pp]upil|[Yy]oung [Pp]erson|YP|[Bb]aby|[Ss]ibling|[Ss]tudent|[Pp]atient)[\s:–-]{1,3}((?:\p{Lu}\.\s?){1,3}\p{Lu}\.)/gu,
    part: (match) => group(match, 1),
  },
  {
    looksLike: 'a child or case number',
    hint: /\d{4}/,
    find: new RegExp(
      `(?<!\\p{L})(?:(?:${child})(?:['’]?s)?\\s?(?:id(?:entifier)?|no|number|num|ref|reference)|(?:case|client|person|placement|mosaic|liquid\\s?logic|lcs|carefirst|swift)(?:['’]?s)?\\s?(?:id(?:entifier)?|no|number|num)|upn)(?![\\p{L}])[.\\s:#=–-]{0,4}([a-z]{0,4}[-/]?\\d{4}[\\w/-]{0,20})`,
      'giu',
    ),
    part: (match) => group(match, 1),
  },
  {
    looksLike: 'a child or case number',
    hint: /\d{5}/,
    find: new RegExp(`(?<!\\p{L})(?:${child}|placement)[\\s:#–-]{1,3}(\\d{5,12})(?![\\d/-])`, 'giu'),
    part: (match) => group(match, 1),
  },
  {
    looksLike: 'an NHS number',
    hint: /\d{3}[\s-]?\d{3}[\s-]?\d{4}/,
    find: /(?<!\p{L})NHS\s?(?:(no|num|number|id)(?!\p{L}))?[.\s:#=–-]{0,4}(\d{3}[\s-]?\d{3}[\s-]?\d{4})(?!\d)/giu,
    part: (match) => (match[1] !== undefined || isNhsNumber(match[2] as string) ? group(match, 2) : null),
  },
  {
    looksLike: 'an NHS number',
    hint: /\d{3}[ -]\d{3}/,
    find: /(?<![\d+])(?<!\d[\s-])(\d{3}([ -])\d{3}\2\d{4})(?![\s-]?\d)/g,
    part: (match) => (isNhsNumber(match[1] as string) ? group(match, 1) : null),
  },
  {
    looksLike: 'a National Insurance number',
    hint: /\d{2}\s\d{2}\s\d{2}/,
    find: /(?<![\p{L}\d])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s\d{2}\s\d{2}\s\d{2}\s[A-D](?![\p{L}\d])/gu,
  },
  {
    looksLike: 'a home address',
    hint: hasTitle,
    find: new RegExp(`(?<![\\p{L}\\d])${title}\\s[\\s\\S]{3,120}?(?<![\\p{L}\\d])${postcode}`, 'giu'),
    part: (match, text) =>
      workplace.test(text.slice(Math.max(0, match.index - 60), match.index) + match[0])
        ? null
        : [match.index, match.index + match[0].length],
  },
  {
    looksLike: 'a home address',
    hint: hasAddress,
    find: new RegExp(
      `(?<!\\p{L})(?:home\\s+address|lives?\\s+at|living\\s+at|resid(?:es|ing|ent)\\s+at|family\\s+home|(?:${child}|parent|carer|mother|father)(?:['’]?s)?\\s+(?:home\\s+)?address)(?:\\s+(?:is|at))?[\\s:,–-]{1,3}([\\s\\S]{3,120}?(?<![\\p{L}\\d])${postcode})`,
      'giu',
    ),
    part: (match) => group(match, 1),
  },
  {
    looksLike: 'an email address',
    hint: /@/,
    find: /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]{1,64}@[\p{L}\d][\p{L}\d.-]{1,80}\.\p{L}{2,24}(?!\p{L})/gu,
    part: (match) => (isIndividualsEmail(match[0]) ? [match.index, match.index + match[0].length] : null),
  },
  {
    looksLike: 'a phone number',
    hint: /[04)]\s?7\d{2}/,
    find: new RegExp(`(?<![\\d.,/-])${mobile}`, 'gu'),
    part: (match, text) => {
      const labelled = new RegExp(`(?<!\\p{L})(?:${telephone}|m|t)[\\s:.(–-]{0,4}$`, 'iu');
      const spaced = /[\s+]/.test(match[0]);
      return spaced || labelled.test(text.slice(Math.max(0, match.index - 16), match.index))
        ? [match.index, match.index + match[0].length]
        : null;
    },
  },
  {
    looksLike: 'a phone number',
    hint: hasTitle,
    find: new RegExp(
      `(?<![\\p{L}\\d])${title}\\s(?:\\p{L}[\\p{L}.'’-]{0,29}\\s?){1,3}[\\s,:;(–-]{0,3}(?:(?:on|${telephone})[\\s:.]{0,3}){0,2}((?:\\+44\\s?(?:\\(0\\)\\s?)?|\\(?0)\\d(?:[\\d]|[\\s()-](?=[\\d(])){8,12})(?!\\d)`,
      'giu',
    ),
    part: (match) => group(match, 1),
  },
];
