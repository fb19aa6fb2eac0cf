import type { Page, PageRow, PageTable } from '../../nouns/page.ts';
import type { Edit, Edited, RowEdit } from '../../nouns/read-back.ts';
import { address } from '../../values/cell.ts';
import { groupedBy } from '../../values/groups.ts';
import { contentOf } from '../words.ts';
import { onOneLine, said, saidOf, textOf } from './said.ts';

/** A table of a sheet as it is found again: where its columns stand now, and the rows beneath its headings. */
export interface FoundTable {
  readonly columnOf: ReadonlyMap<string, number>;
  readonly body: readonly { readonly row: number; readonly texts: readonly string[] }[];
  /** Whether its formulas are live in it: then what they come to is no change of anybody’s. */
  readonly live: boolean;
}

/** What people changed in one table, or in several. */
export type TableEdits = Pick<Edited, 'edits' | 'added' | 'removed' | 'notes' | 'compared'>;

type BodyRow = FoundTable['body'][number];

/** Of the cells of a row of the plan that say something, how many stand in a row of the sheet. */
function likeness({ columns }: PageTable, { cells }: PageRow, { columnOf, live }: FoundTable, { texts }: BodyRow): number {
  let [same, all] = [0, 0];
  for (const { id } of columns) {
    const at = columnOf.get(id);
    const content = contentOf(cells[id]);
    if (at === undefined || (live && cells[id]?.formula) || textOf(content) === '') continue;
    all += 1;
    if (saidOf(content) === said(texts[at] ?? '')) same += 1;
  }
  return all === 0 ? 0 : same / all;
}

/**
 * Each row of the plan with the row of the sheet it has become: first those that say the same, then the likest of what is left, where it
 * stood if two are as like. Sorting, adding and taking out rows loses none.
 */
export function paired(table: PageTable, found: FoundTable): ReadonlyMap<PageRow, BodyRow> {
  // A program that saves a workbook need not work its formulas out: what is live tells no row from another.
  const isLive = (id: string): boolean => found.live && table.rows.some(({ cells }) => cells[id]?.formula !== undefined);
  const columns = table.columns.filter(({ id }) => found.columnOf.has(id) && !isLive(id));
  const whole = (texts: readonly string[]): string => texts.join('\n');
  const alike: ReadonlyMap<string, BodyRow[]> = groupedBy(found.body, ({ texts }) =>
    whole(columns.map(({ id }) => said(texts[found.columnOf.get(id) as number] ?? ''))),
  );
  const pairs = new Map<PageRow, BodyRow>();
  const changed: { readonly row: PageRow; readonly index: number }[] = [];
  table.rows.forEach((row, index) => {
    const same = alike.get(whole(columns.map(({ id }) => saidOf(contentOf(row.cells[id])))))?.shift();
    if (same) pairs.set(row, same);
    else changed.push({ row, index });
  });
  const left = new Set([...alike.values()].flat());
  for (const { row, index } of changed) {
    const [best] = [...left]
      .map((body) => ({ body, like: likeness(table, row, found, body), stood: body === found.body[index] }))
      .filter(({ like }) => like >= 0.5)
      .sort((a, b) => b.like - a.like || Number(b.stood) - Number(a.stood));
    if (!best) continue;
    pairs.set(row, best.body);
    left.delete(best.body);
  }
  return pairs;
}

/** A table of the plan where it stands in a workbook now, each of its rows beside the row it has become. */
export interface TableNow {
  readonly sheet: string;
  readonly page: Page;
  readonly table: PageTable;
  readonly found: FoundTable;
  readonly pairs: ReadonlyMap<PageRow, BodyRow>;
}

/** How a table differs from the plan’s, cell by cell and row by row. */
export function editsIn(file: string, { sheet, page, table, found, pairs }: TableNow): TableEdits {
  const at = (column: number, row: number) => ({ file, sheet, cell: address(column, row) });
  const edits = [...pairs].flatMap(([row, body]) =>
    row.total
      ? []
      : table.columns.flatMap((column): Edit[] => {
          const index = found.columnOf.get(column.id);
          const cell = row.cells[column.id];
          const is = index === undefined ? undefined : (body.texts[index] ?? '');
          // What is worked out follows from what was changed: the change itself is what to tell.
          if (index === undefined || cell === undefined || is === undefined || (found.live && cell.formula)) return [];
          if (saidOf(cell.content) === said(is)) return [];
          const ref = { table: table.id, row: row.key, column: column.id };
          return [{ ref, page, table, row, column, cell, at: at(index, body.row), is: onOneLine(is) }];
        }),
  );
  const taken = new Set(pairs.values());
  const first = Math.min(...found.columnOf.values());
  const headed = table.columns.map(({ id, title }) => ({ title, index: found.columnOf.get(id) }));
  const rowEdit = (row: number, texts: readonly string[], says: RowEdit['says'] = []): RowEdit => ({
    page,
    table,
    at: at(row === 0 ? 0 : first, row),
    text: texts.find((text) => text.trim() !== '') ?? '',
    says,
  });
  const saidIn = (texts: readonly string[]): RowEdit['says'] =>
    headed.flatMap(({ title, index }) => {
      const text = index === undefined ? '' : onOneLine(texts[index] ?? '');
      return text === '' ? [] : [{ heading: title, text }];
    });
  const lastKept = Math.max(0, ...[...taken].map(({ row }) => row));
  const isNote = ({ row, texts }: BodyRow): boolean =>
    row > lastKept && table.columns.length > 1 && texts.slice(first + 1).every((text) => text.trim() === '');
  const unknown = found.body.filter((body) => !taken.has(body));
  const rowsOf = (bodies: readonly BodyRow[]): RowEdit[] => bodies.map(({ row, texts }) => rowEdit(row, texts, saidIn(texts)));
  return {
    edits,
    added: rowsOf(unknown.filter((body) => !isNote(body))),
    notes: rowsOf(unknown.filter(isNote)),
    removed: table.rows
      .filter((row) => !row.total && !pairs.has(row))
      .map((row) => {
        const said = table.columns.map(({ id, title }) => ({ heading: title, text: textOf(contentOf(row.cells[id])) }));
        return rowEdit(
          0,
          said.map(({ text }) => text),
          said.filter(({ text }) => text !== ''),
        );
      }),
    compared: [...pairs.keys()].filter(({ total }) => !total).length,
  };
}

/** What people changed in several tables, together. */
export function together(parts: readonly TableEdits[]): TableEdits {
  return {
    edits: parts.flatMap(({ edits }) => edits),
    added: parts.flatMap(({ added }) => added),
    removed: parts.flatMap(({ removed }) => removed),
    notes: parts.flatMap(({ notes }) => notes),
    compared: parts.reduce((sum, { compared }) => sum + compared, 0),
  };
}
