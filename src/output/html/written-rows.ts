import type { PageRow, PageTable } from '../../nouns/page.ts';
import type { Cell } from '../../values/cell.ts';
import { count } from '../../values/text.ts';

/** Fewer rows than this are named one by one. */
const many = 25;

interface WrittenRow {
  readonly row: PageRow;
  /** The file and the sheet it was written in. */
  readonly place: string;
  /** The column of the file each of its columns was written in, by its title. */
  readonly letters: readonly (readonly [string, string])[];
}

const rowOf = ({ cell }: Cell): string => cell.replace(/^[A-Z]+/, '');

/** A row every cell of which was written in one row of one file, which the row itself names; null for any other. */
function writtenRow(table: PageTable, row: PageRow): WrittenRow | null {
  const named = table.columns.flatMap(({ id }) => {
    const content = row.cells[id]?.content;
    return content?.kind === 'cells' ? content.cells : [];
  });
  const [first] = named;
  if (first === undefined || !/^[A-Z]+\d+$/.test(first.cell)) return null;
  const isThere = (cell: Cell): boolean => cell.file === first.file && cell.sheet === first.sheet && rowOf(cell) === rowOf(first);
  const from = table.columns.flatMap(({ id, title }) => (row.cells[id]?.source ?? []).map((cell) => ({ title, cell })));
  if (from.length === 0 || ![...named, ...from.map(({ cell }) => cell)].every(isThere)) return null;
  const place = [first.file.split('/').at(-1), first.sheet].filter((part) => part !== null).join(', ');
  return { row, place, letters: from.map(({ title, cell }) => [title, cell.cell.slice(0, -rowOf(cell).length)]) };
}

/** Rows that were written one to a row of a file, told all at once: in which column of it each of theirs stands. Those it tells of, and the words. */
export function writtenAlike(table: PageTable): { readonly told: ReadonlySet<PageRow>; readonly words: readonly string[] } {
  const groups = new Map<string, { readonly rows: PageRow[]; readonly letters: Map<string, string> }>();
  for (const each of table.rows) {
    const written = writtenRow(table, each);
    if (written === null) continue;
    const group = groups.get(written.place) ?? { rows: [], letters: new Map<string, string>() };
    // One written in other columns than those before it is told by itself.
    if (written.letters.some(([title, letter]) => (group.letters.get(title) ?? letter) !== letter)) continue;
    for (const [title, letter] of written.letters) group.letters.set(title, letter);
    group.rows.push(each);
    groups.set(written.place, group);
  }
  const alike = [...groups].filter(([, { rows }]) => rows.length >= many);
  return {
    told: new Set(alike.flatMap(([, { rows }]) => rows)),
    words: alike.map(([place, { rows, letters }]) => {
      const columns = [...letters].map(([title, letter]) => `${title} ${letter}`).join('; ');
      return `${count(rows.length, 'row')}, each written in one row of ${place}, the one that stands beside it as its cell, in these columns: ${columns}`;
    }),
  };
}
