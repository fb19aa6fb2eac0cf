import type { Note } from '../nouns/row.ts';
import type { Table } from '../nouns/table.ts';

const marks = /^(?:[*†‡]+|\(\d{1,2}\))$/;

/** The words of a table that explain a footnote mark, as written: those that begin with the very mark and go on. */
function footnoteOf(mark: string, words: Table['words']): string | undefined {
  return words.find(({ text }) => {
    const rest = text.startsWith(mark) ? text.slice(mark.length) : '';
    return rest.trim() !== '' && !rest.startsWith(mark.slice(-1));
  })?.text;
}

/** Notes whose mark a footnote of their table explains say what it says: `£27,150,102*` is “* Contracted spend only at present”. */
export function explained(notes: readonly Note[], words: Table['words']): readonly Note[] {
  if (words.length === 0 || notes.every(({ text }) => text === undefined || !marks.test(text))) return notes;
  return notes.map((note) => {
    const footnote = note.text !== undefined && marks.test(note.text) ? footnoteOf(note.text, words) : undefined;
    return footnote === undefined ? note : { ...note, text: footnote };
  });
}
