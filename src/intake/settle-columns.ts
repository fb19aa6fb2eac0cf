import type { Column, ColumnFault, Table } from '../nouns/table.ts';
import type { Source } from '../nouns/workspace.ts';
import { keyOf } from '../values/text.ts';
import type { FinancialYear } from '../values/year.ts';
import { columnsAs, matchesFor, type Profiles } from './columns.ts';
import type { Found } from './found.ts';
import type { Lexicons } from './lexicon.ts';
import { layPins } from './pinned.ts';
import type { AnyKind, Field } from './tables/table-kind.ts';
import { weighed } from './weigh.ts';
import { withYearInHand } from './year-in-hand.ts';

/** The headings of a table with a blank one for each column that holds something below none. */
export function withUnnamed(found: Found, profiles: Profiles): Found['headings'] {
  const named = new Set(found.headings.map(({ index }) => index));
  const unnamed = [...profiles.keys()].filter((index) => !named.has(index)).map((index) => ({ index, text: '' }));
  return [...found.headings, ...unnamed].sort((a, b) => a.index - b.index);
}

/** Headings of what a place is compared with, or of how it fares: never the place itself. */
const compared =
  /\b(?:neighbours?|region\w*|peers?|similar|compar\w+|average|mean|median|cipfa|cluster|nearest|statistical|north|south|east|west|midlands|london|best|worst|quartile|rank\w*|trend|change|direction|rag|previous|lower|upper|interval|ci)\b/i;

/** The column headed with the place's own name is the local one, once a national one stands beside it. */
function withPlaceNamed(columns: readonly Column[], kind: AnyKind, organisation: string): Column[] {
  if (
    !kind.placeNamed ||
    columns.some((column) => column.field === kind.placeNamed) ||
    !columns.some((column) => column.field === 'national')
  )
    return [...columns];
  const words = keyOf(organisation).split(' ');
  const mine = columns.find(
    (column) =>
      column.field === null &&
      column.heading !== '' &&
      keyOf(column.heading)
        .split(' ')
        .every((word) => words.includes(word)),
  );
  const beside =
    mine ??
    columns.find(
      ({ field, heading }, i) =>
        field === null && !compared.test(heading) && [columns[i - 1]?.field, columns[i + 1]?.field].includes('national'),
    );
  return columns.map((column) =>
    column === beside
      ? {
          ...column,
          field: kind.placeNamed as string,
          confidence: mine ? 0.95 : 0.7,
          status: mine ? ('known' as const) : ('proposed' as const),
          because: mine ? 'it is headed with the name of the place' : 'it stands beside the national figure',
        }
      : column,
  );
}

/**
 * Where a person says what kind a table is and none of its headings says what a row is about, that is the column of words that says
 * the most different things, the first of those that say as many: else every row would be left out.
 */
function withSubject(columns: readonly Column[], kind: AnyKind, profiles: Profiles): readonly Column[] {
  const [subject] = kind.needs.filter((field) => (kind.fields[field]?.type ?? 'text') === 'text');
  if (subject === undefined || columns.some(({ field }) => field !== null && kind.needs.includes(field))) return columns;
  const [chosen] = columns
    .filter(({ field, index }) => field === null && (profiles.get(index)?.words ?? 0) > 0.8)
    .sort((a, b) => (profiles.get(b.index)?.distinct ?? 0) - (profiles.get(a.index)?.distinct ?? 0));
  const because = 'a person said what the table is, and of its columns this one tells its rows apart';
  return columns.map((column) =>
    column === chosen ? { ...column, field: subject, confidence: 0.6, status: 'proposed' as const, because } : column,
  );
}

/** What is known of a table beside its headings. */
interface Known {
  readonly pin: Source | undefined;
  readonly organisation: string;
  /** The financial year of the plan, where the reading is for one. */
  readonly year: FinancialYear | undefined;
  readonly profiles: Profiles;
  /** The same table on another sheet, whose columns were told. */
  readonly sibling: Table | null;
  readonly lexicons: Lexicons;
}

/** Columns nothing told, read as those that stand in their place on another sheet, where their cells bear it out. */
function besideSibling(columns: readonly Column[], sibling: Table, kind: AnyKind, profiles: Profiles): Column[] {
  const taken = new Set(columns.map(({ field }) => field));
  return columns.map((column): Column => {
    const theirs = sibling.columns.find(({ index }) => index === column.index);
    if (column.field !== null || !theirs?.field || theirs.part !== undefined || taken.has(theirs.field)) return column;
    const { confidence } = weighed(0.8, theirs.field, kind.fields[theirs.field] as Field, profiles.get(column.index));
    if (confidence < 0.7) return column;
    taken.add(theirs.field);
    const because = `it stands where ${sibling.sheet} keeps “${theirs.heading}”`;
    return { ...column, field: theirs.field, confidence: Math.min(0.8, confidence), status: 'proposed', because };
  });
}

/** The columns of a table of a kind: as its headings read and its cells bear out, as a person pinned them, with unnamed ones kept, and the columns of the year in hand and of the place itself found. */
export function settleColumns(
  found: Found,
  kind: AnyKind,
  { pin, organisation, year, profiles, sibling, lexicons }: Known,
): { readonly columns: Column[]; readonly faults: readonly ColumnFault[] } {
  const headings = withUnnamed(found, profiles);
  const own = columnsAs(kind, headings, found.headerRow, matchesFor(kind, headings, lexicons), profiles);
  const { columns, faults } = layPins(sibling ? besideSibling(own, sibling, kind, profiles) : own, pin, kind);
  const told = pin?.kind ? withSubject(columns, kind, profiles) : columns;
  return { columns: withPlaceNamed(withYearInHand(told, kind, year, lexicons, profiles), kind, organisation), faults };
}
