import { figureOf, type PageRow, type PageTable } from '../../../nouns/page.ts';
import { columnLetters } from '../../../values/cell.ts';
import { drawnRows } from '../../chart-bars.ts';
import { placeNamed } from '../../package/worksheets.ts';
import { columnsWithPence, contentOf, wordsOf } from '../../words.ts';
import { cleanText } from '../clean-text.ts';
import { headings } from '../headings.ts';

/** A run of cells as a chart refers to it, and what stands in them, so that it is drawn before anything is worked out again. */
export interface PlottedCells {
  readonly ref: string;
  readonly values: readonly (string | number | null)[];
}

/** One column of a table as a chart draws it. */
interface PlottedSeries {
  readonly title: PlottedCells;
  readonly figures: PlottedCells;
}

/** Where a table's columns stand, for a chart to refer to. */
export interface PlottedTable {
  readonly labels: PlottedCells;
  readonly of: (column: string) => PlottedSeries;
}

/** The cells of a table on its sheet; its rows to be drawn come first, totals after them. Null where a total stands among them. */
export function plottedTable(table: PageTable, sheet: string, header: number, labels: string): PlottedTable | null {
  const rows = drawnRows(table);
  if (rows.length === 0 || table.rows.slice(0, rows.length).some(({ total }) => total)) return null;
  const titles = headings(table.columns);
  const withPence = columnsWithPence(table);
  const at = (column: string): number => table.columns.findIndex(({ id }) => id === column);
  const cells = (column: string): string => {
    const letters = columnLetters(at(column));
    return placeNamed(sheet, `$${letters}$${header + 1}:$${letters}$${header + rows.length}`);
  };
  const inUnits = (row: PageRow, column: string): number | null => {
    const content = contentOf(row.cells[column]);
    const figure = figureOf(content);
    return figure === null ? null : content.kind === 'money' ? figure / 100 : figure;
  };
  const said = (row: PageRow): string => cleanText(wordsOf(contentOf(row.cells[labels]), withPence.has(labels)));
  return {
    labels: { ref: cells(labels), values: rows.map(said) },
    of: (column) => ({
      title: { ref: placeNamed(sheet, `$${columnLetters(at(column))}$${header}`), values: [titles[at(column)] ?? ''] },
      figures: { ref: cells(column), values: rows.map((row) => inUnits(row, column)) },
    }),
  };
}
