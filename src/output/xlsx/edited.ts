import type { CellRef, Page, PageTable } from '../../nouns/page.ts';
import type { Edited, Lost } from '../../nouns/read-back.ts';
import { address } from '../../values/cell.ts';
import { keyOf, tidy } from '../../values/text.ts';
import { headerLines, type SheetPlan, sheetPlans, tablePlaces } from './places.ts';
import { rewritten, type SheetFormulas } from './rewritten.ts';
import { type HeaderLine, nothingToShow, type SheetLine } from './sheet-lines.ts';
import { editsIn, type FoundTable, paired, type TableNow, together } from './table-edits.ts';

/** A sheet of a workbook as it is read: the words of each cell, days as 2026-03-31 and numbers in full. */
export interface SheetTexts {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
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

/** What a sheet holds beside the rows of a table: the words the tool wrote on it, those of them that may end a table, and the rows of headings. */
interface Beside {
  readonly written: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly headers: readonly number[];
}

function foundIn(sheet: SheetTexts, header: HeaderLine, { written, ends, headers }: Beside): FoundTable | null {
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
  const next = headers.find((row) => row > at);
  const after = sheet.rows.slice(at, next === undefined ? undefined : next - 1).map((texts, index) => ({ row: at + 1 + index, texts }));
  const last = after.findIndex(({ texts }) => isEmpty(texts) || ends.has(tidy(texts[0] ?? '')));
  const end = last < 0 ? after.length : last;
  const isOurs = (texts: readonly string[]): boolean => isEmpty(texts.slice(1)) && written.has(tidy(texts[0] ?? ''));
  // What people type below the end of a table, under its notes or after a gap, is meant for it.
  const body = [...after.slice(0, end), ...after.slice(end).filter(({ texts }) => !isEmpty(texts) && !isOurs(texts))];
  const isNothing = table.rows.length === 0 && tidy(body[0]?.texts[0] ?? '') === nothingToShow;
  return { columnOf, body: isNothing ? body.slice(1) : body, live: true };
}

/** What names a sheet or its table. Any other words of a sheet end the table they stand under. */
const named: ReadonlySet<SheetLine['kind']> = new Set(['title', 'caption']);

/**
 * The sheet of a workbook that a sheet of the plan has become: the one of its name, else the only one that has its title and the
 * headings of its tables and goes by no name of the plan’s, for people rename sheets and copy them into other workbooks.
 */
function sheetNow(plan: SheetPlan, plans: readonly SheetPlan[], sheets: readonly SheetTexts[]): SheetTexts | undefined {
  const own = sheets.find(({ name }) => name === plan.name);
  const [title] = plan.lines.flatMap((line) => (line.kind === 'title' && 'text' in line ? [tidy(line.text)] : []));
  if (own || title === undefined) return own;
  const names = new Set(plans.map(({ name }) => name));
  const alike = sheets.filter(
    (sheet) =>
      !names.has(sheet.name) &&
      sheet.rows.some((texts) => tidy(texts.find((text) => text.trim() !== '') ?? '') === title) &&
      headerLines(plan).every((header) => headerRowIn(sheet, header) !== null),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

interface Again {
  /** The sheet it stands on now, or stood on. */
  readonly sheet: string;
  readonly isSheetHere: boolean;
  readonly page: Page;
  readonly table: PageTable;
  /** Null where its headings are nowhere on its sheet, or the sheet is gone. */
  readonly found: FoundTable | null;
}

/** The tables of some pages as they are found again in a workbook that was made from them. */
function foundAgain(pages: readonly Page[], plans: readonly SheetPlan[], sheets: readonly SheetTexts[]): Again[] {
  return plans.flatMap((plan) => {
    const sheet = sheetNow(plan, plans, sheets);
    const words = plan.lines.flatMap((line) => ('text' in line ? [line] : []));
    const beside: Beside = {
      written: new Set(words.map(({ text }) => tidy(text))),
      ends: new Set(words.filter(({ kind }) => !named.has(kind)).map(({ text }) => tidy(text))),
      headers: sheet ? headerLines(plan).flatMap((header) => headerRowIn(sheet, header) ?? []) : [],
    };
    // Told by its page, whose further sheets have titles of their own.
    const page = pages.find(({ id }) => id === plan.page.id) ?? plan.page;
    return headerLines(plan).map((header) => ({
      ...{ sheet: sheet?.name ?? plan.name, isSheetHere: sheet !== undefined, page, table: header.table },
      found: sheet ? foundIn(sheet, header, beside) : null,
    }));
  });
}

/**
 * How a workbook that was made from some pages differs from them: every cell that says something else, with the row it belongs to
 * though rows were sorted, added or taken out, and every formula that is typed over or written anew. `file` is the workbook’s name,
 * for the cells.
 */
export function editedSince(pages: readonly Page[], sheets: readonly SheetTexts[], formulas: SheetFormulas, file: string): Edited {
  const plans = sheetPlans(pages);
  const tables: TableNow[] = [];
  const missing: Edited['missing'][number][] = [];
  const lost: Lost[] = [];
  for (const { sheet, isSheetHere, page, table, found } of foundAgain(pages, plans, sheets)) {
    if (!found) {
      missing.push({ page, table, gone: isSheetHere ? 'headings' : 'sheet' });
      continue;
    }
    tables.push({ sheet, page, table, found, pairs: paired(table, found) });
    for (const { id, title } of table.columns)
      if (!found.columnOf.has(id)) lost.push({ kind: 'column', name: `${sheet}, ${title}`, from: 'workbook' });
  }
  const parts = tables.map((table) => editsIn(file, table));
  return {
    ...together(parts),
    rewritten: rewritten(file, tables, formulas, tablePlaces(plans)),
    missing,
    named: [],
    lost,
    comparedCells: 0,
  };
}

/** Where the cells of a plan stand in a workbook made from it, though its rows, columns or sheets were moved since. */
export interface PlacesNow {
  /** The cell of the plan that stands at an address, by sheet, column from nought and row; null where none does. */
  readonly refAt: (sheet: string, column: number, row: number) => CellRef | null;
  /** `Budget!D7`; null where it is not found again. */
  readonly addressOf: (ref: CellRef) => string | null;
}

/** Where the cells of a plan stand in a workbook made from it. */
export function placesNow(pages: readonly Page[], sheets: readonly SheetTexts[]): PlacesNow {
  const again = foundAgain(pages, sheetPlans(pages), sheets);
  return {
    refAt: (asked, left, top) => {
      for (const { sheet, table, found } of again) {
        if (!found || sheet.toLowerCase() !== asked.toLowerCase()) continue;
        const [column] = [...found.columnOf].find(([, index]) => index === left) ?? [];
        const [row] = [...paired(table, found)].find(([, body]) => body.row === top) ?? [];
        if (column !== undefined && row) return { table: table.id, row: row.key, column };
      }
      return null;
    },
    addressOf: (ref) => {
      const its = again.find(({ table }) => table.id === ref.table);
      const index = its?.found?.columnOf.get(ref.column);
      if (!its?.found || index === undefined) return null;
      const [, body] = [...paired(its.table, its.found)].find(([{ key }]) => key === ref.row) ?? [];
      return body ? `${its.sheet}!${address(index, body.row)}` : null;
    },
  };
}
