import type { Content, Page, PageTable } from '../../src/nouns/page.ts';
import { figureOf } from '../../src/nouns/page.ts';
import type { Plan } from '../../src/nouns/plan.ts';
import { isLeftOut, type PageReport } from '../../src/reports/page-report.ts';

/** The page a report makes of a plan; a failure when it is left out. */
export function pageOf(report: PageReport, plan: Plan): Page {
  const made = report.build(plan);
  if (isLeftOut(made)) throw new Error(`${report.id} was left out: ${made.because}`);
  return made;
}

/** One table of a page or pages. */
export function tableIn(pages: Page | readonly Page[], id: string): PageTable {
  const all = 'blocks' in pages ? [pages] : pages;
  const found = all.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table' && block.id === id);
  if (found?.kind !== 'table') throw new Error(`no table ${id}`);
  return found;
}

/** What one cell of a table holds. */
export function contentAt(table: PageTable, row: string, column: string): Content | undefined {
  return table.rows.find(({ key }) => key === row)?.cells[column]?.content;
}

function held(content: Content | undefined): unknown {
  if (content?.kind === 'absent') return null;
  if (content?.kind === 'cells') return content.cells.map(({ cell }) => cell).join(' ');
  if (content?.kind === 'text') return content.text;
  return content?.kind === 'day' ? content.day : (figureOf(content) ?? undefined);
}

/** What a whole column holds, as figures, words or addresses; null where a cell is absent. */
export function down(table: PageTable, column: string): unknown[] {
  return table.rows.map(({ cells }) => held(cells[column]?.content));
}
