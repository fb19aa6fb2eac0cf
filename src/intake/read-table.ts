import { fieldTitle } from '../nouns/field-title.ts';
import type { Kind } from '../nouns/kinds.ts';
import type { Row } from '../nouns/row.ts';
import type { Column, Table, UnfilledCell } from '../nouns/table.ts';
import { lowered } from '../values/text.ts';
import { cut } from './bands.ts';
import { bodyOf } from './body.ts';
import type { BodyRow } from './body-row.ts';
import { byYear } from './by-year.ts';
import { calledOtherwise } from './called-otherwise.ts';
import { fitOf, kindsFor } from './columns.ts';
import { contextsOf } from './contexts.ts';
import { contractsByYear } from './contracts-by-year.ts';
import { newControls } from './controls.ts';
import type { Draft } from './draft.ts';
import { draftsOf } from './drafts.ts';
import { newFaults } from './faults.ts';
import { explained } from './footnotes.ts';
import type { Found } from './found.ts';
import { type Given, givenAbove, givenBody } from './given-above.ts';
import type { Grid } from './grid.ts';
import { sure } from './heading-hits.ts';
import { idsFor } from './ids.ts';
import { kindIn } from './lexicon.ts';
import { isMeasuresByYear } from './measures-by-year.ts';
import { told } from './ocds/pointed.ts';
import { otherTable } from './other-table.ts';
import { pinFor } from './pinned.ts';
import { printedFigures } from './printed/printed.ts';
import { profilesOf } from './profile.ts';
import type { ReadingContext } from './reading-context.ts';
import { readColumns } from './record.ts';
import { settleColumns, withUnnamed } from './settle-columns.ts';
import { withSharesOfValue } from './shares-of-value.ts';
import { rangeOf, wordsOf } from './surroundings.ts';
import type { AnyKind } from './tables/table-kind.ts';
import { publishedTotals } from './totals.ts';
import { noWords } from './unfilled.ts';
import { unfilledAround, unfilledFaults, unfilledIn, withUnfilled } from './unfilled-cells.ts';
import { unreadDays } from './unread-days.ts';
import { columnsOfUnreadMoney } from './unread-money.ts';
import { isUnvalued } from './unvalued.ts';
import { vatGiven } from './vat-given.ts';
import { personalFaults, personalIn } from './withhold.ts';

/** A table as read, and how its records are made: `taken` are ids that other records have. */
export interface ReadTable {
  readonly table: Table;
  readonly records: (taken: ReadonlySet<string>) => Row<Record<string, unknown>>[];
}

/** How sure the kind is: how far ahead of the next best, and no surer than the columns that tell it. */
function sureOf(kind: AnyKind, columns: readonly Column[], next: number): number {
  const told = kind.telling.map((group) =>
    Math.max(
      0,
      ...columns.filter(({ field, also }) => group.includes(field ?? '') || group.includes(also ?? '')).map((one) => one.confidence),
    ),
  );
  const weakest = Math.min(...told);
  const lead = Math.max(0.5, Math.min(1, 0.6 + ((fitOf(kind, columns) ?? 0) - next) / 5));
  return weakest >= sure ? lead : Math.min(lead, Math.max(0.4, weakest));
}

/** How near another kind came, beside the kind it was taken for. */
function shareOf(fit: number, kind: AnyKind, columns: readonly Column[]): number {
  return Math.min(1, fit / Math.max(fit, fitOf(kind, columns) ?? fit));
}

// Rows of a longer table are read once more for its records: whoever only looks at a million of them need not hold them all.
const heldAtMost = 20_000;

/** The records of a table. */
function recordsFrom(
  drafts: Iterable<Draft>,
  table: Table,
  kind: AnyKind,
  isRecord: (draft: Draft) => boolean,
  given: readonly Given[],
  taken: ReadonlySet<string>,
): Row<Record<string, unknown>>[] {
  const kept: Draft[] = [];
  for (const draft of drafts) if (isRecord(draft)) kept.push(...byYear(draft, table.columns, kind));
  for (const { field, value } of given) for (const { fields } of kept) fields[field] ??= value;
  const ids = idsFor(kept, kind, taken);
  const above = Object.fromEntries(given.flatMap(({ field, cell }) => (cell === null ? [] : [[field, cell]])));
  return kept.map(({ fields, extra, row, notes, from, decimals, marks, shift }, i) => ({
    ...fields,
    id: ids[i] as string,
    origin: {
      table,
      row,
      notes: explained(notes, table.words),
      ...(Object.keys(from).length > 0 ? { from } : {}),
      ...(Object.keys(decimals).length > 0 ? { decimals } : {}),
      ...(Object.keys(marks).length > 0 ? { marks } : {}),
      ...(shift ? { shift } : {}),
      ...(Object.keys(above).length > 0 ? { above } : {}),
    },
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
  }));
}

function hasNeeded(draft: Draft, kind: AnyKind): boolean {
  return kind.needs.some((field) => draft.fields[field] !== undefined);
}

