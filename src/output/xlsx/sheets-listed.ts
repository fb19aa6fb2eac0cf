import type { Page, PageCell, PageRow, PageTable } from '../../nouns/page.ts';

/** A sheet as the contents list it. */
interface Listed {
  readonly name: string;
  readonly id: string;
  readonly page: Page;
}

function words(text: string, tone: PageCell['tone']): PageCell {
  return { content: { kind: 'text', text }, ...(tone && { tone }) };
}

function captionOf({ page }: Listed): string {
  return page.blocks.find((block) => block.kind === 'table')?.caption ?? page.title;
}

/** A page's row, and one beneath it for each further sheet of the page; a page that has none, because it is left out, says so. */
function rowsOf(row: PageRow, sheets: readonly Listed[]): PageRow[] {
  const { leadsTo, ...page } = row.cells['page'] as PageCell;
  const own = sheets.filter((sheet) => leadsTo !== undefined && sheet.page.id === leadsTo);
  if (own.length === 0) return [{ ...row, cells: { ...row.cells, sheet: { content: { kind: 'absent', because: 'none' } } } }];
  return own.map((sheet, index) => ({
    ...row,
    key: index === 0 ? row.key : `${row.key} ${index + 1}`,
    cells: {
      ...row.cells,
      page: { ...page, tone: index === 0 ? 'strong' : 'muted' },
      sheet: { ...words(sheet.name, undefined), leadsTo: sheet.id },
      ...(index === 0 ? {} : { about: words(captionOf(sheet), undefined) }),
    },
  }));
}

function listedIn(table: PageTable, sheets: readonly Listed[]): PageTable {
  const [page, ...others] = table.columns;
  if (page?.id !== 'page') return table;
  return {
    ...table,
    caption: 'Pages of the plan and their sheets',
    columns: [page, { id: 'sheet', title: 'Sheet', width: 31, align: 'left' }, ...others],
    rows: table.rows.flatMap((row) => rowsOf(row, sheets)),
  };
}

/** The contents as a workbook has them: each page with its sheets beneath it, every one a link. */
export function withSheetsListed(contents: Page, sheets: readonly Listed[]): Page {
  return {
    ...contents,
    lead: `${contents.lead} Each table has a sheet of its own: the first has the name of its page, and the others come after it, with a paler tab.`,
    blocks: contents.blocks.map((block) => (block.kind === 'table' ? listedIn(block, sheets) : block)),
  };
}
