import type { Change, Comparison, KindComparison } from '../nouns/comparison.ts';
import type { Unjudged } from '../nouns/finding.ts';
import type { Kind } from '../nouns/kinds.ts';
import type { Records } from '../nouns/records.ts';
import { at, atColumn, noteOn } from '../nouns/row.ts';
import type { Cell } from '../values/cell.ts';
import { groupedBy } from '../values/groups.ts';
import { keyOf, tidy } from '../values/text.ts';
import { type AnyRow, fieldsOf, heldIn, partiesIn } from './likeness.ts';
import { match } from './match.ts';

function ownHeadings(row: AnyRow): string[] {
  return row.origin.table.columns.flatMap(({ field, heading }) => (field === null && tidy(heading) !== '' ? [heading] : []));
}

function ownCell(row: AnyRow, heading: string): Cell {
  const column = row.origin.table.columns.find((one) => one.field === null && one.heading === heading);
  return column ? atColumn(row, column.index) : at(row);
}

function plain(value: unknown): string {
  if (typeof value === 'string') return tidy(value);
  if (Array.isArray(value)) return JSON.stringify(value.map(plain).sort());
  return value === undefined ? '' : JSON.stringify(value);
}

/** Says so when two values differ as written and not in what they mean. */
function spelling(field: string, was: unknown, is: unknown): string | undefined {
  if (field === 'provider' || field === 'commissioner' || field === 'body') {
    const [one, other] = [partiesIn(was), partiesIn(is)].map((keys) => [...keys].sort().join('\n'));
    return one !== '' && one === other ? 'one party, spelled otherwise' : undefined;
  }
  if (typeof was === 'string' && typeof is === 'string' && keyOf(was) !== '' && keyOf(was) === keyOf(is))
    return 'capitals, spaces or punctuation only';
  return undefined;
}

interface Fields {
  readonly changed: readonly Change[];
  readonly unjudged: readonly Unjudged[];
}

function ownChanges(was: AnyRow, is: AnyRow): Change[] {
  const theirs = new Map(ownHeadings(is).map((heading) => [keyOf(heading), heading]));
  return ownHeadings(was).flatMap((heading) => {
    const other = theirs.get(keyOf(heading));
    if (other === undefined) return [];
    const values = [was.extra?.[heading], is.extra?.[other]] as const;
    if (plain(values[0]) === plain(values[1])) return [];
    return [{ was, is, field: other, own: true, values, at: [ownCell(was, heading), ownCell(is, other)] }];
  });
}

/** What differs between two records taken for one. A field only one side's table has is no change, and a cell no one can read is not compared. */
function differences(was: AnyRow, is: AnyRow): Fields {
  const theirs = new Set(fieldsOf(is));
  const changed: Change[] = [];
  const unjudged: Unjudged[] = [];
  for (const field of fieldsOf(was)) {
    if (!theirs.has(field)) continue;
    const unread = [was, is].map((row) => noteOn(row, field, 'unreadable')?.quoted);
    const values = [heldIn(was, field), heldIn(is, field)] as const;
    if (unread[0] !== unread[1]) {
      const [row, quoted] = unread[1] === undefined ? [was, unread[0]] : [is, unread[1]];
      unjudged.push({ about: is.id, because: `\`${quoted}\` could not be read as its ${field}`, cell: at(row, field) });
    } else if (plain(values[0]) !== plain(values[1])) {
      const because = spelling(field, ...values);
      changed.push({ was, is, field, own: false, values, at: [at(was, field), at(is, field)], ...(because && { because }) });
    }
  }
  return { changed: [...changed, ...ownChanges(was, is)], unjudged };
}

function columnsOf(rows: readonly AnyRow[]): Map<string, string> {
  const tables = new Set(rows.map(({ origin }) => origin.table));
  const columns = [...tables].flatMap((table) => table.columns);
  return new Map(
    columns.flatMap(({ field, heading }) => {
      const name = field ?? heading;
      return tidy(name) === '' ? [] : [[field ?? `own ${keyOf(heading)}`, name] as const];
    }),
  );
}

/** How many lines of their tables some records were read from. */
function linesOf(rows: readonly AnyRow[]): number {
  const tables = groupedBy(rows, ({ origin }) => origin.table);
  return [...tables.values()].reduce((sum, own) => sum + new Set(own.map(({ origin }) => origin.row)).size, 0);
}

/** What differs between two lists of records of one kind. */
function compareKind(kind: Kind, was: readonly AnyRow[], is: readonly AnyRow[]): KindComparison {
  const { pairs, remarkable, ...apart } = match(was, is);
  const fields = pairs.map((pair) => differences(pair.was, pair.is));
  const [before, after] = [columnsOf(was), columnsOf(is)];
  const only = (mine: Map<string, string>, theirs: Map<string, string>): string[] =>
    [...mine].flatMap(([key, name]) => (theirs.has(key) ? [] : [name]));
  return {
    kind,
    rows: { was: was.length, is: is.length },
    lines: { was: linesOf(was), is: linesOf(is) },
    ...apart,
    changed: fields.flatMap(({ changed }) => changed),
    unchanged: fields.filter(({ changed, unjudged }) => changed.length + unjudged.length === 0).length,
    matched: remarkable,
    fields: { added: only(after, before), removed: only(before, after) },
    unjudged: fields.flatMap(({ unjudged }) => unjudged),
  };
}

/** What differs between two sets of records, kind by kind, whatever the order of their rows. Kinds that only one side has are named and not compared. */
export function compare(was: Records, is: Records, kinds: readonly Kind[]): Comparison {
  const compared: KindComparison[] = [];
  const oneSided: { kind: Kind; side: 'was' | 'is'; rows: number }[] = [];
  for (const kind of kinds) {
    const [before, after] = [was[kind] as readonly AnyRow[], is[kind] as readonly AnyRow[]];
    if (before.length > 0 && after.length > 0) compared.push(compareKind(kind, before, after));
    else if (before.length + after.length > 0)
      oneSided.push({ kind, side: before.length > 0 ? 'was' : 'is', rows: before.length + after.length });
  }
  return { kinds: compared, oneSided };
}
