import type { Content, Page, PageTable } from '../../nouns/page.ts';
import { columnLetters } from '../../values/cell.ts';
import type { Day } from '../../values/day.ts';
import { type Imprint, titleWithYear } from '../imprint.ts';
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
export function namedValues(pages: readonly Page[], imprint: Imprint): ReadonlyMap<string, Value> {
  const places = tablePlaces(sheetPlans(pages));
  const byRef = new Map<string, Content>();
  for (const { table, sheet, rowOf } of places.values())
    for (const row of table.rows)
      table.columns.forEach(({ id }, index) => {
        byRef.set(`'${sheet}'!$${columnLetters(index)}$${rowOf.get(row.key)}`, contentOf(row.cells[id]));
      });
  const totals = totalNames(places).map(({ name, ref }) => [name.toLowerCase(), valueIn(byRef.get(ref) as Content)] as const);
  return new Map<string, Value>([
    ...totals,
    ['plan_title', titleWithYear(imprint)],
    ['plan_year', imprint.year],
    ['organisation', imprint.organisation],
    ['as_of', { day: imprint.asOf }],
    ['commission_version', imprint.version],
  ]);
}

/** The tables of a plan by the name its own workbook marks them with, and by their bare id. */
export function planTables(pages: readonly Page[]): ReadonlyMap<string, PageTable> {
  const marked = sheetPlans(pages).flatMap((plan) => headerLines(plan));
  return new Map([
    ...marked.map(({ whole }) => [whole.id.replace(/[^a-z0-9]+/gi, '_').toLowerCase(), whole] as const).toReversed(),
    ...marked.map(({ name, whole }) => [name.toLowerCase(), whole] as const),
  ]);
}
