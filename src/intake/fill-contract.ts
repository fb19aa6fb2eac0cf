import { addDays, type Day, lastOfMonths } from '../values/day.ts';
import { type Pence, pence } from '../values/money.ts';
import type { Draft, ReadColumn } from './draft.ts';
import { fill, fillExtension, fillLeft, fillRenewal } from './fill.ts';
import { fillNumbered } from './numbered-extensions.ts';
import { partHeaded } from './readers/amount-basis.ts';
import { type DayColumn, plainDays } from './readers/day-columns.ts';
import { endedWithin } from './readers/ended.ts';
import { extendableWithin, extendedByWithin, extendedWithin } from './readers/extended.ts';

/** Cells in which a register says how a contract stands: a day beside `ext.` is one it was extended to. */
const ofStanding = new Set(['end', 'status', 'extensionsTaken']);

function statedDay(draft: Draft, field: 'end' | 'currentEnd'): Day | null {
  const isNone = draft.notes.some((note) => note.field === field && note.kind === 'sentinel');
  return isNone ? null : ((draft.fields[field] as Day | undefined) ?? null);
}

/** What the cells of a contract say that may tell how long it runs beyond its end, by the field or heading each stands under. */
function wordsOnEnd(draft: Draft): [string, string][] {
  const { status, extensionsTaken, extensionOptions, description } = draft.fields;
  const taken = Array.isArray(extensionsTaken) ? extensionsTaken.join('; ') : undefined;
  const behind = draft.notes.find(({ kind, field }) => (kind === 'caveat' || kind === 'partial') && field === 'end');
  const all = {
    end: behind?.kind === 'partial' ? behind.quoted : behind?.text,
    status,
    extensionsTaken: taken,
    extensionOptions,
    description,
    ...draft.extra,
  };
  return Object.entries(all).filter((each): each is [string, string] => typeof each[1] === 'string');
}

/**
 * An extension taken, where a status, the words of its options, a description or a note tell the day it runs to. It is the end as it stands
 * where no column states a later one, for an extension only moves an end on; otherwise it says no more than that one was taken. Said either way.
 * A day such words say it may be extended to is its latest, where no column states one.
 */
function fillExtended(draft: Draft, days: DayColumn): void {
  const words = wordsOnEnd(draft);
  const latest = [statedDay(draft, 'end'), statedDay(draft, 'currentEnd')]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const note = (from: string, quoted: string, text: string): void =>
    void draft.notes.push({ kind: 'elsewhere', field: from, quoted, text });
  for (const [from, quoted] of words) {
    const said = extendedWithin(quoted, days, ofStanding.has(from));
    if (said === null) continue;
    const part = said.isPart ? '; it names no day, and the last of what it names is taken' : '';
    if (latest === undefined || said.day > latest) {
      draft.fields['currentEnd'] = said.day;
      draft.from['currentEnd'] = from;
      note(from, quoted, `an extension taken, read as the end as it stands${part}`);
    } else {
      fill(draft, 'extensionsTaken', ['yes'], from);
      if (said.day < latest) note(from, quoted, `an extension taken to a day before the end that is stated, which stands${part}`);
    }
    break;
  }
  if (draft.fields['maxEnd'] !== undefined) return;
  for (const [from, quoted] of words) {
    const day = extendableWithin(quoted, days);
    if (day === null || (latest !== undefined && day <= latest)) continue;
    fill(draft, 'maxEnd', day, from);
    note(from, quoted, 'a day it may be extended to, read as its latest possible end');
    return;
  }
}

/**
 * An extension told by its length alone (`Extended by 12 months`). Whether the end is from before or after it is told by the start and the
 * first term: an end that is the first term's is moved on, one that is so much later has it in. Nothing is taken where neither holds.
 */
function fillExtendedBy(draft: Draft): void {
  const { status, start, end, termMonths, currentEnd } = draft.fields;
  if (typeof status !== 'string' || currentEnd !== undefined || start === undefined || typeof termMonths !== 'number') return;
  const months = extendedByWithin(status);
  if (months === null || termMonths <= 0) return;
  const [first, last] = [lastOfMonths(start as Day, termMonths), lastOfMonths(start as Day, termMonths + months)];
  const note = (text: string): void => void draft.notes.push({ kind: 'elsewhere', field: 'status', quoted: status, text });
  if (end === first) {
    draft.fields['currentEnd'] = lastOfMonths(addDays(end as Day, 1), months);
    draft.from['currentEnd'] = 'status';
    note('an extension taken, counted from the end of its first term and read as the end as it stands');
  } else if (end === last) fill(draft, 'extensionsTaken', ['yes'], 'status');
}

/** An end that came, or comes, before the one written: a status that calls a contract over tells the day, from which its notices and reviews count. */
function fillEnded(draft: Draft, days: DayColumn): void {
  const { status, start } = draft.fields;
  if (typeof status !== 'string') return;
  const day = endedWithin(status, days);
  const written = statedDay(draft, 'currentEnd') ?? statedDay(draft, 'end');
  if (day === null || (written !== null && day >= written) || (start !== undefined && day < (start as Day))) return;
  draft.fields['currentEnd'] = day;
  draft.from['currentEnd'] = 'status';
  draft.notes.push({ kind: 'elsewhere', field: 'status', quoted: status, text: 'the day it ended on, read as the end as it stands' });
}

const perYear = /^(?:(?:per (?:annum|year)|annual(?:ly)?|annualised|yearly|p\.?a\.?)(?:\s+(?:value|amount|cost|spend|price))?)$/i;

/** A value that a column of bases says is for a year (`Value type: Annual`) is the annual value, where no other is stated; so many of one for a part of a year (`Per week`) make it. */
function fillPerYear(draft: Draft): void {
  const { valueBasis, totalValue, annualValue } = draft.fields;
  if (typeof valueBasis !== 'string' || totalValue === undefined || annualValue !== undefined) return;
  const part = partHeaded(valueBasis);
  if (part === null && !perYear.test(valueBasis)) return;
  fill(draft, 'annualValue', pence((totalValue as Pence) * (part?.many ?? 1)), 'totalValue');
  delete draft.fields['totalValue'];
  const text =
    part === null
      ? 'a value whose basis is a year, read as the annual value'
      : `a value for a ${part.called}, ${part.many} of which are read as the annual value`;
  draft.notes.push({ kind: 'elsewhere', field: 'valueBasis', quoted: valueBasis, text });
}

/** What the cells of a contract say of its options, its renewal and its end beyond their own columns. */
export function fillContract(draft: Draft, columns: readonly ReadColumn[]): void {
  const under = (field: string): ReadColumn | undefined => columns.find(({ column }) => column.field === field);
  fillNumbered(draft, columns, under('end')?.days ?? plainDays);
  fillExtension(draft, (field) => under(field)?.unit ?? null);
  fillRenewal(draft);
  fillExtended(draft, under('end')?.days ?? plainDays);
  fillExtendedBy(draft);
  fillEnded(draft, under('end')?.days ?? plainDays);
  fillLeft(draft);
  fillPerYear(draft);
}
