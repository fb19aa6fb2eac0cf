import type { Column } from '../nouns/table.ts';
import { keyOf } from '../values/text.ts';
import type { BodyRow } from './body-row.ts';
import { addedColumns, figureIn } from './figures.ts';
import type { AnyKind } from './tables/table-kind.ts';

type Figures = readonly (number | null)[];

const blocksAtLeast = 3;

/** Returns are made in whole pounds, so a sum may be a pound or two out. */
const tolerance = 200;

/** How many of the rows above a total add to it, most first; every number of them when all is nought and nothing can be told. */
function fitting(total: Figures, above: readonly Figures[]): { readonly counts: readonly number[]; readonly tells: boolean } {
  const left = total.map((figure) => figure);
  const counts: number[] = [];
  const tells = total.some((figure) => figure !== null && figure !== 0);
  for (let count = 1; count <= above.length; count += 1) {
    (above[above.length - count] as Figures).forEach((figure, i) => {
      const rest = left[i];
      if (rest !== null && rest !== undefined) left[i] = rest - (figure ?? 0);
    });
    if (left.every((rest) => rest === null || Math.abs(rest) <= tolerance)) counts.unshift(count);
  }
  return { counts, tells };
}

/**
 * How many rows each total of a repeated form is of, by its label: the number that fits the most blocks, of at least three quarters
 * of them, and the larger of two. A form may hold a line that no total takes in; one table by itself cannot tell that from a total
 * that misses its first row.
 */
export function reachesOf(body: readonly BodyRow[], columns: readonly Column[], kind: AnyKind): ReadonlyMap<string, number> {
  const money = addedColumns(columns, kind);
  const seen = new Map<string, { blocks: number; readonly votes: Map<number, number> }>();
  let above: Figures[] = [];
  for (const row of body) {
    if (row.is !== 'data' && row.is !== 'total') continue;
    const figures = money.map((column) => figureIn(kind, column, row));
    if (row.is === 'data') {
      above.push(figures);
      continue;
    }
    const { counts, tells } = fitting(figures, above);
    above = [];
    if (!tells) continue;
    const held = seen.get(keyOf(row.label)) ?? { blocks: 0, votes: new Map<number, number>() };
    held.blocks += 1;
    for (const count of counts) held.votes.set(count, (held.votes.get(count) ?? 0) + 1);
    seen.set(keyOf(row.label), held);
  }
  return new Map(
    [...seen].flatMap(([label, { blocks, votes }]) => {
      const [best] = [...votes].sort(([a, n], [b, m]) => m - n || b - a);
      return best && best[1] >= blocksAtLeast && best[1] >= blocks * 0.75 ? [[label, best[0]] as const] : [];
    }),
  );
}
