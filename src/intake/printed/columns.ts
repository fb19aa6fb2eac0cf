import type { Column } from '../../nouns/table.ts';
import { isBlank } from '../grid.ts';
import { type Figure, figureIn, type Line } from './figure.ts';

/** A column that holds figures: one for each line of the table, null where a line holds none; `unread` where it holds words instead. */
export interface FigureColumn {
  readonly column: Column;
  readonly unit: Figure['unit'];
  readonly figures: readonly (Figure | null)[];
  readonly unread: readonly boolean[];
}

const percentHeading = /%|\bper\s?cent|\bpercentage|\bshare\b|\bproportion\b/i;

function unitOf(figures: readonly Figure[], heading: string): Figure['unit'] {
  const most = (unit: Figure['unit']): boolean => figures.filter((figure) => figure.unit === unit).length * 2 > figures.length;
  if (most('percent') || (percentHeading.test(heading) && !most('money'))) return 'percent';
  return most('money') || /£/.test(heading) ? 'money' : 'number';
}

/** The columns of a table that hold figures, as it stands: nine cells in ten that hold anything hold one. */
export function figureColumns(lines: readonly Line[], columns: readonly Column[]): FigureColumn[] {
  return columns.flatMap((column): FigureColumn[] => {
    const figures = lines.map(({ cells }) => figureIn(cells[column.index]));
    const stated = figures.filter((figure) => figure !== null);
    const unread = lines.map(({ cells }, i) => figures[i] === null && !isBlank(cells[column.index]));
    const words = unread.filter(Boolean).length;
    if (stated.length === 0 || words > stated.length / 2) return [];
    return [{ column, unit: unitOf(stated, column.heading), figures, unread }];
  });
}
