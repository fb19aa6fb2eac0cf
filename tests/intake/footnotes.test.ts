import { describe, expect, it } from 'vitest';
import { explained } from '../../src/intake/footnotes.ts';
import type { Note } from '../../src/nouns/row.ts';

const words = [
  { cell: 'A1', text: 'Budgets by strategy' },
  { cell: 'A11', text: '* Contracted spend only' },
  { cell: 'A12', text: '**About £40 million of this is prescribing' },
  { cell: 'A13', text: '(1) Net of grants' },
];
const marked = (text: string): Note => ({ kind: 'caveat', field: 'budget', quoted: `£1${text}`, text });

describe('a footnote mark says what its footnote says', () => {
  it.each([
    ['*', '* Contracted spend only'],
    ['**', '**About £40 million of this is prescribing'],
    ['(1)', '(1) Net of grants'],
    ['***', '***'],
    ['†', '†'],
    ['provisional', 'provisional'],
  ])('%s', (mark, said) => {
    expect(explained([marked(mark)], words)).toEqual([{ ...marked(mark), text: said }]);
  });

  it('notes without a mark stay the very same, and a table without words explains nothing', () => {
    const notes = [marked('about')];
    expect(explained(notes, words)).toBe(notes);
    expect(explained([marked('*')], [])).toEqual([marked('*')]);
  });
});
