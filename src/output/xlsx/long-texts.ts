import type { Content, PageCell, PageColumn, PageRow, PageTable } from '../../nouns/page.ts';
import { cellWords, columnsWithPence, contentOf, wordsOf } from '../words.ts';
import { cleanText } from './clean-text.ts';
import { indent } from './column-widths.ts';
import { linesIn, mostLines } from './row-heights.ts';
import { sizes } from './styles.ts';

/** The length of the longest beginning of a text that is short enough, cut between words where there is a space near. */
function cutAt(text: string, isShort: (head: string) => boolean): number {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isShort(text.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  const space = text.lastIndexOf(' ', low);
  if (space > low * 0.8) return space;
  // Half of a letter that is written with two codes would be no letter.
  return /[\uD800-\uDBFF]/.test(text.charAt(low - 1)) ? low - 1 : low;
}

function headed(content: Content, text: string): Content {
  return content.kind === 'absent' ? { kind: 'absent', because: text } : { kind: 'text', text };
}

const breakable: ReadonlySet<Content['kind']> = new Set(['text', 'cells', 'absent']);

/**
 * A table none of whose texts needs a higher row than a spreadsheet program can show: one that would is cut where the row is full
 * and goes on in a numbered note under the table. What a person may change in it stays whole, so that it can be read back.
 */
export function withLongTextsBelow(table: PageTable, widths: readonly number[]): PageTable {
  const most = mostLines(sizes.body);
  const withPence = columnsWithPence(table);
  const notes: string[] = [];
  const cut = (cell: PageCell | undefined, column: PageColumn, width: number, scale: number): PageCell | null => {
    const content = contentOf(cell);
    const linesOf = (words: string): number => linesIn(cleanText(words), width - indent, scale);
    if (!cell || cell.decides || !breakable.has(content.kind)) return null;
    const words = cellWords(cell, column, withPence);
    // A line holds a letter at least, and most texts have fewer than a row has lines.
    if (words.length < most || linesOf(words) <= most) return null;
    const mark = `[note ${notes.length + 1}]`;
    const text = wordsOf(content);
    const shortened = (head: string): PageCell => ({ ...cell, content: headed(content, `${head} … ${mark}`) });
    const at = cutAt(text, (head) => linesOf(cellWords(shortened(head), column, withPence)) <= most);
    notes.push(`${mark} “${column.title}” goes on: … ${text.slice(at).trim()}`);
    return shortened(text.slice(0, at).trimEnd());
  };
  const rows = table.rows.map((row): PageRow => {
    const changed = table.columns.flatMap((column, index) => {
      const cell = cut(row.cells[column.id], column, widths[index] ?? 10, row.total ? 1.08 : 1);
      return cell ? [[column.id, cell] as const] : [];
    });
    return changed.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(changed) } };
  });
  return notes.length === 0 ? table : { ...table, rows, note: [...(table.note ? [table.note] : []), ...notes].join('\n') };
}
