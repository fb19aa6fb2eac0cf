import type { FixLine, Mended, MendedLine } from '../../nouns/fix-list.ts';
import { groupedByEach } from '../../values/groups.ts';

/** A fault there is now, and those of its cells no line of the list has spoken for yet. */
interface Open {
  readonly line: FixLine;
  readonly cells: Set<string>;
}

function keyOfCell(sheet: string | null, cell: string): string {
  return `${sheet ?? ''}\n${cell}`;
}

/** Whether two lines quote the same words: so that a fault is known again in another row, or under wording of another day. */
function alike(line: FixLine, other: FixLine): boolean {
  const quotes = new Set(other.says.split(' · '));
  return line.says.split(' · ').some((quote) => quotes.has(quote));
}

function byCell(open: readonly Open[]): ReadonlyMap<string, readonly Open[]> {
  return groupedByEach(open, ({ line, cells }) => [...cells].map((cell) => keyOfCell(line.sheet, cell)));
}

/** The cells of a line that have the fault still where it was; the rest are mended, or were moved. */
function inPlace(line: FixLine, at: ReadonlyMap<string, readonly Open[]>): { readonly standing: string[]; readonly gone: string[] } {
  const [standing, gone]: [string[], string[]] = [[], []];
  for (const cell of line.cells) {
    const here = (at.get(keyOfCell(line.sheet, cell)) ?? []).filter(({ cells }) => cells.has(cell));
    const same = here.find((one) => one.line.wrong === line.wrong) ?? here.find((one) => alike(line, one.line));
    same?.cells.delete(cell);
    (same ? standing : gone).push(cell);
  }
  return { standing, gone };
}

/** Takes as many cells as were not found in place from the same fault elsewhere on the sheet. */
function moved(line: FixLine, many: number, open: readonly Open[]): string[] {
  const found: string[] = [];
  for (const one of open) {
    if (one.line.sheet !== line.sheet || one.line.wrong !== line.wrong || !alike(line, one.line)) continue;
    for (const cell of [...one.cells].slice(0, many - found.length)) {
      one.cells.delete(cell);
      found.push(cell);
    }
  }
  return found;
}

/**
 * A fix list held against the faults a file has now. A fault stands where its cell has it still, or where as many cells with the
 * same words have it elsewhere because rows were moved; else it is mended. What matches no line is fresh.
 */
export function mendedSince(listed: readonly FixLine[], now: readonly FixLine[]): Mended {
  const open = now.map((line): Open => ({ line, cells: new Set(line.cells) }));
  const at = byCell(open);
  const held = listed.map((line) => ({ line, ...inPlace(line, at) }));
  const lines = held.map(({ line, standing, gone }): MendedLine => {
    const elsewhere = moved(line, gone.length, open);
    return { line, standing: [...standing, ...elsewhere], mended: gone.slice(0, gone.length - elsewhere.length) };
  });
  const fresh = open.flatMap(({ line, cells }): FixLine[] => {
    const [first, ...others] = cells;
    return first === undefined ? [] : [{ ...line, cells: [first, ...others] }];
  });
  return { lines, fresh };
}
