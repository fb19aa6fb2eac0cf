import type { Day } from '../values/day.ts';
import { type DayColumn, plainDays } from './readers/day-columns.ts';
import { extendableWithin, extendedWithin } from './readers/extended.ts';
import { extensionWithin, readExtension } from './readers/extensions.ts';
import type { LengthUnit } from './readers/months.ts';
import { optionsLeftWithin } from './readers/options-left.ts';
import { renewalWithin } from './readers/renewals.ts';
import type { Draft, ReadColumn } from './record.ts';

/** Fills a field no cell of its own has filled, and keeps whose cell it came from. */
export function fill(draft: Draft, field: string, value: unknown, from: string): void {
  if (draft.fields[field] !== undefined) return;
  draft.fields[field] = value;
  draft.from[field] = from;
}

const tail = /\(([^()]*)\)\s*$|((?:\+\s*\d{1,2}\s*(?:years?|yrs?|months?|mths?|[ym])?\s*)+)$/i;

/** Months of option written behind the last day of a contract: `31 March 2026 (+1+1)`, `31/03/2027 + 2 years`. A bare number behind a plus is years. */
function fillBehindDay(draft: Draft): boolean {
  for (const note of draft.notes) {
    const isSpan = note.kind === 'elsewhere' && note.field === 'termMonths';
    if (!isSpan && !(note.kind === 'caveat' && (note.field === 'end' || note.field === 'currentEnd'))) continue;
    const [, inside, plain] = tail.exec(note.quoted) ?? [];
    const words = (inside ?? plain ?? '').trim();
    const added = words.replace(/^\+\s*/, '');
    // Behind a plus all parts are options: no first term stands among them.
    const option = readExtension(added, added === words ? {} : { term: -1 });
    const months = /^[1-5]$/.test(added) && added !== words ? Number(added) * 12 : option?.months;
    if (months === undefined || months === 0) continue;
    fill(draft, 'extensionMonths', months, note.field);
    if (!isSpan)
      draft.notes.push({
        kind: 'elsewhere',
        field: note.field,
        quoted: note.quoted,
        text: 'options behind its day, read as months of option',
      });
    return true;
  }
  return false;
}

/** Months of option (and the term, when the words give it) from prose, where no column states them. `unitOf` is the unit of lengths the heading of a field names. */
function fillExtension(draft: Draft, unitOf: (field: string) => LengthUnit | null): void {
  const { termMonths, extensionMonths, extensionOptions } = draft.fields;
  const term = typeof termMonths === 'number' ? termMonths : null;
  const unread = draft.notes.find(({ kind, field }) => kind === 'unreadable' && field === 'termMonths');
  const inTerm = unread ? readExtension(unread.quoted, { isTerm: true, unit: unitOf('termMonths') }) : null;
  if (inTerm && unread) {
    fill(draft, 'extensionMonths', inTerm.months, 'termMonths');
    if (inTerm.term !== undefined) fill(draft, 'termMonths', inTerm.term, 'termMonths');
    draft.notes.splice(draft.notes.indexOf(unread), 1, {
      kind: 'elsewhere',
      field: 'termMonths',
      quoted: unread.quoted,
      text: 'a first term and its extensions, read apart',
    });
  }
  if (extensionMonths !== undefined || draft.fields['extensionMonths'] !== undefined) return;
  if (extensionOptions === undefined && fillBehindDay(draft)) return;
  if (typeof extensionOptions === 'string') {
    const said = readExtension(extensionOptions, { term, unit: unitOf('extensionOptions') });
    if (said) fill(draft, 'extensionMonths', said.months, 'extensionOptions');
    if (said?.term !== undefined) fill(draft, 'termMonths', said.term, 'extensionOptions');
    return;
  }
  for (const field of ['description', 'title']) {
    const prose = draft.fields[field];
    const months = typeof prose === 'string' ? extensionWithin(prose) : null;
    if (months !== null) {
      fill(draft, 'extensionMonths', months, field);
      return;
    }
  }
}

/** When a contract is due for renewal, from prose in its description or its notes, where no column states it. */
function fillRenewal(draft: Draft): void {
  if (draft.fields['renewal'] !== undefined) return;
  const { title, description } = draft.fields;
  for (const [from, prose] of Object.entries({ description, title, ...draft.extra })) {
    const due = typeof prose === 'string' ? renewalWithin(prose) : null;
    if (due === null) continue;
    fill(draft, 'renewal', [due], from);
    return;
  }
}

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
  const behind = draft.notes.find(({ kind, field }) => kind === 'caveat' && field === 'end')?.text;
  const all = { end: behind, status, extensionsTaken: taken, extensionOptions, description, ...draft.extra };
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

/** Months of option a status says are left, where no column, no day and no other words tell of options. */
function fillLeft(draft: Draft): void {
  const { status, extensionLeft, extensionMonths, extensionOptions, maxEnd } = draft.fields;
  if (typeof status !== 'string' || [extensionLeft, extensionMonths, extensionOptions, maxEnd].some((stated) => stated !== undefined))
    return;
  const months = optionsLeftWithin(status);
  if (months === null) return;
  fill(draft, 'extensionLeft', months, 'status');
  if (months > 0) draft.notes.push({ kind: 'elsewhere', field: 'status', quoted: status, text: 'options to extend, read as months left' });
}

/** What the cells of a contract say of its options, its renewal and its end beyond their own columns. */
export function fillContract(draft: Draft, columns: readonly ReadColumn[]): void {
  const under = (field: string): ReadColumn | undefined => columns.find(({ column }) => column.field === field);
  fillExtension(draft, (field) => under(field)?.unit ?? null);
  fillRenewal(draft);
  fillExtended(draft, under('end')?.days ?? plainDays);
  fillLeft(draft);
}
