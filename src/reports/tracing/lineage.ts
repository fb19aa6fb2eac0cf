import type { Finding } from '../../nouns/finding.ts';
import type { GoesBy } from '../../nouns/law.ts';
import type { Placement } from '../../nouns/placement.ts';
import type { Plan } from '../../nouns/plan.ts';
import { at, atColumn, type Row } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import { type Decision, decidedAt } from '../../nouns/workspace.ts';
import { type Cell, cellKey } from '../../values/cell.ts';
import { restsOn, type Step } from './trace.ts';

/** A source cell at the end of a chain: what is written there, and the record it was read into. */
interface SourceCell {
  readonly cell: Cell;
  /** As it stands in the file; null where nothing does. */
  readonly text: string | null;
  readonly record: { readonly kind: string; readonly id: string; readonly field: string | null } | null;
  /** What the file says of it: a footnote, a mark, a doubt. */
  readonly notes: readonly string[];
}

/** A field of a record that a person decided: the line of decisions.csv, what it says, and the cell of the file it overrules. */
export interface DecidedCell {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly decision: Decision;
  /** Where what was decided stands. */
  readonly at: Cell;
  /** Null where the file has no such cell. */
  readonly over: Cell | null;
}

/** The decided fields among some cells. */
export function decidedAmong(cells: readonly Cell[], { records, workspace }: Pick<Plan, 'records' | 'workspace'>): readonly DecidedCell[] {
  const keys = new Set(cells.map(cellKey));
  const lines = new Map(workspace.decisions.map((decision) => [cellKey(decidedAt(decision)), decision]));
  return (Object.entries(records) as [string, readonly Row<object>[]][]).flatMap(([kind, rows]) =>
    rows.flatMap(({ id, origin }) =>
      Object.entries(origin.decided ?? {}).flatMap(([field, cell]): DecidedCell[] => {
        const decision = keys.has(cellKey(cell)) ? lines.get(cellKey(cell)) : undefined;
        const { decided: _, ...written } = origin;
        const over = hasColumn(origin.table, field) ? at({ origin: written }, field) : null;
        return decision ? [{ kind, id, field, decision, at: cell, over }] : [];
      }),
    ),
  );
}

/** Where a figure of the plan comes from: the steps down to source cells, how its services were placed, and the findings that rest on those cells. */
export interface Lineage {
  readonly chain: readonly [Step, ...Step[]];
  readonly cells: readonly SourceCell[];
  /** The law and the assumptions its steps go by, each once. */
  readonly goesBy: readonly GoesBy[];
  readonly decided: readonly (DecidedCell & { readonly text: string | null })[];
  readonly placements: readonly Placement[];
  readonly findings: readonly Finding[];
}

/** The record each cell of some files was read into. */
function recordsByCell({ records }: Pick<Plan, 'records'>, files: ReadonlySet<string>): ReadonlyMap<string, SourceCell['record']> {
  const of = new Map<string, SourceCell['record']>();
  for (const [kind, rows] of Object.entries(records) as [string, readonly Row<object>[]][])
    for (const row of rows) {
      const { table, decided = {} } = row.origin;
      for (const [field, cell] of Object.entries(decided)) of.set(cellKey(cell), { kind, id: row.id, field });
      if (!files.has(table.file)) continue;
      for (const { index, field } of table.columns) of.set(cellKey(atColumn(row, index)), { kind, id: row.id, field });
    }
  return of;
}

/** What the files say of some of their cells, in the words of their footnotes where they have one. */
function notesByCell({ records }: Pick<Plan, 'records'>, keys: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const of = new Map<string, Set<string>>();
  for (const row of (Object.values(records) as readonly (readonly Row<object>[])[]).flat())
    for (const { field, text, part } of row.origin.notes) {
      const key = cellKey(at(row, field, part));
      if (text !== undefined && keys.has(key)) of.set(key, (of.get(key) ?? new Set()).add(text));
    }
  return new Map([...of].map(([key, texts]) => [key, [...texts]]));
}

function goneBy(chain: readonly Step[]): readonly GoesBy[] {
  return [...new Map(chain.flatMap(({ goesBy }) => goesBy.map((one) => [`${one.says}\n${one.source.text}`, one] as const))).values()];
}

/** All there is to say of a figure’s chain. `texts` are the source cells as they stand in their files. */
export function lineageOf(chain: Lineage['chain'], plan: Plan, texts: ReadonlyMap<string, string>): Lineage {
  const rests = restsOn(chain);
  const keys = new Set(rests.map(cellKey));
  const recordOf = recordsByCell(plan, new Set(rests.map(({ file }) => file)));
  const notesOf = notesByCell(plan, keys);
  const cells = rests.map((cell): SourceCell => {
    const key = cellKey(cell);
    return { cell, text: texts.get(key) ?? null, record: recordOf.get(key) ?? null, notes: notesOf.get(key) ?? [] };
  });
  const ids = new Set(cells.flatMap(({ record }) => record?.id ?? []));
  const decided = decidedAmong(rests, plan).map((one) => ({ ...one, text: one.over ? (texts.get(cellKey(one.over)) ?? null) : null }));
  return {
    chain,
    cells,
    goesBy: goneBy(chain),
    decided,
    placements: plan.placements.filter(({ id }) => ids.has(id)),
    findings: plan.findings.filter(({ evidence }) => evidence.some((cell) => keys.has(cellKey(cell)))),
  };
}
