import type { Page } from '../../nouns/page.ts';
import type { Edited } from '../../nouns/read-back.ts';
import { keyOf, tidy } from '../../values/text.ts';
import { headerLines, sheetPlans } from './places.ts';
import { type HeaderLine, nothingToShow, type SheetLine } from './sheet-lines.ts';
import { editsIn, type FoundTable, type TableEdits, together } from './table-edits.ts';

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
  return { columnOf, body, live: true };
}

/** What names a sheet or its table. Any other words of a sheet end the table they stand under. */
const named: ReadonlySet<SheetLine['kind']> = new Set(['title', 'caption']);

/**
 * How a workbook that was made from some pages differs from them: every cell that says something else, with the row it belongs to
 * though rows were sorted, added or taken out. `file` is the workbook’s name, for the cells.
 */
export function editedSince(pages: readonly Page[], sheets: readonly SheetTexts[], file: string): Edited {
  const parts: TableEdits[] = [];
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
  return { ...together(parts), missing, named: [], lost: [], comparedCells: 0 };
}
