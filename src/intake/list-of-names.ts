import { tidy } from '../values/text.ts';
import { kindsFor } from './columns.ts';
import { filled } from './filled.ts';
import type { Found } from './found.ts';
import { type Grid, type Raw, shown } from './grid.ts';
import { isFigure } from './header.ts';
import type { Lexicons } from './lexicon.ts';

/** A few words of text, no sentence and no figure. */
const isName = (raw: Raw): boolean => typeof raw === 'string' && raw.length <= 100 && !isFigure(raw) && !/[.:;!?]$/.test(raw.trim());

/** How far down the names a heading is looked for: titles and blank rows may stand over it. */
const window = 60;

/** The table of a sheet that is nothing but names under one heading by which a kind of table is told alone (`Service`); none where anything stands beside them. */
export function listOfNames(grid: Grid, lexicons: Lexicons): Found[] {
  const lines = grid.rows.flatMap((cells, at) => filled(cells).map((cell) => ({ ...cell, row: at + 1 })));
  const column = lines.at(-1)?.index;
  const broken = lines.findLastIndex(({ index, raw, row }, at) => index !== column || !isName(raw) || lines[at + 1]?.row === row);
  const names = lines.slice(broken + 1);
  // A title may read as a heading too (`Our services`): the last of them stands over the names.
  const head = names
    .slice(0, window)
    .findLast(({ index, raw, row }) => kindsFor([{ index, text: tidy(shown(raw)) }], row, lexicons).length > 0);
  const last = names.at(-1);
  if (!head || !last || names.indexOf(head) > names.length - 3) return [];
  return [
    {
      headerRow: head.row,
      headings: [{ index: head.index, text: tidy(shown(head.raw)) }],
      firstRow: head.row + 1,
      lastRow: last.row,
      repeats: new Set(),
      wordsFrom: 1,
      above: 0,
      because: [`row ${head.row} heads a list of names`],
    },
  ];
}
