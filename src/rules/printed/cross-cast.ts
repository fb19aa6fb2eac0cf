import type { PublishedTotal } from '../../nouns/printed.ts';
import type { Table } from '../../nouns/table.ts';

/** A row of a table by its fields, those that hold figures among them. */
type Figures = Readonly<Record<string, unknown>>;

/** How a column is made of two others of its row: `net` is `budget` less `income`. */
interface CrossCast {
  readonly of: readonly [string, string];
  readonly sign: 1 | -1;
}

const enough = 2 / 3;

function figure(row: Figures, field: string): number | null {
  const value = row[field];
  return typeof value === 'number' ? value : null;
}

/** What two figures of a row make by a cross-cast; null where one is missing. */
function madeIn(row: Figures, { of: [one, other], sign }: CrossCast): number | null {
  const [a, b] = [figure(row, one), figure(row, other)];
  return a === null || b === null ? null : a + sign * b;
}

/** The two columns that make another in two rows of three and in two at least; null where none do. */
function crossCastOf(rows: readonly Figures[], field: string): CrossCast | null {
  const others = [
    ...new Set(rows.flatMap((row) => Object.keys(row).filter((name) => name !== field && figure(row, name) !== null))),
  ].sort();
  for (const one of others)
    for (const other of others) {
      if (one === other) continue;
      for (const sign of [-1, 1] as const) {
        const cast: CrossCast = { of: [one, other], sign };
        const told = rows.filter((row) => figure(row, field) !== null && madeIn(row, cast) !== null);
        const kept = told.filter((row) => madeIn(row, cast) === figure(row, field));
        // Where one of the two is nought in every row, the other only says the same again.
        const isTelling = kept.some((row) => figure(row, one) !== 0 && figure(row, other) !== 0);
        if (isTelling && kept.length > 1 && kept.length >= enough * told.length) return cast;
      }
    }
  return null;
}

/** The figures of a column that the others of their own rows prove: to call one wrong would put its row out. */
function provenBy(rows: readonly Figures[], field: string, cast: CrossCast | null): ReadonlySet<number> {
  if (cast === null) return new Set();
  const told = rows.flatMap((row) =>
    figure(row, field) === null ? [] : [{ value: figure(row, field) as number, made: madeIn(row, cast) }],
  );
  const doubtful = new Set(told.filter(({ value, made }) => made !== value).map(({ value }) => value));
  return new Set(told.map(({ value }) => value).filter((value) => !doubtful.has(value)));
}

/** How a column of a table is made of others, and the figures of it that their rows prove. */
interface Cast {
  readonly cast: CrossCast | null;
  readonly proven: ReadonlySet<number>;
}

export type CastsOf = (table: Table, field: string) => Cast;

/** The same of every column asked for, worked out once. */
export function castsOf(rowsOf: (table: Table) => readonly object[]): CastsOf {
  const known = new Map<Table, Map<string, Cast>>();
  return (table, field) => {
    const ofTable = known.get(table) ?? new Map<string, Cast>();
    known.set(table, ofTable);
    const before = ofTable.get(field);
    if (before) return before;
    const rows = rowsOf(table) as readonly Figures[];
    const cast = crossCastOf(rows, field);
    const found = { cast, proven: provenBy(rows, field, cast) };
    ofTable.set(field, found);
    return found;
  };
}

const rowOf = ({ cell }: PublishedTotal): string => cell.replace(/^\D+/, '');

/** What the row of a total makes by its other totals, where that is what its rows add to and not what it says. Blank where it is not. */
export function ownRowSays({ totals }: Table, total: PublishedTotal, cast: CrossCast | null, written: (value: number) => string): string {
  const beside = (field: string) => totals.find((one) => one.field === field && rowOf(one) === rowOf(total) && one.sheet === total.sheet);
  const [one, other] = (cast?.of ?? []).map(beside);
  if (!cast || !one || !other || one.published + cast.sign * other.published !== total.added) return '';
  return ` Its own row makes ${written(total.added)} too: ${written(one.published)} at ${one.cell} ${cast.sign < 0 ? 'less' : 'and'} ${written(other.published)} at ${other.cell}.`;
}
