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
