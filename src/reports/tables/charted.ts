import type { Chart } from '../../nouns/chart.ts';
import { figureOf, type PageTable } from '../../nouns/page.ts';
import { lowered } from '../../values/text.ts';

/** What is drawn of a table: the column of names, the column of figures, and whether they are names or follow in time. */
export interface Drawn {
  readonly title: string;
  readonly labels: string;
  readonly figure: string;
  readonly across: Chart['across'];
}

/** A table with bars over one of its columns of figures; with fewer than two figures there is nothing to compare, and none is drawn. */
export function charted(table: PageTable, { title, labels, figure, across }: Drawn): PageTable {
  const figures = table.rows.flatMap(({ total, cells }) => (total ? [] : (figureOf(cells[figure]?.content) ?? [])));
  const titled = (id: string): string => table.columns.find((column) => column.id === id)?.title ?? '';
  if (figures.length < 2) return table;
  const chart: Chart = {
    title,
    says: `One bar for each ${lowered(titled(labels))}, as long as its figure under ${titled(figure)}.`,
    across,
    labels,
    figure,
    series: [{ column: figure, title: titled(figure), tone: 'strong' }],
  };
  return { ...table, chart };
}
