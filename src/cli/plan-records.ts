import type { ReadFile } from '../intake/read-file.ts';
import type { Row, Table } from '../nouns/table.ts';
import { planReports } from '../reports/index.ts';
import { saysNothing } from '../reports/page-table.ts';

type AnyRow = Row<Record<string, unknown>>;

/** A record without the words by which a page says that a cell holds nothing: they are the tool’s own. */
function withoutOurWords(row: AnyRow): AnyRow {
  const isOurs = (value: unknown): boolean => {
    const [only, ...more] = Array.isArray(value) ? value : [value];
    const text = typeof only === 'object' && only !== null && 'text' in only ? only.text : only;
    return more.length === 0 && typeof text === 'string' && saysNothing.has(text);
  };
  return Object.fromEntries(Object.entries(row).filter(([field, value]) => field === 'id' || !isOurs(value))) as AnyRow;
}

/** The page a table stands on: a sheet’s title says it before any words of its own. */
function pageOf({ sheet, words }: Table): string {
  const title = words.find(({ cell }) => cell === 'A1')?.text ?? sheet ?? '';
  return title.split(': ')[0] as string;
}

/** A plan’s workbook with only the tables that show records as kept: what the tool worked out from them is no record of its own. */
export function planRecords(file: ReadFile): ReadFile {
  const kindOf = new Map(planReports.map(({ title, records }) => [title, records]));
  const first = new Map<string, unknown>();
  const kept = [...file.records].filter(([table]) => {
    const { sheet, kind } = table;
    if (sheet === null || kind === 'other' || kindOf.get(pageOf(table)) !== kind) return false;
    // A page may sum its records up in tables beneath: budgets stand in several, every other kind in the first.
    if (kind !== 'budget' && first.has(sheet)) return false;
    first.set(sheet, table);
    return true;
  });
  return { ...file, records: new Map(kept.map(([table, rows]) => [table, rows.map(withoutOurWords)])) };
}
