import type { Column } from '../nouns/table.ts';
import { address, columnLetters } from '../values/cell.ts';
import { tidy } from '../values/text.ts';
import type { BodyRow } from './body-row.ts';
import { filled } from './filled.ts';
import type { Found } from './found.ts';
import { type Grid, shown } from './grid.ts';

/** The words around a table: titles above its header, footnotes in and below its rows, with their cells. */
export function wordsOf(grid: Grid, found: Found, body: readonly BodyRow[]): { readonly cell: string; readonly text: string }[] {
  const words: { cell: string; text: string }[] = [];
  for (let row = found.wordsFrom; row < found.headerRow - found.above; row += 1) {
    const seen = new Set<string>();
    for (const { index, raw } of filled(grid.rows[row - 1])) {
      const text = tidy(shown(raw));
      if (!seen.has(text)) words.push({ cell: address(index, row), text });
      seen.add(text);
    }
  }
  return [...words, ...body.flatMap((row) => (row.is === 'words' ? [{ cell: address(row.column, row.row), text: row.text }] : []))];
}

/** The range a table takes up, from its header to its last row. */
export function rangeOf(columns: readonly Column[], found: Found): string {
  return `${columnLetters(columns[0]?.index ?? 0)}${Math.max(1, found.headerRow - found.above)}:${columnLetters(columns.at(-1)?.index ?? 0)}${found.lastRow}`;
}
