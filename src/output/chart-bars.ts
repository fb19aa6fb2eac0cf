import type { Chart } from '../nouns/chart.ts';
import { type Content, figureOf, type PageRow, type PageTable } from '../nouns/page.ts';
import type { Tone } from '../nouns/tone.ts';
import { columnsWithPence, contentOf, wordsOf } from './words.ts';

/** A bar as it is drawn: where it begins and ends, in the unit of its figures, and its figure in words. */
export interface DrawnBar {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly figure: string;
  readonly tone: Tone;
}

/** The rows of a table that are drawn. */
export function drawnRows({ rows }: PageTable): readonly PageRow[] {
  return rows.filter(({ total }) => !total);
}

/** What kind of figures a chart draws: amounts or things counted. */
export function kindDrawn({ series }: Chart, table: PageTable): Content['kind'] {
  const kinds = drawnRows(table).flatMap(({ cells }) => series.map(({ column }) => contentOf(cells[column]).kind));
  return kinds.find((kind) => kind !== 'absent' && kind !== 'text') ?? 'count';
}

/** The bars of a chart, one for each figure of its series; a row without one has none. */
export function barsOf(chart: Chart, table: PageTable): DrawnBar[] {
  const withPence = columnsWithPence(table);
  const figureIn = (row: PageRow, column: string | undefined): number | null =>
    column === undefined ? null : figureOf(contentOf(row.cells[column]));
  return drawnRows(table).flatMap((row) =>
    chart.series.flatMap(({ column, tone }): DrawnBar[] => {
      const size = figureIn(row, column);
      if (size === null) return [];
      const from = figureIn(row, chart.upon);
      const [low, high] = from === null ? [Math.min(0, size), Math.max(0, size)] : [from, from + size];
      const [label, figure] = [chart.labels, chart.figure].map((id) => wordsOf(contentOf(row.cells[id]), withPence.has(id)));
      return [{ label: label as string, low, high, figure: figure as string, tone }];
    }),
  );
}

/** A chart in words: what it shows, then every bar with its figure. It is what somebody hears who cannot see it. */
export function chartInWords(chart: Chart, table: PageTable): string {
  const bars = barsOf(chart, table).map(({ label, figure }) => `${label}: ${figure}`);
  return bars.length === 0 ? chart.says : `${chart.says} ${bars.join('; ')}.`;
}
