import type { Kind, Records, Shapes } from '../nouns/records.ts';
import type { Row, Table } from '../nouns/table.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import { findTables } from './find-tables.ts';
import { openFile } from './formats/index.ts';
import { type ReadingContext, readTable } from './read-table.ts';
import { tableKinds } from './tables/index.ts';

/** A file as read: what it was, its tables, and the records of each. */
export interface ReadFile {
  readonly file: string;
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly tables: readonly Table[];
  readonly records: ReadonlyMap<Table, readonly Row<Record<string, unknown>>[]>;
}

/** Reads every table of every sheet of a file, hidden ones too. `taken` are ids other files have used. */
export async function readFile(
  bytes: Uint8Array,
  file: string,
  context: ReadingContext,
  taken: ReadonlySet<string> = new Set(),
): Promise<ReadFile> {
  const opened = await openFile(bytes, file);
  const records = new Map<Table, readonly Row<Record<string, unknown>>[]>();
  const used = new Map<string, Set<string>>();
  const names = opened.grids.map((grid) => grid.sheet);
  for (const pin of context.pins) {
    if (pin.path === file && pin.sheet !== undefined && !names.includes(pin.sheet)) {
      throw new Refusal(
        'sheet-unknown',
        `There is no sheet called \`${pin.sheet}\`.`,
        `Did you mean \`${
          nearest(
            pin.sheet,
            names.filter((name) => name !== null),
          ) ?? names.join(', ')
        }\`?`,
        { file },
      );
    }
  }
  for (const grid of opened.grids) {
    for (const found of findTables(grid)) {
      const ids = new Set([...taken, ...[...used.values()].flatMap((set) => [...set])]);
      const read = readTable(grid, found, file, context, ids);
      used.set(read.table.kind, new Set([...(used.get(read.table.kind) ?? []), ...read.records.map((record) => record.id)]));
      records.set(read.table, read.records);
    }
  }
  const { format, encoding, delimiter } = opened;
  return {
    file,
    format,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    tables: [...records.keys()],
    records,
  };
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
