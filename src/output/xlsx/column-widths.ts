import type { PageColumn, PageTable } from '../../nouns/page.ts';
import { onceFor } from '../../values/once.ts';
import { easedWidths, fairWidths, type Wish } from '../column-widths.ts';
import { cellWords, columnsWithPence, contentOf } from '../words.ts';

/** How wide words run on a sheet without tables, in characters. */
const wordsWidth = 100;
/** What a column is wide that nobody gave a width. */
const unset = 13;
/** A cell is indented by about one character and a third. */
export const indent = 1.4;
/** The widest a sheet is while its words can still be broken: 10 points are then printed at 9 or so on its paper, which lies on its side. */
const printable = { a4: 160, a3: 226 } as const;
/** Rows that come to more lines than this, one with another, are strips of words on A4: the sheet is laid out for A3. */
const strips = 6;

/** Up to so many characters a column has what it asks; beyond, a sentence that asks for much has more of the page than a name, but not all of it. */
const knee = 16;

const widest = 80;
const narrowest = 7;
// A word longer than this may be broken, so that one web address does not make a column.
const longestKept = 14;
const unbroken = new Set(['money', 'day', 'count', 'number', 'share']);

function longestWord(text: string): number {
  return Math.max(0, ...text.split(/\s+/).map(({ length }) => length));
}

/** What one table would like of one column, and what it cannot do without: figures are never broken, headings only in long words. */
function wish(table: PageTable, column: PageColumn): Wish {
  const withPence = columnsWithPence(table);
  let [longest, least] = [0, Math.min(longestKept, longestWord(column.title) + 1)];
  for (const { cells } of table.rows) {
    const words = cellWords(cells[column.id], column, withPence);
    // Most texts are shorter than the longest line so far, and need not be parted into theirs.
    if (words.length > longest - 1) longest = Math.max(longest, ...words.split('\n').map(({ length }) => length + 1));
    if (unbroken.has(contentOf(cells[column.id]).kind)) least = Math.max(least, words.length + 1);
    else if (least < longestKept) least = Math.max(least, Math.min(longestKept, longestWord(words)));
  }
  const natural = Math.max(narrowest, Math.min(widest, column.width, Math.max(longest, column.title.length + 1)), least);
  return { natural: natural + 2 * indent, least: Math.max(narrowest, least) + 2 * indent };
}

/** What a table would like of each of its columns. */
const wishesOf = onceFor((table: PageTable): readonly Wish[] => table.columns.map((column) => wish(table, column)));

/**
 * Widths of a sheet's columns in characters: the widest any table asks; where that is too wide for one landscape page, the
 * broadest give way until the print can be read; where that would make strips of them, the page is A3. Never exactly 9, which the writer drops.
 */
export function columnWidths(tables: readonly PageTable[]): number[] {
  if (tables.length === 0) return [wordsWidth + 2 * indent];
  const many = Math.max(1, ...tables.map(({ columns }) => columns.length));
  const asked = Array.from({ length: many }, (_, index) => {
    const widths = tables.map(({ columns }) => columns[index]?.width ?? 0);
    return Math.min(widest, Math.max(narrowest, ...widths)) + 2 * indent;
  });
  const rows = lengthsOf(tables);
  const within = (room: number): readonly number[] =>
    relieved(tables, rows, sumOf(asked) <= room ? asked : fitted(tables, asked, room), room);
  const small = within(printable.a4);
  const widths = sumOf(asked) > printable.a4 && typicalLines(rows, small) > strips ? within(printable.a3) : small;
  return widths.map((width) => (width === 9 ? 9.14 : width));
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((a, b) => a + b, 0);
}

/** The paper a sheet of such widths is printed on. */
export function paperFor(widths: readonly number[]): keyof typeof printable {
  // What cannot be broken may stand a little over A4, and is made smaller.
  return sumOf(widths) > (printable.a4 + printable.a3) / 2 ? 'a3' : 'a4';
}

/** How long the text of each cell of a row is. */
type Lengths = readonly number[];

function linesAt(length: number, width = unset): number {
  return length / (width - indent);
}

