import type { Finding } from '../nouns/finding.ts';
import type { Placement } from '../nouns/placement.ts';
import type { Plan } from '../nouns/plan.ts';
import { atColumn, type Row } from '../nouns/table.ts';
import { type Cell, cellKey } from '../values/cell.ts';
import { restsOn, type Step } from './trace.ts';

/** A source cell at the end of a chain: what is written there, and the record it was read into. */
interface SourceCell {
  readonly cell: Cell;
  /** As it stands in the file; null where nothing does. */
  readonly text: string | null;
  readonly record: { readonly kind: string; readonly id: string; readonly field: string | null } | null;
}

/** Where a figure of the plan comes from: the steps down to source cells, how its services were placed, and the findings that rest on those cells. */
export interface Lineage {
  readonly chain: readonly [Step, ...Step[]];
  readonly cells: readonly SourceCell[];
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

/** All there is to say of a figure’s chain. `texts` are the source cells as they stand in their files. */
export function lineageOf(chain: Lineage['chain'], plan: Plan, texts: ReadonlyMap<string, string>): Lineage {
  const rests = restsOn(chain);
  const keys = new Set(rests.map(cellKey));
  const recordOf = recordsByCell(plan, new Set(rests.map(({ file }) => file)));
  const cells = rests.map((cell): SourceCell => {
    const key = cellKey(cell);
    return { cell, text: texts.get(key) ?? null, record: recordOf.get(key) ?? null };
  });
  const ids = new Set(cells.flatMap(({ record }) => record?.id ?? []));
  return {
    chain,
    cells,
    placements: plan.placements.filter(({ id }) => ids.has(id)),
    findings: plan.findings.filter(({ evidence }) => evidence.some((cell) => keys.has(cellKey(cell)))),
  };
}
