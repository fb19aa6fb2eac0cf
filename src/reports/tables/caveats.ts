import type { Plan } from '../../nouns/plan.ts';
import { at, type Note } from '../../nouns/row.ts';
import type { Cell } from '../../values/cell.ts';
import type { AnyRow } from './fields.ts';

/** What the list of caveats is called, wherever it is pointed to. */
export const caveatsTitle = 'Caveats on single cells';

/** The same note on the same field of one table, met once or many times, with its first three cells. */
export interface Caveat {
  readonly key: string;
  readonly kind: Note['kind'];
  readonly field: string;
  readonly quoted: string;
  readonly text: string | undefined;
  readonly count: number;
  readonly cells: readonly Cell[];
}

/** Notes on the cells of records, rolled up by table, field and words, in the order met. A row read into two records counts once. */
export function caveats(records: Plan['records']): Caveat[] {
  const met = new Map<string, Caveat>();
  const seen = new Set<string>();
  for (const row of (Object.values(records) as readonly (readonly AnyRow[])[]).flat()) {
    for (const { kind, field, quoted, text, part } of row.origin.notes) {
      if (kind === 'withheld') continue;
      const cell = at(row, field, part);
      const place = `${cell.file} ${cell.sheet ?? ''}`;
      const once = `${place} ${cell.cell} ${kind} ${field}`;
      if (seen.has(once)) continue;
      seen.add(once);
      const key = `${place} ${kind} ${field} ${quoted}`;
      const before = met.get(key);
      const cells = before ? (before.cells.length < 3 ? [...before.cells, cell] : before.cells) : [cell];
      met.set(key, { key, kind, field, quoted, text: before?.text ?? text, count: (before?.count ?? 0) + 1, cells });
    }
  }
  return [...met.values()];
}