/** How many lines the longest text of a row comes to at these widths. */
function linesOf(row: Lengths, widths: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < row.length; index += 1) most = Math.max(most, linesAt(row[index] as number, widths[index]));
  return most;
}

/** How many lines all rows come to at these widths, each one at least. */
function allLines(rows: readonly Lengths[], widths: readonly number[]): number {
  return rows.reduce((total, row) => total + Math.max(1, linesOf(row, widths)), 0);
}

/** How many lines a row comes to at these widths, one with another. */
function typicalLines(rows: readonly Lengths[], widths: readonly number[]): number {
  return rows.length === 0 ? 0 : allLines(rows, widths) / rows.length;
}

/** A row of more lines than this is worth taking room from the columns beside its longest text. */
const tall = 16;
// Where a table has more rows, those that say most are weighed.
const mostWeighed = 500;
const step = 2;

/** Widths by which the longest texts stand in fewer lines: room is taken, a little at a time, from the page and from the columns that miss it least. */
function relieved(tables: readonly PageTable[], rows: readonly Lengths[], widths: readonly number[], room: number): readonly number[] {
  if (!rows.some((row) => linesOf(row, widths) > tall)) return widths;
  const leasts = widths.map((_, index) => leastOf(tables, index));
  let now = widths;
  for (;;) {
    const at = now;
    const worst = rows.reduce((most, row) => (linesOf(row, at) > linesOf(most, at) ? row : most));
    const lines = worst.map((length, index) => linesAt(length, at[index]));
    const receiver = lines.indexOf(Math.max(...lines));
    const width = (now[receiver] as number) + step;
    if (Math.max(...lines) <= tall || width > widest + 2 * indent) return now;
    const given = now.map((own, index) => (index === receiver ? width : own));
    const isRoom = sumOf(given) <= room;
    const tried = isRoom
      ? [given]
      : given.flatMap((own, index) =>
          index === receiver || own - step < (leasts[index] as number) ? [] : [given.map((each, at) => (at === index ? own - step : each))],
        );
    const [best] = tried.map((at) => ({ at, total: allLines(rows, at) })).sort((a, b) => a.total - b.total);
    if (!best || best.total >= allLines(rows, now)) return now;
    now = best.at;
  }
}

/** How long the text of each cell is, a list for each row, of the rows that say most. */
function lengthsOf(tables: readonly PageTable[]): readonly Lengths[] {
  const rows = tables.flatMap((table) => {
    const withPence = columnsWithPence(table);
    return table.rows.map(({ cells }): Lengths => table.columns.map((column) => cellWords(cells[column.id], column, withPence).length));
  });
  if (rows.length <= mostWeighed) return rows;
  return rows
    .map((row) => ({ row, longest: Math.max(...row) }))
    .sort((a, b) => b.longest - a.longest)
    .slice(0, mostWeighed)
    .map(({ row }) => row);
}

function leastOf(tables: readonly PageTable[], index: number): number {
  return Math.max(narrowest, ...tables.flatMap((table) => wishesOf(table)[index]?.least ?? []));
}

/** First what the words really need, then what is left of the page to those that asked for more. */
function fitted(tables: readonly PageTable[], asked: readonly number[], room: number): readonly number[] {
  const wishes = asked.map((_, index): Wish => {
    const each = tables.flatMap((table) => wishesOf(table)[index] ?? []);
    return { natural: Math.max(...each.map(({ natural }) => natural)), least: Math.max(...each.map(({ least }) => least)) };
  });
  const needed = easedWidths(wishes, room, knee) ?? wishes.map(({ least }) => least);
  const more = needed.map((least, index) => ({ least, natural: Math.max(least, asked[index] ?? 0) }));
  return fairWidths(more, room) ?? needed;
}

/** How many columns words run across, and how wide that is: a readable line, not the width of a wide table. */
export interface Measure {
  readonly columns: number;
  readonly width: number;
}

/** The measure of a sheet with columns of these widths. */
export function measureOf(widths: readonly number[]): Measure {
  let width = 0;
  let columns = 0;
  while (width < wordsWidth && columns < 26) {
    const next = widths[columns] ?? unset;
    if (columns > 0 && width + next > wordsWidth * 1.25) break;
    width += next;
    columns += 1;
  }
  return { columns, width };
}
