import { fieldTitle } from '../nouns/field-title.ts';
import type { Note } from '../nouns/row.ts';
import type { Column } from '../nouns/table.ts';
import { noteOf, type Said } from './cell-said.ts';
import { spanSaid } from './elsewhere.ts';
import { type Raw, shown } from './grid.ts';
import { absence } from './readers/absent.ts';
import type { DayColumn } from './readers/day-columns.ts';
import { readSpan } from './readers/span.ts';

/** A column of two fields. */
type ColumnOfTwo = Column & { readonly also: string };

/** What a cell of a column of two fields comes to: its two lines, one field each; a cell of any other number of lines is all of the first. */
function saidOfLines(column: ColumnOfTwo, first: (raw: Raw) => Said, second: (raw: Raw) => Said): (raw: Raw) => Said {
  return (raw) => {
    const [one, two, ...others] = typeof raw === 'string' ? raw.split(/\r?\n/).filter((line) => line.trim() !== '') : [];
    if (one === undefined || two === undefined || others.length > 0) return first(raw);
    const [own, other] = [first(one), second(two)];
    if (!('value' in other.reading)) return first(raw);
    const text = `its second line, read as the ${fieldTitle(column.also).toLowerCase()}`;
    const note: Note = { kind: 'elsewhere', field: column.field as string, quoted: shown(raw), text };
    return { ...own, note, moved: { ...own.moved, [column.also]: other.reading.value } };
  };
}

/** What a cell of a column of starts and ends comes to: its two days, or the first where the last is open; one day alone is neither. */
function saidOfDays(field: string, days: DayColumn, first: (raw: Raw) => Said): (raw: Raw) => Said {
  return (raw) => {
    const quoted = shown(raw);
    const span = readSpan(raw, days);
    if (span) {
      const { moved, text } = spanSaid(span);
      return { reading: { value: span.from }, note: { kind: 'elsewhere', field, quoted, text }, moved };
    }
    if (absence(raw)) return first(raw);
    const reading = { fault: 'a first and a last day were looked for', quoted };
    return { reading, note: noteOf(field, raw, reading), moved: null };
  };
}

/** What a cell of a column of two fields comes to: a start and an end, or two lines. */
export function saidOfTwo(column: ColumnOfTwo, first: (raw: Raw) => Said, second: (raw: Raw) => Said, days: DayColumn): (raw: Raw) => Said {
  return column.field === 'start' ? saidOfDays(column.field, days, first) : saidOfLines(column, first, second);
}
