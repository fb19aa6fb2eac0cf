import { isBlank, type Raw } from './grid.ts';

/** The cells of a row that hold something. */
export function filled(row: readonly Raw[] | undefined): { readonly index: number; readonly raw: Raw }[] {
  const cells: { index: number; raw: Raw }[] = [];
  row?.forEach((raw, index) => {
    if (!isBlank(raw)) cells.push({ index, raw });
  });
  return cells;
}

/** How many cells of a row hold something. */
export function countFilled(row: readonly Raw[] | undefined): number {
  let count = 0;
  if (row) for (const raw of row) if (!isBlank(raw)) count += 1;
  return count;
}
