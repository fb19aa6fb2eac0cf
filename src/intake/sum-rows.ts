import type { Column } from '../nouns/table.ts';
import { keyOf } from '../values/text.ts';
import type { BodyRow } from './body-row.ts';
import { figureIn } from './figures.ts';
import { shown } from './grid.ts';
import type { AnyKind } from './tables/table-kind.ts';

interface Line {
  readonly row: number;
  readonly label: string;
  readonly figures: readonly (number | null)[];
}

/** Returns are made in whole pounds, so a sum may be a pound or two out. */
const tolerance = 200;

/** A total may leave out the last line or two before it. */
const lessAtMost = 2;
const blocksAtLeast = 3;

/** Whether a line's figures are those of the lines above it but for the last few: null when there is nothing to compare. */
function agrees(line: Line, above: readonly Line[], less: number): boolean | null {
  const leaves = above.slice(0, above.length - less);
  if (leaves.length < 3) return null;
  let compared = 0;
  for (const [i, figure] of line.figures.entries()) {
    if (figure === null) continue;
    const parts = leaves.map(({ figures }) => figures[i] ?? 0);
    if (Math.abs(parts.reduce((a, b) => a + b, 0) - figure) > tolerance) return false;
    if (figure !== 0 && parts.filter((part) => part !== 0).length >= 2) compared += 1;
  }
  return compared > 0 ? true : null;
}

function isSum(label: string, blocks: readonly (readonly Line[])[], sums: ReadonlySet<string>): boolean {
  const bound = Array.from({ length: lessAtMost + 1 }, (_, less) => less);
  return bound.some((less) => {
    let agreed = 0;
    for (const block of blocks) {
      const at = block.findIndex((line) => line.label === label);
      if (at < 0) continue;
      const above = block.slice(0, at).filter((line) => !sums.has(line.label));
      const answer = agrees(block[at] as Line, above, less);
      if (answer === false) return false;
      if (answer) agreed += 1;
    }
    return agreed >= blocksAtLeast;
  });
}

function blocksOf(body: readonly BodyRow[], columns: readonly Column[], kind: AnyKind): Line[][] {
  const by = columns.find(({ field }) => field === kind.blocks);
  const naming = columns.find(({ field }) => field === 'line') ?? columns.find(({ field }) => field === 'code');
  const money = columns.filter(({ field }) => kind.fields[field ?? '']?.type === 'money');
  if (!by || !naming || money.length === 0) return [];
  const blocks: Line[][] = [];
  let under: string | null = null;
  for (const row of body) {
    if (row.is !== 'data') continue;
    const block = keyOf(shown(row.cells[by.index]));
    if (block !== under) blocks.push([]);
    under = block;
    const figures = money.map((column) => figureIn(kind, column, row));
    blocks.at(-1)?.push({ row: row.row, label: keyOf(shown(row.cells[naming.index])), figures });
  }
  return blocks;
}

/** Rows that are the sum of those above them though no word says so: the same line of every block agrees, to the pound or two, wherever it holds anything. */
export function sumRows(body: readonly BodyRow[], columns: readonly Column[], kind: AnyKind): ReadonlySet<number> {
  const blocks = kind.blocks === undefined ? [] : blocksOf(body, columns, kind);
  if (blocks.length < blocksAtLeast) return new Set();
  const sums = new Set<string>();
  for (const label of new Set(blocks.flatMap((block) => block.map((line) => line.label)))) if (isSum(label, blocks, sums)) sums.add(label);
  return new Set(blocks.flatMap((block) => block.filter(({ label }) => sums.has(label)).map(({ row }) => row)));
}
