import { keyOf } from '../values/text.ts';
import { filled } from './filled.ts';
import { type Grid, isBlank, type Raw, shown } from './grid.ts';
import { type Header, isFigure } from './header.ts';
import { readDay } from './readers/days.ts';

/** How many rows are asked what the columns of a table hold. */
const rowsAsked = 22;

function rowsAbove(grid: Grid, row: number, header: Header): readonly (readonly Raw[])[] {
  return grid.rows.slice(Math.max(header.row, row - rowsAsked), row - 1).filter((cells) => filled(cells).length > 1);
}

/** Whether most of what a column says is figures of a sort. */
function holds(said: readonly Raw[], isOfSort: (raw: Raw) => boolean): boolean {
  return said.length >= 2 && said.filter(isOfSort).length >= said.length * 0.8;
}

const isDay = (raw: Raw): boolean => typeof raw !== 'number' && 'value' in readDay(raw);
const isAmount = (raw: Raw): boolean => isFigure(raw) && !isDay(raw);

/** Whether a row of words stands where the rows below a header hold figures: the header of something else. */
export function breaksPattern(grid: Grid, row: number, header: Header): boolean {
  const rows = rowsAbove(grid, row, header);
  if (rows.length < 2) return false;
  const broken = filled(grid.rows[row - 1]).filter(({ index, raw }) => {
    const said = rows.flatMap((cells) => (isBlank(cells[index]) ? [] : [cells[index] as Raw]));
    return !isFigure(raw) && holds(said, isFigure);
  });
  return broken.length > 0 && filled(grid.rows[row]).some(({ raw }) => isFigure(raw));
}

/**
 * Whether a row is one of the rows around it, whatever its words could head: days stand in it under days and amounts under amounts more
 * often than words do, or two of its cells say what other rows say in their columns, as no heading does.
 */
export function keepsPattern(grid: Grid, row: number, header: Header): boolean {
  const above = rowsAbove(grid, row, header);
  const rows = above.length >= 2 ? above : grid.rows.slice(row, row + rowsAsked).filter((cells) => filled(cells).length > 1);
  const headed = new Map(header.headings.map(({ index, text }) => [index, keyOf(text)]));
  let [kept, broken, again] = [0, 0, 0];
  for (const { index, raw } of filled(grid.rows[row - 1])) {
    const said = rows.flatMap((cells) => (isBlank(cells[index]) ? [] : [cells[index] as Raw]));
    for (const isOfSort of [isDay, isAmount])
      if (holds(said, isOfSort)) {
        if (isOfSort(raw)) kept += 1;
        else broken += 1;
      }
    const key = keyOf(shown(raw));
    if (!isFigure(raw) && key !== headed.get(index) && said.some((other) => keyOf(shown(other)) === key)) again += 1;
  }
  return kept > broken || again >= 2;
}