/** Which drafts of a body are records: those that hold what their kind needs, and lines whose amount is missing. */
function recordsIn(body: readonly BodyRow[], kind: AnyKind): (draft: Draft) => boolean {
  const lines = new Set(body.flatMap((row) => (row.is === 'data' && row.isLine ? [row.row] : [])));
  return (draft) => hasNeeded(draft, kind) || isUnvalued(draft, kind, lines.has(draft.row));
}

/** Reads one table found on a sheet: what kind it is, its columns and its control totals, every row looked at. */
export function readTable(sheet: Grid, found: Found, file: string, context: ReadingContext, sibling: Table | null = null): ReadTable {
  const { lexicons } = context;
  const grid = found.bounds ? cut(sheet, found.bounds) : sheet;
  const pin = pinFor(context.pins, file, grid.sheet, found);
  const profiles = profilesOf(grid, found);
  const candidates = kindsFor(withUnnamed(found, profiles), found.headerRow, lexicons, profiles);
  const best = candidates[0];
  const likely = best?.kind ?? (sibling === null ? null : kindIn(lexicons, sibling.kind));
  const kind = pin?.kind === 'other' ? null : pin?.kind ? kindIn(lexicons, pin.kind) : likely;
  const base = {
    ...{ file, sheet: grid.sheet, hidden: grid.hidden, headerRow: found.headerRow },
    ...(grid.unseen && { unseen: grid.unseen }),
    ...personalIn(grid, found),
  };
  const other = (): ReadTable => ({ table: told(otherTable(grid, found, base, context), grid), records: () => [] });
  if (!kind) return other();
  const { columns: settled, faults } = settleColumns(found, kind, {
    pin,
    organisation: context.organisation,
    year: context.year,
    profiles,
    sibling,
    lexicons,
  });
  const columns = withSharesOfValue(settled, kind, grid, found, profiles);
  if (!pin?.kind && (fitOf(kind, columns) === null || isMeasuresByYear(grid, found, kind, columns))) return other();
  const body = bodyOf(grid, found, columns, kind);
  const said = wordsOf(grid, found, []);
  const contexts = contextsOf(columns, kind, body, context.decidedYears, profiles, said.map(({ text }) => text).join('\n'));
  const given = [givenAbove(kind, columns, said, grid.sheet), vatGiven(kind, columns, said), givenBody(kind, pin?.body)].filter(
    (one) => one !== null,
  );
  const known = context.unfilled ?? noWords;
  const read = readColumns(columns, kind, contexts, known);
  const isRecord = recordsIn(body, kind);
  const controls = newControls(columns, kind, contexts, columnsOfUnreadMoney(columns, kind, profiles));
  const noted = newFaults(columns, kind.needs);
  const unfilled: UnfilledCell[] = [];
  const rows = { read: 0, leftOut: 0 };
  const held = body.length > heldAtMost ? null : [...draftsOf(grid, body, read, kind)];
  for (const draft of held ?? draftsOf(grid, body, read, kind)) {
    const isRead = isRecord(draft);
    rows[isRead ? 'read' : 'leftOut'] += 1;
    controls.add(draft, isRead);
    noted.add(draft, isRead, isRead && !hasNeeded(draft, kind));
    unfilled.push(...unfilledIn(draft));
  }
  const around = wordsOf(grid, found, body);
  unfilled.push(...unfilledAround(around, known));
  const printed = grid.pointers ? null : printedFigures(body, columns, kind);
  const counted = (is: BodyRow['is']): number => body.filter((row) => row.is === is).length;
  const others = candidates.filter((candidate) => candidate.kind !== kind);
  const own: Table = {
    ...base,
    range: rangeOf(columns, found),
    kind: kind.kind as Kind,
    confidence: pin?.kind ? 1 : sureOf(kind, columns, others[0]?.fit ?? 0),
    columns,
    rows: {
      ...rows,
      setAside: counted('repeat') + counted('heading') + counted('words') + counted('memo'),
      blank: counted('blank'),
      totals: counted('total'),
    },
    money: controls.money(),
    dates: controls.dates(),
    ...controls.unread(),
    ...unreadDays(columns, kind, profiles),
    totals: publishedTotals(body, columns, kind, contexts),
    ...(printed ? { printed } : {}),
    ...withUnfilled(unfilled),
    faults: [...faults, ...noted.all(), ...unfilledFaults(unfilled), ...personalFaults(base.personal)],
    words: around,
    because: [
      ...found.because,
      pin?.kind ? `pinned as ${kind.kind}` : `its columns are those of the kind “${kind.title.toLowerCase()}”`,
      ...[contractsByYear(kind, columns, lexicons), pin?.kind ? null : calledOtherwise(grid.sheet, kind, columns, others)].filter(
        (one) => one !== null,
      ),
      ...given.map(({ field, value, by }) => `every row has the ${lowered(fieldTitle(field))} “${value}”, as ${by} says`),
    ],
    ...(others.length > 0
      ? { runnersUp: others.slice(0, 3).map((one) => ({ kind: one.kind.kind, confidence: shareOf(one.fit, kind, columns) })) }
      : {}),
  };
  const table = told(own, grid);
  return { table, records: (taken) => recordsFrom(held ?? draftsOf(grid, body, read, kind), table, kind, isRecord, given, taken) };
}
