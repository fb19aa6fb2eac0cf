import type { ReadFile } from '../intake/read-file.ts';
import type { Source } from '../nouns/workspace.ts';
import { openPackage } from '../output/package/package.ts';
import { sheetsOf } from '../output/package/worksheets.ts';
import { markedTables } from '../output/template/marked-tables.ts';
import type { Filling } from '../output/xlsx/how-made.ts';
import { planReports } from '../reports/index.ts';
import { keyOf } from '../values/text.ts';
import { withoutOurWords } from './plan-records.ts';

// A plan marks its tables by the page they stand on, with a number where it has several: `annual_plan`, `table_budget_2`.
const pageNamed = (table: string): string => keyOf(table.replace(/^table_/i, '').replace(/_\d+$/, ''));
const kindOf = new Map(planReports.flatMap(({ id, records }) => (records ? [[keyOf(id), records] as const] : [])));

/** Where the records of a plan stand in a council’s own workbook that was filled: its tables of a page of records, each pinned as what it was filled with. */
export async function filledPins(bytes: Uint8Array, file: string, { columns }: Filling): Promise<Source[]> {
  const from = await openPackage(bytes);
  const names = new Set(columns.map((column) => column.replace(/\[[\s\S]*$/, '').toLowerCase()));
  return sheetsOf(from)
    .worksheets.flatMap((sheet) => markedTables(from, sheet))
    .flatMap(({ name, sheet, header, headings }): Source[] => {
      const kind = kindOf.get(pageNamed(name));
      // One heading alone is no table to a reader, and tells no record from another.
      const isFilled = names.has(name.toLowerCase()) && headings.length > 1;
      return kind && isFilled ? [{ path: file, kind, sheet: sheet.name, headerRow: header }] : [];
    });
}

/** A filled workbook with only the tables that were filled with records: what else stands in it is the council’s own. */
export function filledRecords(file: ReadFile, pins: readonly Source[]): ReadFile {
  const isFilled = ({ sheet, headerRow }: { readonly sheet: string | null; readonly headerRow: number }): boolean =>
    pins.some((pin) => pin.sheet === sheet && pin.headerRow === headerRow);
  const kept = [...file.records].filter(([table]) => isFilled(table));
  return { ...file, records: new Map(kept.map(([table, rows]) => [table, rows.map(withoutOurWords)])) };
}
