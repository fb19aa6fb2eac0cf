import type { Day } from '../../values/day.ts';
import { tidy } from '../../values/text.ts';
import { type DayColumn, readDayIn } from './day-columns.ts';
import { inMonths, numberOf } from './months.ts';

/** The day words say a contract was extended to; of a month or a financial year its last day, which is said. */
export interface ExtendedTo {
  readonly day: Day;
  readonly isPart: boolean;
}

const done = '(?:taken|used|exercised|agreed|granted|signed|approved|in place)';
const taken = String.raw`extended(?: (?:once|twice|again|\d+ times))?|(?:in )?extension ${done}`;
const reach = String.raw`(?: \(?(?:by|for) [^,;.]{3,30}?)?,?\s+(?:up )?(?:to|until|till?)\s+(?:the )?`;
/** Of a contract, and not of what it buys (`opening hours extended to May 2027`): words that begin a clause, or that follow its name. */
const ofIt = String.raw`(?:^|[:,()–—|/-]\s*|\b(?:contracts?|agreements?|term|sla|now|been|was|is|then|again|already|and|since|recently|further|both|live|active|current) )`;
const inProse = new RegExp(`${ofIt}(?:${taken})${reach}(.+)$`, 'i');
/** In a cell that says how a contract stands the word is cut short too: `Ext. to 31/03/27`. */
const inStatus = new RegExp(`\\b(?:${taken}|in (?:\\w+ ){0,2}extension|ext['’]?d)\\.?${reach}(.+)$`, 'i');
/** The thing alone does not say that it was taken: what stands behind its day does (`Extension to September 2027 agreed`), or, cut short, that nothing does. */
const named = new RegExp(`\\b(extension|ext)\\.?${reach}(.+)$`, 'i');
const doneBehind = new RegExp(String.raw`^[\s(,:–—-]*(?:(?:has|was|is|been|now|already) )*${done}\b`, 'i');
/** An extension that nobody has taken yet, or that was not taken. */
const isUnsettled =
  /\b(?:not|may|can|could|would|might|should|will|to be|being|options?|if|when|possib\w+|potential\w*|propos\w+|request\w*|recommend\w*|pending|unless|subject to|await\w*|consider\w*|plan\w*|negotiat\w*|discuss\w*|sought|seek\w*|in principle|tb[cda]|draft)\b/i;

/** A day is no longer than this: `the 31st of March 2027`. */
const wordsAtMost = 4;

/** The day some words begin with, and what stands behind it. */
export function dayAtHead(words: string, days: DayColumn): (ExtendedTo & { readonly behind: string }) | null {
  const all = tidy(words).split(' ');
  for (let length = Math.min(wordsAtMost, all.length); length > 0; length -= 1) {
    const text = all
      .slice(0, length)
      .join(' ')
      .replace(/[^\p{L}\p{N}]+$/u, '');
    const reading = readDayIn(text, { ...days, edge: 'last' });
    if ('value' in reading && reading.note?.kind !== 'sentinel')
      return { day: reading.value as Day, isPart: reading.note?.kind === 'partial', behind: all.slice(length).join(' ') };
  }
  return null;
}

/** The day one clause says a contract was extended to. */
function extendedIn(clause: string, days: DayColumn, isStatus: boolean): ExtendedTo | null {
  if (isUnsettled.test(clause)) return null;
  const said = (isStatus ? inStatus : inProse).exec(clause)?.[1];
  if (said !== undefined) return dayAtHead(said, days);
  const [, word, rest] = (isStatus && named.exec(clause)) || [];
  const read = rest === undefined ? null : dayAtHead(rest, days);
  if (read === null) return null;
  return doneBehind.test(read.behind) || (/^ext$/i.test(word as string) && read.behind === '') ? read : null;
}

/** The latest day some words say a contract was extended to; null where they say none, or that it may be or is to be. `days` is how its table writes days. */
export function extendedWithin(words: string, days: DayColumn, isStatus: boolean): ExtendedTo | null {
  if (!/\bext/i.test(words)) return null;
  const found = words.split(/[;\n]|\.\s+(?=[A-Z])/).flatMap((clause) => extendedIn(tidy(clause), days, isStatus) ?? []);
  return found.reduce<ExtendedTo | null>((last, each) => (last === null || each.day > last.day ? each : last), null);
}

const byLength =
  /(?:^|[:,()–—|/-]\s*|\b(?:contract|been|was|now|since) )extended (?:by|for) (?:a further |another )?(\d+|[a-z]+)[ -]*(years?|yrs?|months?|mths?)\b/i;

/** The months one clause of a status says a contract was extended by; null where it says none, more than one such, or that it is yet to be. */
export function extendedByWithin(status: string): number | null {
  if (!/\bextended (?:by|for)\b/i.test(status)) return null;
  const found = status.split(/[;\n]|\.\s+(?=[A-Z])/).flatMap((clause) => {
    const [, amount, unit] = (!isUnsettled.test(clause) && byLength.exec(tidy(clause))) || [];
    const size = amount === undefined ? null : numberOf(amount);
    return size === null ? [] : (inMonths(size, unit as string) ?? []);
  });
  return found.length === 1 ? (found[0] as number) : null;
}

const optional =
  /\b(?:options?|may|can|could|possib\w+|extend[ai]ble|provision|right)\b[^;]*?\b(?:extend\w*|extensions?|renew\w*)\b[^;]*?\b(?:to|until|till?)\s+(?:the )?(?=[\d\p{L}])(.+)$/iu;
/** The same with what makes it an option behind its day: `extension to April 2028 possible`. */
const optionalBehind =
  /\bexten(?:d|sions?)\b[^;]*?\b(?:to|until|till?)\s+(?:the )?(.+?)\s+(?:is )?(?:possible|available|allowed|permitted|optional)\b/i;
const isRefused = /\b(?:not|cannot|no|never|if|unless)\b/i;

/** The latest day some words say a contract may be extended to: `option to extend to 31/03/29`; null where they say none. */
export function extendableWithin(words: string, days: DayColumn): Day | null {
  if (!/exten|renew/i.test(words)) return null;
  const found = words.split(/[;\n]|\.\s+(?=[A-Z])/).flatMap((clause) => {
    const text = tidy(clause);
    const rest = isRefused.test(text) ? undefined : (optional.exec(text) ?? optionalBehind.exec(text))?.[1];
    return rest === undefined ? [] : (lastDayIn(rest, days) ?? []);
  });
  return found.sort().at(-1) ?? null;
}

/** The day behind the first `to` of some words, or behind a later one: `extend by up to 12 months to March 2029`. */
function lastDayIn(words: string, days: DayColumn): Day | null {
  const own = dayAtHead(words, days);
  if (own !== null) return own.day;
  const rest = /\b(?:to|until|till?)\s+(?:the )?(.+)$/i.exec(words)?.[1];
  return rest === undefined ? null : lastDayIn(rest, days);
}
