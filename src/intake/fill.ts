import type { Note } from '../nouns/row.ts';
import type { Draft } from './draft.ts';
import { type Extension, extensionWithin, readExtension } from './readers/extensions.ts';
import type { LengthUnit } from './readers/months.ts';
import { notesOption, optionsLeftWithin, saysOptionLeft } from './readers/options-left.ts';
import { renewalWithin } from './readers/renewals.ts';

/** Fills a field no cell of its own has filled, and keeps whose cell it came from. */
export function fill(draft: Draft, field: string, value: unknown, from: string): void {
  if (draft.fields[field] !== undefined) return;
  draft.fields[field] = value;
  draft.from[field] = from;
}

const tail = /\(([^()]*)\)\s*$|((?:\+\s*\d{1,2}\s*(?:years?|yrs?|months?|mths?|[ym])?\s*)+)$/i;

/** Months of option written behind the last day of a contract: `31 March 2026 (+1+1)`, `31/03/2027 + 2 years`. */
function fillBehindDay(draft: Draft): boolean {
  for (const note of draft.notes) {
    const isSpan = note.kind === 'elsewhere' && (note.field === 'termMonths' || note.field === 'start');
    if (!isSpan && !((note.kind === 'caveat' || note.kind === 'partial') && (note.field === 'end' || note.field === 'currentEnd')))
      continue;
    const [, inside, plain] = tail.exec(note.quoted) ?? [];
    const months = readExtension(inside ?? plain ?? '')?.months;
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

/** Fills a first term and its extensions from the one cell that could not be read as either alone (`3+1+1`), and says so in its place. */
function replaced(draft: Draft, unread: Note, from: string, { months, term }: Extension): void {
  fill(draft, 'extensionMonths', months, from);
  if (term !== undefined) fill(draft, 'termMonths', term, from);
  draft.notes.splice(draft.notes.indexOf(unread), 1, {
    kind: 'elsewhere',
    field: from,
    quoted: unread.quoted,
    text: 'a first term and its extensions, read apart',
  });
}

/** Months of option (and the term, when the words give it) from prose, where no column states them. `unitOf` is the unit of lengths the heading of a field names. */
export function fillExtension(draft: Draft, unitOf: (field: string) => LengthUnit | null): void {
  const { termMonths, extensionMonths, extensionOptions } = draft.fields;
  const term = typeof termMonths === 'number' ? termMonths : null;
  const unread = draft.notes.find(({ kind, field }) => kind === 'unreadable' && field === 'termMonths');
  const inTerm = unread ? readExtension(unread.quoted, { isTerm: true, unit: unitOf('termMonths') }) : null;
  if (inTerm && unread) replaced(draft, unread, 'termMonths', inTerm);
  const unreadOption = draft.notes.find(({ kind, field }) => kind === 'unreadable' && field === 'extensionMonths');
  const inOption = unreadOption ? readExtension(unreadOption.quoted, { term, unit: unitOf('extensionMonths') }) : null;
  if (inOption && unreadOption) replaced(draft, unreadOption, 'extensionMonths', inOption);
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

/** Months of option a status, or else a note, says are left, where no column, no day and no other words tell of options. */
export function fillLeft(draft: Draft): void {
  const { status, extensionLeft, extensionMonths, extensionOptions, maxEnd } = draft.fields;
  if ([extensionLeft, extensionMonths, extensionOptions, maxEnd].some((stated) => stated !== undefined)) return;
  const notes = Object.entries(draft.extra).filter(([, note]) => notesOption(note));
  const said = typeof status === 'string' ? [['status', status] as const, ...notes] : notes;
  for (const [from, words] of said) {
    const months = optionsLeftWithin(words);
    if (months !== null) {
      fill(draft, 'extensionLeft', months, from);
      if (months > 0) draft.notes.push({ kind: 'elsewhere', field: from, quoted: words, text: 'options to extend, read as months left' });
      return;
    }
    // Of how many months nobody can read: what is asked is asked of these words.
    if (saysOptionLeft(words)) {
      fill(draft, 'extensionOptions', words, from);
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
