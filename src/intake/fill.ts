import type { Day } from '../values/day.ts';
import type { DayColumn } from './readers/day-columns.ts';
import { extendedWithin } from './readers/extended.ts';
import { extensionWithin, readExtension } from './readers/extensions.ts';
import type { LengthUnit } from './readers/months.ts';
import { renewalWithin } from './readers/renewals.ts';
import type { Draft } from './record.ts';

/** Fills a field no cell of its own has filled, and keeps whose cell it came from. */
export function fill(draft: Draft, field: string, value: unknown, from: string): void {
  if (draft.fields[field] !== undefined) return;
  draft.fields[field] = value;
  draft.from[field] = from;
}

/** Months of option (and the term, when the words give it) from prose, where no column states them. `unitOf` is the unit of lengths the heading of a field names. */
export function fillExtension(draft: Draft, unitOf: (field: string) => LengthUnit | null): void {
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
export function fillRenewal(draft: Draft): void {
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
const ofStanding = new Set(['status', 'extensionsTaken']);

function statedDay(draft: Draft, field: 'end' | 'currentEnd'): Day | null {
  const isNone = draft.notes.some((note) => note.field === field && note.kind === 'sentinel');
  return isNone ? null : ((draft.fields[field] as Day | undefined) ?? null);
}

/**
 * An extension taken, where a status, the words of its options, a description or a note tell the day it runs to. It is the end as it stands
 * where no column states a later one, for an extension only moves an end on; otherwise it says no more than that one was taken. Said either way.
 */
export function fillExtended(draft: Draft, days: DayColumn): void {
  const { status, extensionsTaken, extensionOptions, description } = draft.fields;
  const taken = Array.isArray(extensionsTaken) ? extensionsTaken.join('; ') : undefined;
  for (const [from, words] of Object.entries({ status, extensionsTaken: taken, extensionOptions, description, ...draft.extra })) {
    const said = typeof words === 'string' ? extendedWithin(words, days, ofStanding.has(from)) : null;
    if (said === null) continue;
    const stated = [statedDay(draft, 'end'), statedDay(draft, 'currentEnd')].filter((day) => day !== null);
    const latest = stated.sort().at(-1);
    const month = said.isMonth ? '; only its month is written, and the last day of it is taken' : '';
    const note = (text: string): void => void draft.notes.push({ kind: 'elsewhere', field: from, quoted: words as string, text });
    if (latest === undefined || said.day > latest) {
      draft.fields['currentEnd'] = said.day;
      draft.from['currentEnd'] = from;
      note(`an extension taken, read as the end as it stands${month}`);
    } else {
      fill(draft, 'extensionsTaken', ['yes'], from);
      if (said.day < latest) note(`an extension taken to a day before the end that is stated, which stands${month}`);
    }
    return;
  }
}
