import type { PageRow } from '../../nouns/page.ts';
import type { FormulaEdit } from '../../nouns/read-back.ts';
import { address } from '../../values/cell.ts';
import { openPackage, textOf } from '../package/package.ts';
import { sheetsOf } from '../package/worksheets.ts';
import { unescapeXml } from '../package/xml.ts';
import { writtenCells } from '../template/sheet-cells.ts';
import { formulaWritten } from './formulas.ts';
import type { TablePlace } from './places.ts';
import { onOneLine, said, saidOf } from './said.ts';
import type { TableNow } from './table-edits.ts';

/** The formulas of a workbook by sheet and address. One that is only told at another cell, whose fill it shares, is empty. */
export type SheetFormulas = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The formulas that stand in each sheet of a workbook. */
export async function sheetFormulas(bytes: Uint8Array): Promise<SheetFormulas> {
  const from = await openPackage(bytes);
  return new Map(
    sheetsOf(from).worksheets.map(({ name, part }) => {
      const cells = [...writtenCells(textOf(from, part)).values()].flat();
      const formulas = cells.flatMap(({ column, row, formula, xml }) =>
        formula !== null || /<(?:\w+:)?f[\s/>]/.test(xml) ? [[address(column, row), unescapeXml(formula ?? '')] as const] : [],
      );
      return [name, new Map(formulas)];
    }),
  );
}

/** The sheets on which a table no longer stands where it was written: what names its cells names them otherwise now. */
function movedSheets(tables: readonly TableNow[], places: ReadonlyMap<string, TablePlace>): ReadonlySet<string> {
  const moved = tables.filter(({ sheet, table, found, pairs }) => {
    const place = places.get(table.id);
    const stays = ([row, body]: readonly [PageRow, { readonly row: number }]): boolean => place?.rowOf.get(row.key) === body.row;
    return place?.sheet !== sheet || ![...pairs].every(stays) || table.columns.some(({ id }, index) => found.columnOf.get(id) !== index);
  });
  return new Set(moved.flatMap(({ sheet, table }) => [sheet, places.get(table.id)?.sheet ?? sheet].map((name) => name.toLowerCase())));
}

const reference = /(?:('(?:[^']|'')+'|[\w.]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\w(])/gi;

interface Taken {
  /** The formula without what it names. */
  readonly shape: string;
  readonly cells: readonly { readonly sheet: string; readonly at: string }[];
}

/** A formula in parts: programs write one and the same with other quotation marks, spaces and capitals. */
function takenApart(formula: string, sheet: string): Taken {
  const cells: Taken['cells'][number][] = [];
  const named = (_: string, own: string | undefined, at: string): string => {
    const name = own === undefined ? sheet : own.replace(/^'|'$/g, '').replaceAll("''", "'");
    cells.push({ sheet: name.toLowerCase(), at: at.replaceAll('$', '').toUpperCase() });
    return '#';
  };
  const parts = formula.split(/("(?:[^"]|"")*")/);
  const shape = parts.map((part, index) => (index % 2 === 1 ? part : part.replace(reference, named).replace(/\s+/g, '').toUpperCase()));
  return { shape: shape.join(''), cells };
}

/** Whether a formula still works out what it was written to: what it names is compared where it has not moved. */
function isSame(stood: Taken, now: Taken, moved: ReadonlySet<string>): boolean {
  if (stood.shape !== now.shape || stood.cells.length !== now.cells.length) return false;
  return stood.cells.every(({ sheet, at }, index) => {
    const other = now.cells[index] as Taken['cells'][number];
    return moved.has(sheet) || (other.sheet === sheet && other.at === at);
  });
}

/** The figures of a plan’s workbook whose formula somebody typed over or wrote anew, with the formula that stood there; first those that say another figure now. */
export function rewritten(
  file: string,
  tables: readonly TableNow[],
  formulas: SheetFormulas,
  places: ReadonlyMap<string, TablePlace>,
): FormulaEdit[] {
  const moved = movedSheets(tables, places);
  const edits = tables.flatMap(({ sheet, page, table, found, pairs }) =>
    [...pairs].flatMap(([row, body]) =>
      table.columns.flatMap((column): FormulaEdit[] => {
        const index = found.columnOf.get(column.id);
        const cell = row.cells[column.id];
        const stood = formulaWritten(cell, places);
        if (index === undefined || cell === undefined || stood === null) return [];
        const at = { file, sheet, cell: address(index, body.row) };
        const now = formulas.get(sheet)?.get(at.cell);
        const own = places.get(table.id)?.sheet ?? sheet;
        if (now === '' || (now !== undefined && isSame(takenApart(stood, own), takenApart(now, sheet), moved))) return [];
        const is = now === undefined ? onOneLine(body.texts[index] ?? '') : `=${now}`;
        const ref = { table: table.id, row: row.key, column: column.id };
        const saysOther = said(is) !== saidOf(cell.content);
        return [{ ref, page, table, row, column, cell, at, is, stood: `=${stood}`, saysOther }];
      }),
    ),
  );
  return edits.sort((a, b) => Number(b.saysOther) - Number(a.saysOther));
}
