import { type Cell, formatCells } from './cell.ts';

const mostShown = 12;

/** Whether a cell stands right under another, so that both are read as one range. */
function follows(cell: Cell, before: Cell | undefined): boolean {
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(cell.cell) ?? [];
  return before?.file === cell.file && before.sheet === cell.sheet && before.cell === `${column}${Number(row) - 1}`;
}

/** The cells of a statement as a screen has room for them: twelve cells or ranges, and how many cells more there are. */
export function cellsShown(cells: readonly Cell[]): string {
  let parts = 0;
  const cut = cells.findIndex((cell, index) => {
    if (!follows(cell, cells[index - 1])) parts += 1;
    return parts > mostShown;
  });
  return cut < 0 ? formatCells(cells) : `${formatCells(cells.slice(0, cut))} and ${(cells.length - cut).toLocaleString('en-GB')} more`;
}
