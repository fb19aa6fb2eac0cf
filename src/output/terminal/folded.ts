import type { PageTable } from '../../nouns/page.ts';

/** As many figures beside one another are years, and may go on below; fewer read better stacked. */
const manyFigures = 6;

/** A table of many figures as so many below one another, its first columns repeated: later years under earlier ones. Null where it is no such table. */
export function folded(table: PageTable, parts: number): readonly PageTable[] | null {
  const [first, last] = [
    table.columns.findIndex(({ align }) => align === 'right'),
    table.columns.findLastIndex(({ align }) => align === 'right'),
  ];
  const figures = table.columns.slice(first, last + 1);
  if (first < 1 || figures.length < manyFigures || figures.some(({ align }) => align !== 'right')) return null;
  const each = Math.ceil(figures.length / parts);
  const [before, after] = [table.columns.slice(0, first), table.columns.slice(last + 1)];
  return Array.from({ length: parts }, (_, at) => ({
    ...table,
    columns: [...before, ...figures.slice(at * each, (at + 1) * each), ...(at === parts - 1 ? after : [])],
  }));
}
