import type { PageTable } from '../../nouns/page.ts';
import { address } from '../../values/cell.ts';
import { addDays, formatDay } from '../../values/day.ts';
import { Refusal } from '../../values/refusal.ts';
import { contentOf } from '../words.ts';
import type { MarkedTable } from './marked-tables.ts';
import { columnNamed, type Value, valueIn } from './plan-names.ts';
import { formulaFollowing, type Grown } from './references.ts';
import { type CellChange, shiftedFormula, type WrittenCell } from './sheet-cells.ts';

/** The cells to change, by sheet, row and column. */
export type SheetChanges = Map<string, Map<number, Map<number, CellChange>>>;

/** Notes a change of a cell. */
export function changeAt(changes: SheetChanges, sheet: string, row: number, column: number, change: CellChange): void {
  const rows = changes.get(sheet) ?? new Map<number, Map<number, CellChange>>();
  const cells = rows.get(row) ?? new Map<number, CellChange>();
  cells.set(column, change);
  rows.set(row, cells);
  changes.set(sheet, rows);
}

export type Cells = ReadonlyMap<number, readonly WrittenCell[]>;

export function cellAt(cells: Cells, row: number, column: number): WrittenCell | undefined {
  return cells.get(row)?.find((cell) => cell.column === column);
}

/** Whether a value is a day that a cell of this style cannot show as one: a formula of the workbook's own would not find a day there. */
export function isDayInWords(value: Value, style: string | null, { days }: Ground): boolean {
  return value !== null && typeof value === 'object' && (style === null || !days.has(style));
}

/** A value as a cell of a style holds it: a day where the style shows days, else in words. A figure there would read as a day, so it is shown in no style. */
export function valueChange(value: Value, style: string | null, { days, from1904 }: Ground): CellChange {
  const showsDays = style !== null && days.has(style);
  if (typeof value !== 'object') return { held: value, style: showsDays && typeof value === 'number' ? null : style };
  if (!showsDays) return { held: formatDay(value.day), style };
  return { held: from1904 ? { day: addDays(value.day, -1462) } : value, style };
}

function mustHaveRoom(table: MarkedTable, cells: Cells, last: number, file: string): void {
  const beneath = table.last + (table.totals ? 1 : 0);
  for (let row = beneath + 1; row <= last + (table.totals ? 1 : 0); row += 1) {
    const taken = cells.get(row)?.find(({ column, holds }) => holds && column >= table.left && column < table.left + table.headings.length);
    if (taken)
      throw new Refusal(
        'no-room',
        `The table \`${table.name}\` needs its rows down to ${last}, and this cell beneath it is not empty.`,
        'Move what stands beneath the table to another sheet, or beside it.',
        { file, sheet: table.sheet.name, cell: address(taken.column, row) },
      );
  }
}

/** Which rows beneath a table hold something under its headings, by how far they are below its last row, a row of totals left out. */
export function filledBeneath({ left, headings, last, totals }: MarkedTable, cells: Cells): number[] {
  const isUnder = ({ column, holds }: WrittenCell): boolean => holds && column >= left && column < left + headings.length;
  const rows = [...cells].filter(([row, own]) => row > last + (totals ? 1 : 0) && own.some(isUnder));
  return rows.map(([row]) => row - last).sort((a, b) => a - b);
}

/** What is to be known of a template while it is filled: its name, its styles that show days, and from when it counts them. */
export interface Ground {
  readonly file: string;
  readonly days: ReadonlySet<string>;
  readonly from1904: boolean;
}

/** Fills one table of a template: its rows are the plan’s, in the style of its first row; columns the plan has not keep their formulas. */
export function fillTable(
  changes: SheetChanges,
  marked: MarkedTable,
  table: PageTable,
  cells: Cells,
  ground: Ground,
): Grown & { readonly untouched: readonly string[]; readonly inWords: readonly string[] } {
  const rows = table.rows.filter(({ total }) => !total);
  const first = marked.header + 1;
  const last = marked.header + Math.max(1, rows.length);
  mustHaveRoom(marked, cells, last, ground.file);
  const columnOf = marked.headings.map((heading) => columnNamed(table, heading));
  const grown: Grown = {
    ...{ sheet: marked.sheet.name, left: marked.left, right: marked.left + marked.headings.length - 1 },
    ...{ header: marked.header, was: marked.last, is: last, totals: marked.totals },
  };
  const set = (row: number, column: number, change: CellChange) => changeAt(changes, marked.sheet.name, row, column, change);
  marked.headings.forEach((_, offset) => {
    const column = marked.left + offset;
    const model = cellAt(cells, first, column);
    const style = model?.style ?? null;
    const own = columnOf[offset];
    for (let row = first; row <= last; row += 1) {
      const planned = rows[row - first];
      if (own && planned) set(row, column, valueChange(valueIn(contentOf(planned.cells[own.id])), style, ground));
      else if (own) set(row, column, { held: null, style });
      else if (model?.formula)
        set(row, column, { held: { formula: shiftedFormula(formulaFollowing(model.formula, [grown], grown.sheet), row - first) }, style });
      else if (row > marked.last) set(row, column, { held: null, style });
    }
    const foot = marked.totals ? cellAt(cells, marked.last + 1, column) : undefined;
    for (let row = last + 1; row <= marked.last + (marked.totals ? 1 : 0); row += 1) set(row, column, { held: null, style: null });
    if (foot) set(last + 1, column, { held: { moved: foot } });
  });
  return {
    ...grown,
    untouched: marked.headings.filter((_, offset) => !columnOf[offset]),
    inWords: marked.headings.filter((_, offset) => {
      const [own, style] = [columnOf[offset], cellAt(cells, first, marked.left + offset)?.style ?? null];
      return own && rows.some((row) => isDayInWords(valueIn(contentOf(row.cells[own.id])), style, ground));
    }),
  };
}
