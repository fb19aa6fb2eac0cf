import type { Column, ColumnFault } from '../nouns/table.ts';
import type { Source } from '../nouns/workspace.ts';
import { address } from '../values/cell.ts';
import { Refusal } from '../values/refusal.ts';
import { edits, keyOf, tidy } from '../values/text.ts';
import type { FinancialYear } from '../values/year.ts';
import { filled } from './filled.ts';
import type { Found } from './found.ts';
import { type Grid, shown } from './grid.ts';
import { splitYear, takesYear } from './headings.ts';
import { fieldNamed } from './tables/index.ts';
import type { AnyKind } from './tables/table-kind.ts';

/** The pin that speaks of a table: one that names its header row before one that names its sheet, and that before one for the whole file. */
export function pinFor(pins: readonly Source[], file: string, sheet: string | null, found: Found): Source | undefined {
  const mine = pins.filter((pin) => pin.path === file && (pin.sheet === undefined || pin.sheet === sheet));
  const weight = (pin: Source): number =>
    (pin.headerRow === found.headerRow ? 4 : pin.headerRow === undefined ? 2 : 0) + (pin.sheet === sheet ? 1 : 0);
  return [...mine].sort((a, b) => weight(b) - weight(a))[0];
}

/** Columns with a person's pins laid over them, and what had to be said of pins whose heading has changed. */
export interface Pinned {
  readonly columns: readonly Column[];
  readonly faults: readonly ColumnFault[];
}

/** The column that has taken the place of one whose pinned heading is gone: the one most like it in name, else the one read as its field. */
function successor(heading: string, field: string, columns: readonly Column[], pinnedNow: ReadonlySet<number>): Column | undefined {
  const free = columns.filter((column) => !pinnedNow.has(column.index) && column.heading !== '');
  const key = keyOf(heading);
  const near = free
    .map((column) => ({ column, off: edits(key, keyOf(column.heading)) }))
    .filter(({ off }) => off <= Math.max(1, Math.floor(key.length / 4)))
    .sort((a, b) => a.off - b.off)[0];
  return near?.column ?? free.find((column) => column.field === field && column.part === undefined);
}

/** What a person pins a heading as: a field, with the year its amounts are of where the pin or the heading names one (`budget 2027/28`). */
interface Wish {
  readonly heading: string;
  readonly field: string;
  readonly part?: FinancialYear;
}

function wishOf(heading: string, said: string, kind: AnyKind): Wish {
  const { text, year } = splitYear(said);
  const bare = text.trim();
  const field = fieldNamed(year !== null && takesYear(kind, bare) ? bare : said, kind);
  const part = takesYear(kind, field) ? (year ?? splitYear(heading).year) : null;
  return { heading, field, ...(part === null ? {} : { part }) };
}

function slotOf({ field, part }: Pick<Column, 'field' | 'part'>): string {
  return `${field} ${part ?? ''}`;
}

function renamed(heading: string, field: string, now: Column | undefined, first: Column | undefined): ColumnFault {
  const text =
    now === undefined
      ? `commissioning.yaml pins “${heading}” as ${field}, and no column is headed so now`
      : `commissioning.yaml pins “${heading}” as ${field}; it is gone, and “${now.heading}” is read in its place`;
  return { kind: 'renamed', heading: now?.heading ?? heading, text, cells: [now?.cell ?? first?.cell ?? 'A1'], quoted: [] };
}

/** Lays pinned columns over those as read. A pin follows its heading wherever it stands; when the heading is gone it goes to the column most like it, and that is said. */
export function layPins(columns: readonly Column[], pin: Source | undefined, kind: AnyKind): Pinned {
  const wanted = Object.entries(pin?.columns ?? {}).map(([heading, said]) => wishOf(heading, said, kind));
  const chosen = new Map<number, Wish>();
  const gone: Wish[] = [];
  for (const wish of wanted) {
    const column = columns.find((one) => keyOf(one.heading) === keyOf(wish.heading) && !chosen.has(one.index));
    if (column) chosen.set(column.index, wish);
    else gone.push(wish);
  }
  const faults: ColumnFault[] = [];
  for (const wish of gone) {
    const now = successor(wish.heading, wish.field, columns, new Set(chosen.keys()));
    if (now) chosen.set(now.index, wish);
    faults.push(renamed(wish.heading, wish.field, now, columns[0]));
  }
  const taken = new Set([...chosen.values()].map(slotOf));
  const laid = columns.map((column): Column => {
    const wish = chosen.get(column.index);
    if (wish !== undefined) {
      const { part: _, also: __, ...bare } = column;
      const { field, part } = wish;
      const pinned = { confidence: 1, status: 'pinned', because: 'commissioning.yaml says so' } as const;
      return { ...bare, field, ...(part === undefined ? {} : { part }), ...pinned };
    }
    return column.field !== null && taken.has(slotOf(column))
      ? { ...column, field: null, confidence: 0, status: 'unmapped', because: `${column.field} is pinned to another column` }
      : column;
  });
  return { columns: laid, faults };
}

function forced(grid: Grid, row: number, tables: readonly Found[]): Found {
  const headings = filled(grid.rows[row - 1]).map(({ index, raw }) => ({ index, text: tidy(shown(raw)) }));
  const around = tables.find((table) => table.headerRow < row && table.lastRow >= row) ?? tables.find((table) => table.headerRow > row);
  const later = tables.filter((table) => table.headerRow > row && table !== around).map((table) => table.wordsFrom - 1);
  const lastRow = Math.min(around?.lastRow ?? grid.rows.length, ...later);
  const place = { headings, firstRow: row + 1, lastRow, repeats: new Set<number>(), wordsFrom: around?.wordsFrom ?? 1, above: 0 };
  return { headerRow: row, ...place, because: [`commissioning.yaml says row ${row} is the header`] };
}

/** The tables of a sheet with a pinned header row obeyed. When the headings pinned with it stand on another row now, the header has moved, and that row is taken. */
export function withHeaderPinned(grid: Grid, tables: readonly Found[], pin: Source | undefined): readonly Found[] {
  const row = pin?.headerRow;
  if (row === undefined || tables.some((table) => table.headerRow === row)) return tables;
  const headings = Object.keys(pin?.columns ?? {}).map(keyOf);
  const holds = (texts: readonly string[]): boolean => {
    const keys = new Set(texts.map(keyOf));
    return headings.length > 0 && headings.filter((heading) => keys.has(heading)).length * 2 > headings.length;
  };
  const here = filled(grid.rows[row - 1]).map(({ raw }) => shown(raw));
  const moved = tables.find((table) => holds(table.headings.map(({ text }) => text)));
  if (moved && !holds(here)) {
    const because = `commissioning.yaml says row ${row} is the header; its headings are in row ${moved.headerRow} now, ${address(moved.headings[0]?.index ?? 0, moved.headerRow)} onward`;
    return tables.map((table) => (table === moved ? { ...table, because: [...table.because, because] } : table));
  }
  if (here.length < 2)
    throw new Refusal(
      'header-row-empty',
      `commissioning.yaml says row ${row} is the header${grid.sheet === null ? '' : ` of \`${grid.sheet}\``}, and that row names no columns.`,
      `Take \`header-row\` out, or give the row of the headings${tables[0] ? `: row ${tables[0].headerRow} looks like it` : ''}.`,
    );
  const own = forced(grid, row, tables);
  return [...tables.filter((table) => table.lastRow < own.headerRow || table.headerRow > own.lastRow), own].sort(
    (a, b) => a.headerRow - b.headerRow,
  );
}
