import type { Formula } from '../../nouns/page.ts';
import type { PublishedTotal } from '../../nouns/printed.ts';
import { at } from '../../nouns/row.ts';
import { cellKey } from '../../values/cell.ts';
import { sum } from '../../values/money.ts';
import { type BudgetTable, budgetFigures } from '../budget/budget-tables.ts';
import { sumOf } from '../tables/following.ts';

function placeOf(cell: string): readonly [column: string, row: number] {
  return [cell.replace(/\d+$/, ''), Number(/\d+$/.exec(cell)?.[0])];
}

/** What the lines above a printed total add to, as a sum over the budget page; null where the page has not the very lines it was read to stand for. */
export function sumAbove(budget: BudgetTable, total: PublishedTotal): Formula | null {
  const { id, table, lines } = budget;
  const figures = budgetFigures([budget]);
  const [column, row] = placeOf(total.cell);
  const held = lines.flatMap((line) => {
    const cell = at(line, total.field);
    const figure = figures.get(cellKey(cell));
    return figure?.ref.column === total.field ? [{ ...figure, sheet: cell.sheet, place: placeOf(cell.cell) }] : [];
  });
  const above = held
    .filter(({ sheet, place }) => sheet === (total.sheet ?? table.sheet) && place[0] === column && place[1] < row)
    .sort((a, b) => a.place[1] - b.place[1]);
  for (let from = above.length - total.rows; from >= 0; from -= 1) {
    const meant = above.slice(from, from + total.rows);
    if (sum(meant.map(({ amount }) => amount)) !== total.added) continue;
    if (meant.length === held.length) return { op: 'sum-column', table: id, column: total.field };
    return sumOf(meant.map(({ ref }) => ({ op: 'cell', ref })));
  }
  return null;
}
