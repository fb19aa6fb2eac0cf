import type { Content, Page, PageColumn, PageTable } from '../../nouns/page.ts';
import { columnLetters } from '../../values/cell.ts';
import type { Day } from '../../values/day.ts';
import { keyOf } from '../../values/text.ts';
import { type Imprint, titleWithYear } from '../imprint.ts';
import { placeNamed } from '../package/worksheets.ts';
import { contentOf, figureShown, wordsOf } from '../words.ts';
import { totalNames } from '../xlsx/names.ts';
import { headerLines, sheetPlans, tablePlaces } from '../xlsx/places.ts';

/** A value a template may hold: pounds and shares as numbers. */
export type Value = { readonly day: Day } | string | number;

/** What a cell of the plan comes to in a template. */
export function valueIn(content: Content): Value {
  if (content.kind === 'day') return { day: content.day };
  return figureShown(content) ?? wordsOf(content);
}

/** What a plan calls its single values, so that a template may name a cell for each. */
export function namedValues(pages: readonly Page[], imprint: Imprint): ReadonlyMap<string, Content> {
  const places = tablePlaces(sheetPlans(pages));
  const byRef = new Map<string, Content>();
  for (const { table, sheet, rowOf } of places.values())
    for (const row of table.rows)
      table.columns.forEach(({ id }, index) => {
        byRef.set(placeNamed(sheet, `$${columnLetters(index)}$${rowOf.get(row.key)}`), contentOf(row.cells[id]));
      });
  const totals = totalNames(places).map(({ name, ref }) => [name.toLowerCase(), byRef.get(ref) as Content] as const);
  const text = (words: string): Content => ({ kind: 'text', text: words });
  return new Map<string, Content>([
    ...totals,
    ['plan_title', text(titleWithYear(imprint))],
    ['plan_year', text(imprint.year)],
    ['organisation', text(imprint.organisation)],
    ['as_of', { kind: 'day', day: imprint.asOf }],
    ['commission_version', text(imprint.version)],
  ]);
}

/** A table of a plan, and the page it is of. */
interface PlanTable {
  readonly page: Page;
  readonly table: PageTable;
}

/** The tables of a plan by the name its own workbook marks them with, and by their bare id. */
export function planTables(pages: readonly Page[]): ReadonlyMap<string, PlanTable> {
  const marked = sheetPlans(pages).flatMap((plan) => {
    // Told by its page, whose further sheets have titles of their own.
    const page = pages.find(({ id }) => id === plan.page.id) ?? plan.page;
    return headerLines(plan).map(({ name, whole }) => ({ name, page, table: whole }));
  });
  return new Map([
    ...marked.map(({ page, table }) => [table.id.replace(/[^a-z0-9]+/gi, '_').toLowerCase(), { page, table }] as const).toReversed(),
    ...marked.map(({ name, page, table }) => [name.toLowerCase(), { page, table }] as const),
  ]);
}

/** The column of a table that a heading of a template means, by its title or its bare id. */
export function columnNamed({ columns }: PageTable, heading: string): PageColumn | undefined {
  return columns.find(({ title, id }) => keyOf(title) === keyOf(heading) || keyOf(id) === keyOf(heading));
}
