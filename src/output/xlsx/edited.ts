import type { Content, Page, PageRow, PageTable } from '../../nouns/page.ts';
import type { Edit, Edited, RowEdit } from '../../nouns/read-back.ts';
import { address } from '../../values/cell.ts';
import { keyOf, tidy } from '../../values/text.ts';
import { contentOf, figureShown, wordsOf } from '../words.ts';
import { cleanText } from './clean-text.ts';
import { headerLines, sheetPlans } from './places.ts';
import { type HeaderLine, nothingToShow, type SheetLine } from './sheet-lines.ts';

/** A sheet of a workbook as it is read: the words of each cell, days as 2026-03-31 and numbers in full. */
export interface SheetTexts {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A table of a sheet as it is found again: where its columns stand now, and the rows beneath its headings. */
interface FoundTable {
  readonly columnOf: ReadonlyMap<string, number>;
  readonly body: readonly { readonly row: number; readonly texts: readonly string[] }[];
}

function textOf(content: Content): string {
  return tidy(cleanText(content.kind === 'day' ? content.day : wordsOf(content)));
}

/** A figure as one text, however many digits it was kept with. */
function figureText(figure: number): string {
  return `# ${Number(figure.toPrecision(12))}`;
}

/** What a cell of a sheet says, so that two are the same text when they say the same: 17.07% and 0.1707 do. */
function said(text: string): string {
  const [, digits = '', percent] = /^(-?\d[\d.]*(?:e[+-]?\d+)?)(%?)$/i.exec(text.trim()) ?? [];
  return digits === '' ? tidy(text) : figureText(Number(digits) / (percent ? 100 : 1));
}

/** What a cell of the plan would say in a sheet. */
function saidOf(content: Content): string {
  const figure = figureShown(content);
  return figure === null ? said(textOf(content)) : figureText(figure);
}

function headerRowIn({ rows }: SheetTexts, { row, table }: HeaderLine): number | null {
  const titles = new Set(table.columns.map(({ title }) => keyOf(title)));
  const fits = rows.flatMap((texts, index) => {
    const met = new Set(texts.map(keyOf).filter((text) => titles.has(text)));
    return met.size >= Math.max(1, Math.ceil(titles.size * 0.6)) ? [index + 1] : [];
  });
  return fits.sort((a, b) => Math.abs(a - row) - Math.abs(b - row))[0] ?? null;
}

function isEmpty(texts: readonly string[]): boolean {
  return texts.every((text) => text.trim() === '');
}

function foundIn(sheet: SheetTexts, header: HeaderLine, notes: ReadonlySet<string>): FoundTable | null {
  const { table } = header;
  const at = headerRowIn(sheet, header);
  if (at === null) return null;
  const headings = (sheet.rows[at - 1] ?? []).map(keyOf);
  const columnOf = new Map(
    table.columns.flatMap(({ id, title }) => {
      const index = headings.indexOf(keyOf(title));
      return index < 0 ? [] : [[id, index] as const];
    }),
  );
  const after = sheet.rows.slice(at);
  const isEnd = (texts: readonly string[]): boolean => isEmpty(texts) || notes.has(tidy(texts[0] ?? ''));
  const end = after.findIndex(isEnd);
  const beneath = (end < 0 ? after : after.slice(0, end)).map((texts, index) => ({ row: at + 1 + index, texts }));
  const body = table.rows.length === 0 && tidy(beneath[0]?.texts[0] ?? '') === nothingToShow ? beneath.slice(1) : beneath;
  return { columnOf, body };
}

/** What several lines of a cell say, on one: decisions.csv has a line for each decision. */
function onOneLine(text: string): string {
  return tidy(text.trim().replace(/\s*[\r\n]+\s*/g, '; '));
}

type BodyRow = FoundTable['body'][number];

/** Of the cells of a row of the plan that say something, how many stand in a row of the sheet. */
function likeness({ columns }: PageTable, { cells }: PageRow, { columnOf }: FoundTable, { texts }: BodyRow): number {
  let [same, all] = [0, 0];
  for (const { id } of columns) {
    const at = columnOf.get(id);
    const content = contentOf(cells[id]);
    if (at === undefined || cells[id]?.formula || textOf(content) === '') continue;
    all += 1;
    if (saidOf(content) === said(texts[at] ?? '')) same += 1;
  }
  return all === 0 ? 0 : same / all;
}

/**
 * Each row of the plan with the row of the sheet it has become: first those that say the same, then the likest of what is left, where it
 * stood if two are as like. Sorting, adding and taking out rows loses none.
 */
function paired(table: PageTable, found: FoundTable): ReadonlyMap<PageRow, BodyRow> {
  // A program that saves a workbook need not work its formulas out: what is live tells no row from another.
  const isLive = (id: string): boolean => table.rows.some(({ cells }) => cells[id]?.formula !== undefined);
  const columns = table.columns.filter(({ id }) => found.columnOf.has(id) && !isLive(id));
  const whole = (texts: readonly string[]): string => texts.join('\n');
  const alike = new Map<string, BodyRow[]>();
  for (const body of found.body) {
    const key = whole(columns.map(({ id }) => said(body.texts[found.columnOf.get(id) as number] ?? '')));
    alike.set(key, [...(alike.get(key) ?? []), body]);
  }
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

function editsIn(file: string, sheet: string, page: Page, table: PageTable, found: FoundTable): Omit<Edited, 'missing'> {
  const pairs = paired(table, found);
  const at = (column: number, row: number) => ({ file, sheet, cell: address(column, row) });
  const edits = [...pairs].flatMap(([row, body]) =>
    row.total
      ? []
      : table.columns.flatMap((column): Edit[] => {
          const index = found.columnOf.get(column.id);
          const cell = row.cells[column.id];
          const is = index === undefined ? undefined : (body.texts[index] ?? '');
          // What is worked out follows from what was changed: the change itself is what to tell.
          if (index === undefined || cell === undefined || is === undefined || cell.formula || saidOf(cell.content) === said(is)) return [];
          const ref = { table: table.id, row: row.key, column: column.id };
          return [{ ref, page, table, row, column, cell, at: at(index, body.row), is: onOneLine(is) }];
        }),
  );
  const taken = new Set(pairs.values());
  const rowEdit = (row: number, texts: readonly string[]): RowEdit => ({
    page,
    table,
    at: at(0, row),
    text: texts.find((text) => text.trim() !== '') ?? '',
  });
  const lastKept = Math.max(0, ...[...taken].map(({ row }) => row));
  const isNote = ({ row, texts }: BodyRow): boolean =>
    row > lastKept && table.columns.length > 1 && texts.slice(1).every((text) => text.trim() === '');
  const unknown = found.body.filter((body) => !taken.has(body));
  const rowsOf = (bodies: readonly BodyRow[]): RowEdit[] => bodies.map(({ row, texts }) => rowEdit(row, texts));
  return {
    edits,
    added: rowsOf(unknown.filter((body) => !isNote(body))),
    notes: rowsOf(unknown.filter(isNote)),
    removed: table.rows
      .filter((row) => !row.total && !pairs.has(row))
      .map((row) =>
        rowEdit(
          0,
          table.columns.map(({ id }) => textOf(contentOf(row.cells[id]))),
        ),
      ),
    compared: [...pairs.keys()].filter(({ total }) => !total).length,
  };
}

/** What names a sheet or its table. Any other words of a sheet end the table they stand under. */
const named: ReadonlySet<SheetLine['kind']> = new Set(['title', 'caption']);

/**
 * How a workbook that was made from some pages differs from them: every cell that says something else, with the row it belongs to
 * though rows were sorted, added or taken out. `file` is the workbook’s name, for the cells.
 */
export function editedSince(pages: readonly Page[], sheets: readonly SheetTexts[], file: string): Edited {
  const parts: Omit<Edited, 'missing'>[] = [];
  const missing: Edited['missing'][number][] = [];
  for (const plan of sheetPlans(pages)) {
    const sheet = sheets.find(({ name }) => name === plan.name);
    const notes = new Set(plan.lines.flatMap((line) => ('text' in line && !named.has(line.kind) ? [tidy(line.text)] : [])));
    // Told by its page, whose further sheets have titles of their own.
    const page = pages.find(({ id }) => id === plan.page.id) ?? plan.page;
    for (const header of headerLines(plan)) {
      const found = sheet ? foundIn(sheet, header, notes) : null;
      if (found) parts.push(editsIn(file, plan.name, page, header.table, found));
      else missing.push({ page, table: header.table });
    }
  }
  return {
    edits: parts.flatMap(({ edits }) => edits),
    added: parts.flatMap(({ added }) => added),
    removed: parts.flatMap(({ removed }) => removed),
    notes: parts.flatMap(({ notes }) => notes),
    missing,
    compared: parts.reduce((sum, { compared }) => sum + compared, 0),
  };
}
