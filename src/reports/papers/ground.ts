import type { Page, PageRow, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { Timeline } from '../../nouns/timeline.ts';
import { count } from '../../values/text.ts';
import type { PageLeftOut } from '../index.ts';
import { textIn } from '../tables/page-table.ts';

/** What every section of a report is made of: the plan, its pages as everybody sees them, and where the long tables are. */
export interface Ground {
  readonly plan: Plan;
  readonly pages: readonly Page[];
  readonly leftOut: readonly PageLeftOut[];
  /** `Appendix C`, or null where no appendix has that page of the plan. */
  readonly appendixOf: (page: string) => string | null;
}

/** A section of the body: its blocks become numbered paragraphs and captioned tables. */
export type Section = (ground: Ground) => Page;

/** A section with its title. */
export function section(id: string, title: string, blocks: Page['blocks']): Page {
  return { id, title, lead: '', blocks };
}

/** Numbered paragraphs; those that have nothing to say are left away. */
export function paragraphs(...texts: readonly (string | null | false)[]): Page['blocks'] {
  const said = texts.filter((text): text is string => typeof text === 'string' && text !== '');
  return said.length === 0 ? [] : [{ kind: 'words', paragraphs: said }];
}

/** The tables of one page of the plan; none where the plan lacks it. */
export function tablesOf({ pages }: Ground, page: string): readonly PageTable[] {
  const blocks = pages.find(({ id }) => id === page)?.blocks ?? [];
  return blocks.filter((block) => block.kind === 'table');
}

/** A table of the plan's pages by its id. */
export function tableNamed({ pages }: Ground, id: string): PageTable | undefined {
  return pages.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.id === id) as PageTable | undefined;
}

/** The procurements of the plan, those of one framework once: as the table of them has them. */
export function procurementsOf(ground: Ground): readonly Timeline[] {
  const shown = new Map(tableNamed(ground, 'pipeline')?.rows.map((row) => [row.key, textIn(row, 'contract')]));
  return ground.plan.timelines.flatMap((one) => {
    const title = shown.get(one.id);
    return title === undefined ? [] : [{ ...one, title }];
  });
}

/** Why the plan has no such page, in its own words: what is missing is said. */
export function whyMissing({ leftOut }: Ground, page: string): string | null {
  return leftOut.find(({ id }) => id === page)?.because ?? null;
}

/** ` (see Appendix C)`, where there is one. */
export function seeAppendix({ appendixOf }: Ground, page: string): string {
  const appendix = appendixOf(page);
  return appendix === null ? '' : ` (see ${appendix})`;
}

/** A table with some of its columns in this order, under another name and without its note. */
export function withColumns(table: PageTable, ids: readonly string[], caption = table.caption): PageTable {
  const { note: _, chart: __, ...plain } = table;
  return { ...plain, caption, columns: ids.flatMap((id) => table.columns.filter((column) => column.id === id)) };
}

/** Tables of days, of which a committee reads what comes soonest. */
const tablesOfDays: ReadonlySet<string> = new Set(['pipeline', 'procurement-options', 'decisions', 'milestones']);

/** More rows than these of one table nobody reads on paper: the workbook holds them all. */
export function mostRowsOf({ id }: Pick<PageTable, 'id'>): number {
  return tablesOfDays.has(id) ? 40 : 120;
}

/** The few rows of a table that matter in the body, with a note of where the others are. */
export function fewRows(table: PageTable, rows: readonly PageRow[], most: number, elsewhere: string | null): PageTable {
  const shown = rows.slice(0, most);
  const all = table.rows.filter(({ total }) => !total).length;
  const left = all - shown.length;
  const inAppendix = mostRowsOf(table);
  const where =
    elsewhere === null
      ? 'all of them are in the plan'
      : all > inAppendix
        ? `${inAppendix} are in ${elsewhere}, and all of them in the workbook`
        : `all of them are in ${elsewhere}`;
  const of =
    rows.length > shown.length && rows.length < all
      ? `the ${rows.length.toLocaleString('en-GB')} that belong here, of ${count(all, 'row')}`
      : count(all, 'row');
  const note = left > 0 ? `${shown.length.toLocaleString('en-GB')} of ${of}; ${where}.` : undefined;
  return { ...table, rows: shown, ...(note && { note }) };
}
