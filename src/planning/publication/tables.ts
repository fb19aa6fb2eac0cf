import type { Kind } from '../../nouns/kinds.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { Records } from '../../nouns/records.ts';
import type { Note } from '../../nouns/row.ts';
import type { Table } from '../../nouns/table.ts';
import { groupedBy } from '../../values/groups.ts';
import { keyOf } from '../../values/text.ts';
import { isMarkedTable } from './marked.ts';
import type { AnyRow, Fate, Ground } from './records.ts';
import { says } from './records.ts';

/** Fields of people, whose printed totals would help to work out what is hidden among them. */
const ofPeople = new Set(['fte', 'demand', 'caseload', 'responses', 'share', 'base', 'children', 'value', 'local']);

type Fates = ReadonlyMap<AnyRow, Fate>;

function fieldsOf(rows: readonly AnyRow[], fates: Fates): { readonly all: ReadonlySet<string>; readonly some: ReadonlySet<string> } {
  const kept = rows.filter((row) => fates.get(row)?.whole === null);
  const some = new Set(kept.flatMap((row) => [...(fates.get(row)?.without.keys() ?? [])]));
  // A field that no row states is left out of nothing: its column stays, and says so.
  const stated = (field: string): readonly AnyRow[] => kept.filter((row) => says(row, field));
  const isGone = (rows: readonly AnyRow[], field: string): boolean =>
    rows.length > 0 && rows.every((row) => fates.get(row)?.without.has(field));
  const all = new Set([...some].filter((field) => isGone(stated(field), field)));
  return { all, some };
}

const figureOrDay = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));

/** Whether words say what the figures or days under a heading are: `Start is the day it passed to the council`. Only of columns that stay whole. */
function explaining(table: Table, rows: readonly AnyRow[], some: ReadonlySet<string>): (text: string) => boolean {
  const told = table.columns.filter(({ field }) => {
    const name = field?.split(' ')[0];
    return (
      name !== undefined && !some.has(name) && rows.some((row) => figureOrDay((row as unknown as Readonly<Record<string, unknown>>)[name]))
    );
  });
  const headings = told.map(({ heading }) => keyOf(heading)).filter((heading) => heading !== '');
  return (text) =>
    headings.some((heading) => keyOf(text).startsWith(`${heading} `) && isSaidOf.test(keyOf(text).slice(heading.length + 1)));
}

const isSaidOf = /^(?:is|are|means?|shows?|gives?|counts?)\b/;

/** Words under the rows of a table that say what its figures cover or are, in no table that is marked, and none that tell of jobs or of a team of few. */
function caveatsOf(table: Table, { words, jobs }: Ground, explains: (text: string) => boolean): Table['words'] {
  if (isMarkedTable(table, words)) return [];
  const hidden = new Set(table.unseen?.rows);
  const rowOf = (cell: string): number => Number(cell.replace(/\D/g, ''));
  return table.words.filter(
    ({ cell, text }) =>
      rowOf(cell) > table.headerRow &&
      !hidden.has(rowOf(cell)) &&
      (words.isCaveat(text) || explains(text)) &&
      !jobs.goInSmallTeam(text) &&
      !jobs.nameSmallTeam(text),
  );
}

/** A table with nothing of what was left out: neither its columns nor sums over them, and of the words around it only what its figures cover. */
function bare(table: Table, rows: readonly AnyRow[], fates: Fates, ground: Ground): Table {
  const { all, some } = fieldsOf(rows, fates);
  const isWhole = rows.length > 0 && rows.every((row) => fates.get(row)?.whole === null);
  // Money of one field by year stands under the field and the year: `forecast 2026/27`.
  const kept = (field: string): boolean => isWhole && !some.has(field.split(' ')[0] as string);
  const { printed: _, unfilled: __, personal: ___, runnersUp: ____, bySheet: _____, unread: ______, ...left } = table;
  return {
    ...left,
    columns: table.columns.filter(({ field }) => field !== null && !all.has(field)),
    money: Object.fromEntries(Object.entries(table.money).filter(([field]) => kept(field))),
    totals: table.totals.filter(({ field }) => kept(field) && !ofPeople.has(field)),
    faults: [],
    // Where no row stays, a note has nothing left to speak of.
    words: rows.some((row) => fates.get(row)?.whole === null) ? caveatsOf(table, ground, explaining(table, rows, some)) : [],
    because: [],
  };
}

function withoutFields(row: AnyRow, { without }: Fate, table: Table): AnyRow {
  const gone = [...without.keys()].filter((field) => says(row, field));
  const marks = gone.map((field): Note => ({ kind: 'withheld', field, quoted: '' }));
  const { extra: _, ...stated } = row;
  const fields = Object.fromEntries(Object.entries(stated).filter(([field]) => !without.has(field)));
  const notes = [...row.origin.notes.filter(({ kind, field }) => !without.has(field) || kind === 'not stated'), ...marks];
  return { ...fields, id: row.id, origin: { ...row.origin, table, notes } };
}

/** The records and the files of a plan without what the fates leave out. A table keeps being one table for all its rows. */
export function recordsWithout(
  { records, sources }: Pick<Plan, 'records' | 'sources'>,
  fates: Fates,
  ground: Ground,
): Pick<Plan, 'records' | 'sources'> {
  const rowsIn = groupedBy((Object.values(records) as readonly (readonly AnyRow[])[]).flat(), ({ origin }) => origin.table);
  const made = new Map<Table, Table>();
  const tableFor = (table: Table): Table => {
    const before = made.get(table);
    if (before) return before;
    const now = bare(table, rowsIn.get(table) ?? [], fates, ground);
    made.set(table, now);
    return now;
  };
  const kept = Object.entries(records).map(([kind, rows]) => [
    kind as Kind,
    (rows as readonly AnyRow[]).flatMap((row) => {
      const fate = fates.get(row) as Fate;
      return fate.whole ? [] : [withoutFields(row, fate, tableFor(row.origin.table))];
    }),
  ]);
  return {
    records: Object.fromEntries(kept) as Records,
    sources: sources.map((source) => ({ ...source, sha256: '', tables: source.tables.map(tableFor) })),
  };
}
