import type { FixList } from '../nouns/fix-list.ts';
import type { Kind, Records, Shapes } from '../nouns/records.ts';
import type { Repaired, Row, Table } from '../nouns/table.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import { fixListOf } from './fix-list.ts';
import { openFile } from './formats/index.ts';
import { readSheets } from './read-sheets.ts';
import type { ReadingContext } from './read-table.ts';
import { tableKinds } from './tables/index.ts';
import { withheld } from './withhold.ts';

/** A file as read: what it was, its tables, and the records of each. */
export interface ReadFile {
  readonly file: string;
  readonly format: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** What was put right in its text. */
  readonly repaired?: Repaired;
  readonly tables: readonly Table[];
  /** The list of what to mend that `inspect --annotate` once put into it. */
  readonly fixList?: FixList;
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
  const grids = opened.grids.map((grid) => withheld(grid, context.showPersonal));
  const fixLists = grids.map(fixListOf);
  const fixList = fixLists.find((list) => list !== null);
  const sheets = grids.filter((_, index) => fixLists[index] === null);
  const records = readSheets(sheets, file, context, taken);
  const { format, encoding, delimiter, repaired } = opened;
  return {
    file,
    format,
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(repaired === undefined ? {} : { repaired }),
    tables: [...records.keys()],
    ...(fixList ? { fixList } : {}),
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
