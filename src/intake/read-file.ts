import type { FixList } from '../nouns/fix-list.ts';
import type { Kind, Shapes } from '../nouns/kinds.ts';
import type { Records } from '../nouns/records.ts';
import type { Row } from '../nouns/row.ts';
import type { Repaired, Table } from '../nouns/table.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import { fixListOf } from './fix-list.ts';
import type { Opened } from './formats/format.ts';
import { openFile } from './formats/index.ts';
import { readSheets } from './read-sheets.ts';
import type { ReadTable } from './read-table.ts';
import type { ReadingContext } from './reading-context.ts';
import { tableKinds } from './tables/index.ts';
import { withheld } from './withhold.ts';

/** A file as inspected: what it was, and its tables. */
export interface InspectedFile {
  readonly file: string;
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** What was put right in its text. */
  readonly repaired?: Repaired;
  readonly tables: readonly Table[];
  /** The list of what to mend that `inspect --annotate` once put into it. */
  readonly fixList?: FixList;
}

/** A file as read: what it was, its tables, and the records of each. */
export interface ReadFile extends InspectedFile {
  readonly records: ReadonlyMap<Table, readonly Row<Record<string, unknown>>[]>;
}

function mustHave(sheets: readonly (string | null)[], file: string, { pins }: ReadingContext): void {
  for (const { path, sheet } of pins) {
    if (path !== file || sheet === undefined || sheets.includes(sheet)) continue;
    const names = sheets.filter((name) => name !== null);
    throw new Refusal(
      'sheet-unknown',
      `There is no sheet called \`${sheet}\`.`,
      `Did you mean \`${nearest(sheet, names) ?? sheets.join(', ')}\`?`,
      { file },
    );
  }
}

interface Read {
  readonly inspected: InspectedFile;
  readonly tables: readonly ReadTable[];
}

function tablesOf({ grids: opened, ...how }: Opened, file: string, context: ReadingContext): Read {
  mustHave(
    opened.map(({ sheet }) => sheet),
    file,
    context,
  );
  const grids = opened.map((grid) => withheld(grid, context.showPersonal));
  const fixLists = grids.map(fixListOf);
  const fixList = fixLists.find((list) => list !== null);
  const sheets = grids.filter((_, index) => fixLists[index] === null);
  const tables = readSheets(sheets, file, context);
  return { inspected: { file, ...how, tables: tables.map(({ table }) => table), ...(fixList ? { fixList } : {}) }, tables };
}

// Chained and not awaited: a function that waits would hold the bytes of the file beside all that is read from them.
function tablesIn(bytes: Uint8Array, file: string, context: ReadingContext): Promise<Read> {
  return openFile(bytes, file).then((opened) => tablesOf(opened, file, context));
}

/** Inspects every table of every sheet of a file, hidden ones too. No record is made. */
export function inspectFile(bytes: Uint8Array, file: string, context: ReadingContext): Promise<InspectedFile> {
  return tablesIn(bytes, file, context).then(({ inspected }) => inspected);
}

/** Reads every table of every sheet of a file, and its records. `taken` are ids other files have used. */
export function readFile(
  bytes: Uint8Array,
  file: string,
  context: ReadingContext,
  taken: ReadonlySet<string> = new Set(),
): Promise<ReadFile> {
  return tablesIn(bytes, file, context).then(({ inspected, tables }) => {
    const ids = new Set(taken);
    const records = new Map<Table, readonly Row<Record<string, unknown>>[]>();
    for (const { table, records: recordsWith } of tables) {
      const rows = recordsWith(ids);
      for (const { id } of rows) ids.add(id);
      records.set(table, rows);
    }
    return { ...inspected, records };
  });
}

/** Every file's records together, by kind. */
export function recordsOf(files: readonly ReadFile[]): Records {
  const empty = Object.fromEntries(tableKinds.map((kind) => [kind.kind, [] as Row<Record<string, unknown>>[]])) as Record<
    Kind,
    Row<Record<string, unknown>>[]
  >;
  for (const file of files) {
    for (const [table, rows] of file.records) if (table.kind !== 'other') empty[table.kind].push(...rows);
  }
  // The readers of each kind are typed against its shape (tables/table-kind.ts), so the records have it.
  return empty as unknown as { [K in Kind]: Row<Shapes[K]>[] };
}
