import type { Page, PageColumn, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { list } from '../../values/text.ts';
import { dutiesTogether } from '../duties/duties-on-paper.ts';
import { rulesByTitle } from '../findings/rules-by-title.ts';
import { unjudgedTogether } from '../findings/unjudged-on-paper.ts';
import { narrowed } from '../tables/page-table.ts';
import { optionsOnPaper, stagesOnPaper } from './stages-on-paper.ts';
import { inWholePounds } from './whole-pounds.ts';

const ofDuties = ['checked', 'cells', 'id', 'from'];

/** Columns that only a checker reads, by table, what is missed least first: paper leaves them to the workbook. */
const forCheckers: Readonly<Record<string, readonly string[]>> = {
  services: ['confidence', 'cells', 'because', 'commissioner'],
  contracts: ['cells', 'id', 'companyNumber', 'vcse', 'valueBasis', 'category', 'department', 'body', 'cpv', 'commissioner', 'fund'],
  'contracts-ahead': ['cells', 'measures', 'duties', 'provider'],
  intentions: ['cells'],
  'annual-plan': ['cells'],
  pipeline: ['because', 'cells'],
  stages: ['mark', 'source'],
  clashes: ['cells'],
  'procurement-options': ['mark', 'source'],
  decisions: ['cells', 'owner', 'private'],
  milestones: ['month', 'cells'],
  'duties-law': ofDuties,
  'duties-grants': ofDuties,
  'duties-guidance': ofDuties,
  findings: ['cells'],
  workforce: ['id'],
  proposals: ['id'],
  grants: ['id'],
};

/** Characters across that a sheet on its side has room for. */
const widest = 185;

/** The longest word that is not broken: longer ones are addresses, and break. */
const longest = 14;

/** What a column takes on paper: what it asks for, and no less than its longest word. */
function widthOnPaper({ rows }: PageTable, { id, title, width }: PageColumn): number {
  const held = rows.map(({ cells }) => cells[id]?.content).flatMap((content) => (content?.kind === 'text' ? [content.text] : []));
  const words = [title, ...held].flatMap((text) => text.split(/[\s-]/).map(({ length }) => length));
  return Math.max(width, Math.min(longest, Math.max(...words) + 2));
}

/** A table without some of its columns, and a sentence that names them and where they are. */
function without(table: PageTable, ids: readonly string[]): PageTable {
  const hidden = table.columns.filter(({ id }) => ids.includes(id));
  if (hidden.length === 0) return table;
  // An id alone is typed and never read: nobody misses it here.
  if (hidden.every(({ id }) => id === 'id')) return narrowed(table, ids);
  const said = `The workbook of the plan also has ${hidden.length === 1 ? 'the column' : 'the columns'} ${list(hidden.map(({ title }) => `“${title}”`))}.`;
  return { ...narrowed(table, ids), note: table.note ? `${table.note} ${said}` : said };
}

/** A table without what only a checker reads in it. */
export function withoutCheckers(table: PageTable): PageTable {
  return without(table, forCheckers[table.id] ?? []);
}

/** A table without ids, which are typed and not read, and where it is wider than a sheet of paper without as many of those columns as it takes to fit. */
function fitted(table: PageTable): PageTable {
  const has = [...new Set(['id', ...(forCheckers[table.id] ?? [])])].filter((id) => table.columns.some((column) => column.id === id));
  const widthBut = (n: number): number =>
    table.columns.filter(({ id }) => !has.slice(0, n).includes(id)).reduce((sum, column) => sum + widthOnPaper(table, column), 0);
  let n = has[0] === 'id' ? 1 : 0;
  while (n < has.length && widthBut(n) > widest) n += 1;
  return without(table, has.slice(0, n));
}

/** Pages as paper has room for them: words are read, not spelt out letter by letter in columns of a thumb’s width. */
export function onPaper(pages: readonly Page[], { rules, timelines }: Pick<Plan, 'rules' | 'timelines'>): readonly Page[] {
  return pages.map(inWholePounds).map((page) => ({
    ...page,
    blocks: page.blocks.flatMap((block): Page['blocks'] => {
      if (block.kind !== 'table') return [block];
      if (block.id === 'stages') return [stagesOnPaper(block, timelines)];
      if (block.id === 'procurement-options') return [fitted(optionsOnPaper(block))];
      return dutiesTogether(rulesByTitle(unjudgedTogether(block), rules)).map(fitted);
    }),
  }));
}
