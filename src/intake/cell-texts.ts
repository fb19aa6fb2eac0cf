import { cellAt } from '../nouns/table.ts';
import { cellKey } from '../values/cell.ts';
import { openFile } from './formats/index.ts';
import { shown } from './grid.ts';
import { withheld } from './withhold.ts';

/** What stands in some cells of a file, as written; personal data masked unless it is asked for. Of a cell that is not there nothing is told. */
export async function cellTexts(
  bytes: Uint8Array,
  file: string,
  cells: readonly { readonly sheet: string | null; readonly cell: string }[],
  show = false,
): Promise<ReadonlyMap<string, string>> {
  const { grids } = await openFile(bytes, file);
  const texts = new Map<string, string>();
  for (const own of grids) {
    const wanted = new Set(cells.filter(({ sheet }) => sheet === own.sheet).map(({ cell }) => cell));
    if (wanted.size === 0) continue;
    const grid = withheld(own, show);
    grid.rows.forEach((row, index) => {
      row.forEach((raw, column) => {
        const cell = cellAt(grid, column, index + 1);
        if (wanted.has(cell)) texts.set(cellKey({ file, sheet: own.sheet, cell }), shown(raw));
      });
    });
  }
  return texts;
}

/** Every sheet of a workbook as the words of its cells; personal data masked unless it is asked for. */
export async function sheetTexts(
  bytes: Uint8Array,
  file: string,
  show = false,
): Promise<{ readonly name: string; readonly rows: readonly (readonly string[])[] }[]> {
  const { grids } = await openFile(bytes, file);
  return grids.map((own) => ({ name: own.sheet ?? file, rows: withheld(own, show).rows.map((row) => row.map(shown)) }));
}
