import { type Day, formatDay } from '../values/day.ts';
import { tidy } from '../values/text.ts';
import type { Draft, ReadColumn } from './draft.ts';
import { fill } from './fill.ts';
import { type DayColumn, readDayIn } from './readers/day-columns.ts';
import { readExtension } from './readers/extensions.ts';

/** A heading over one extension of several: `Ext 1`, `Extension 2 (months)`, `2nd option`, `First extension period`. */
const isNumbered =
  /^(?:(?:ext(?:n|ension)?\.?(?: (?:option|period))?|option(?: (?:to extend|period))?)\.? ?(?:no\.? ?)?[1-5]|(?:1st|2nd|3rd|4th|first|second|third|fourth) (?:ext(?:n|ension)?\.?|option)(?: period)?)(?: ?(?:\(.*\)|months|date|to|until|end(?: date)?))?$/i;

/** What one such cell says: the day its extension runs to, or its months; null for what could be a mark that it was taken. */
function said(words: string, days: DayColumn): { readonly day: Day } | { readonly months: number } | null {
  const text = tidy(words);
  if (/^\d{1,2}$/.test(text)) return Number(text) % 6 === 0 && text !== '0' ? { months: Number(text) } : null;
  const months = readExtension(text, { term: -1 })?.months;
  if (months !== undefined && months > 0) return { months };
  const day = readDayIn(text, { ...days, edge: 'last' });
  return 'value' in day && day.note?.kind !== 'sentinel' ? { day: day.value as Day } : null;
}

/**
 * Extensions that have a column each (`Ext 1`, `Ext 2`): days are the ends they would bring, the last of them the latest possible end;
 * lengths add up to the months of option. Nothing is taken of a row in which one cannot be read, or that mixes both.
 */
export function fillNumbered(draft: Draft, columns: readonly ReadColumn[], days: DayColumn): void {
  const numbered = columns.filter(({ column }) => isNumbered.test(tidy(column.heading)));
  if (numbered.length === 0) return;
  const cells = numbered.flatMap(({ column }) => {
    const words = column.field === null ? draft.extra[column.heading] : draft.fields[column.field];
    return typeof words === 'string' && words !== '' ? [{ from: column.field ?? column.heading, words, read: said(words, days) }] : [];
  });
  const ends = cells.flatMap(({ read }) => (read && 'day' in read ? [read.day] : []));
  const lengths = cells.flatMap(({ read }) => (read && 'months' in read ? [read.months] : []));
  const [first] = cells;
  if (first === undefined || (ends.length < cells.length && lengths.length < cells.length)) return;
  const quoted = cells.map(({ words }) => words).join('; ');
  const latest = ends.toSorted().at(-1);
  const from = cells.find(({ read }) => read && 'day' in read && read.day === latest)?.from ?? first.from;
  const field = latest === undefined ? 'extensionMonths' : 'maxEnd';
  if (draft.fields[field] !== undefined || (latest !== undefined && latest <= ((draft.fields['end'] as Day | undefined) ?? ''))) return;
  fill(draft, field, latest ?? lengths.reduce((sum, months) => sum + months, 0), from);
  const as =
    latest === undefined
      ? 'extensions a column each, read as months of option'
      : `ends of extensions a column each, the last read as its latest possible end (${formatDay(latest)})`;
  draft.notes.push({ kind: 'elsewhere', field: from, quoted, text: as });
}
