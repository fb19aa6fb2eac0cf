import type { Page, PageTable } from '../../nouns/page.ts';
import { columnWidths, type Measure, measureOf } from './column-widths.ts';
import { linesOf } from './laid-out.ts';
import { legalName } from './legal-name.ts';
import type { HeaderLine, SheetLine } from './sheet-lines.ts';
import { type Layout, type SheetPart, sheetParts } from './sheet-parts.ts';

/** A sheet before it is written: its name, how wide its columns and its words are, and what stands in each row. */
export interface SheetPlan extends Pick<SheetPart, 'name' | 'id' | 'page'> {
  readonly widths: readonly number[];
  readonly measure: Measure;
  readonly lines: readonly SheetLine[];
}

/** Where a table came to stand: its sheet, its header row, and the row of each of its rows. Columns begin at A. */
export interface TablePlace {
  readonly sheet: string;
  readonly table: PageTable;
  readonly header: number;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** The sheets of a workbook, with the row of everything settled before anything is written. */
export function sheetPlans(pages: readonly Page[], layout: Layout = 'table'): SheetPlan[] {
  const taken = new Set<string>();
  const nameFor = (id: string): string => {
    const name = legalName('table', id);
    let free = name;
    for (let next = 2; taken.has(free.toLowerCase()); next += 1) free = `${name}_${next}`;
    taken.add(free.toLowerCase());
    return free;
  };
  return sheetParts(pages, layout).map((part) => {
    const widths = columnWidths(part.page.blocks.filter((block) => block.kind === 'table'));
    const measure = measureOf(widths);
    const { name, id, page } = part;
    return { name, id, page, widths, measure, lines: linesOf(part, widths, measure, nameFor) };
  });
}
/** The header rows of a sheet, one for each table, from the top. */
export function headerLines(plan: SheetPlan): HeaderLine[] {
  return plan.lines.filter((line) => line.kind === 'header');
}

/** Where each table stands, by its id; of two tables with one id the first counts. */
export function tablePlaces(plans: readonly SheetPlan[]): ReadonlyMap<string, TablePlace> {
  const places = new Map<string, TablePlace>();
  for (const { name, lines } of plans) {
    for (const line of lines) {
      if (line.kind !== 'header' || places.has(line.table.id)) continue;
      const rowOf = new Map(line.table.rows.map(({ key }, index) => [key, line.row + 1 + index]));
      places.set(line.table.id, { sheet: name, table: line.table, header: line.row, rowOf });
    }
  }
  return places;
}
