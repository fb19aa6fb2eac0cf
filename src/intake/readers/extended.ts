import type { Day } from '../../values/day.ts';
import { tidy } from '../../values/text.ts';
import { type DayColumn, readDayIn } from './day-columns.ts';

/** The day words say a contract was extended to; of a month or a financial year its last day, which is said. */
export interface ExtendedTo {
  readonly day: Day;
  readonly isPart: boolean;
}

const taken = 'extended|(?:in )?extension (?:taken|used|exercised|agreed|granted|signed|approved|in place)';
const reach = String.raw`(?: \(?(?:by|for) [^,;.]{3,30}?)?,?\s+(?:up )?(?:to|until|till?)\s+(?:the )?`;
/** Of a contract, and not of what it buys (`opening hours extended to May 2027`): words that begin a clause, or that follow its name. */
const ofIt = String.raw`(?:^|[:,()–—|/-]\s*|\b(?:contracts?|agreements?|term|sla|now|been|was|is|then|again|already|and|since|recently|further|both|live|active|current) )`;
const inProse = new RegExp(`${ofIt}(?:${taken})${reach}(.+)$`, 'i');
/** In a cell that says how a contract stands the word is cut short too: `Ext. to 31/03/27`. */
const inStatus = new RegExp(`\\b(?:${taken}|(?:in )?extension|ext['’]?d|ext)\\.?${reach}(.+)$`, 'i');
/** An extension that nobody has taken yet, or that was not taken. */
const isUnsettled =
  /\b(?:not|may|can|could|would|might|should|will|to be|options?|if|when|possib\w+|potential\w*|propos\w+|request\w*|recommend\w*|pending|unless|subject to|await\w*|consider\w*|plan\w*|tb[cda]|draft)\b/i;

/** A day is no longer than this: `the 31st of March 2027`. */
const wordsAtMost = 4;

function dayAtHead(words: string, days: DayColumn): ExtendedTo | null {
  const all = tidy(words).split(' ');
  for (let length = Math.min(wordsAtMost, all.length); length > 0; length -= 1) {
    const text = all
      .slice(0, length)
      .join(' ')
      .replace(/[^\p{L}\p{N}]+$/u, '');
    const reading = readDayIn(text, { ...days, edge: 'last' });
    if ('value' in reading && reading.note?.kind !== 'sentinel')
      return { day: reading.value as Day, isPart: reading.note?.kind === 'partial' };
  }
  return null;
}

/** The latest day some words say a contract was extended to; null where they say none, or that it may be or is to be. `days` is how its table writes days. */
export function extendedWithin(words: string, days: DayColumn, isStatus: boolean): ExtendedTo | null {
  if (!/\bext/i.test(words)) return null;
  const found = words.split(/[;\n]|\.\s+(?=[A-Z])/).flatMap((clause) => {
    const text = tidy(clause);
    const rest = isUnsettled.test(text) ? undefined : (isStatus ? inStatus : inProse).exec(text)?.[1];
    return rest === undefined ? [] : (dayAtHead(rest, days) ?? []);
  });
  return found.reduce<ExtendedTo | null>((last, each) => (last === null || each.day > last.day ? each : last), null);
}

const optional =
  /\b(?:options?|may|can|could|possib\w+|extend[ai]ble|provision|right)\b[^;]*?\b(?:extend\w*|extensions?|renew\w*)\b[^;]*?\b(?:to|until|till?)\s+(?:the )?(?=[\d\p{L}])(.+)$/iu;
const isRefused = /\b(?:not|cannot|no|never|if|unless)\b/i;

/** The latest day some words say a contract may be extended to: `option to extend to 31/03/29`; null where they say none. */
export function extendableWithin(words: string, days: DayColumn): Day | null {
  if (!/exten|renew/i.test(words)) return null;
  const found = words.split(/[;\n]|\.\s+(?=[A-Z])/).flatMap((clause) => {
    const text = tidy(clause);
    const rest = isRefused.test(text) ? undefined : optional.exec(text)?.[1];
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
