import type { Page, PageTable } from '../../nouns/page.ts';
import { count } from '../../values/text.ts';
import { namesOfTables, sheetNames } from './sheet-names.ts';
import { withSheetsListed } from './sheets-listed.ts';

type Block = Page['blocks'][number];

/** What has a sheet of its own: a table, as the guidance on spreadsheets asks, or a whole page, which is to be read at one look. */
export type Layout = 'table' | 'page';

/** One sheet of a page, and the page as far as it stands there. */
export interface SheetPart {
  readonly name: string;
  /** What a link to it names: its page, and of a further sheet of a page which one. */
  readonly id: string;
  readonly page: Page;
  /** Which of its page's tables it holds, or how many; empty where one table is all there is. */
  readonly stands: string;
  /** Whether its title says what its table is, so that the caption need not. */
  readonly isTitled: boolean;
  /** The sheet that lists all of them, where there is one and it is another. */
  readonly back: string | null;
}

function tablesIn(blocks: readonly Block[]): PageTable[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** The blocks of a page by the sheet they stand on: each table with the words that follow it, the first with those before it too. */
function sheetsOf({ blocks }: Page): (readonly Block[])[] {
  const sheets: Block[][] = [[]];
  for (const block of blocks) {
    const last = sheets.at(-1) as Block[];
    if (block.kind === 'table' && tablesIn(last).length > 0) sheets.push([block]);
    else last.push(block);
  }
  return sheets;
}

function standing(page: Page, index: number, all: number): string {
  if (all === 1) return '';
  if (index > 0) return `Table ${index + 1} of ${all} of the page “${page.title}”.`;
  return `Table 1 of ${all} of this page; ${all === 2 ? 'the other is on the next sheet' : `the others are on the next ${all - 1} sheets`}.`;
}

type Unnamed = Omit<SheetPart, 'name' | 'back'> & { readonly caption: string };

function partsOf(page: Page, layout: Layout): Unnamed[] {
  const many = tablesIn(page.blocks).length;
  if (layout === 'page')
    return [
      {
        id: page.id,
        page,
        caption: '',
        stands: many > 1 ? `This sheet holds ${count(many, 'table')}, one beneath the other.` : '',
        isTitled: false,
      },
    ];
  return sheetsOf(page).map((blocks, index, sheets): Unnamed => {
    const stands = standing(page, index, sheets.length);
    if (index === 0) return { id: page.id, page: { ...page, blocks }, caption: '', stands, isTitled: false };
    const caption = tablesIn(blocks)[0]?.caption ?? '';
    const own = { ...page, title: `${page.title}: ${caption}`, blocks, lead: '' };
    return { id: `${page.id} ${index + 1}`, page: own, caption, stands, isTitled: true };
  });
}

/**
 * The sheets of a workbook in order. The first table of a page is on the sheet that has the page's name, each further one on a
 * sheet of its own after it, named for what the table is; the contents list them all.
 */
export function sheetParts(pages: readonly Page[], layout: Layout): SheetPart[] {
  const parts = pages.flatMap((page) => partsOf(page, layout));
  const tables = namesOfTables(parts.map(({ caption }) => caption));
  const names = sheetNames(parts.map(({ page, caption }, index) => (caption === '' ? page.title : (tables[index] as string))));
  const named = parts.map(({ caption: _, ...part }, index) => ({ ...part, name: names[index] as string }));
  const list = layout === 'table' ? named.find(({ page }) => page.id === 'contents') : undefined;
  return named.map((part) =>
    part === list ? { ...part, back: null, page: withSheetsListed(part.page, named) } : { ...part, back: list?.name ?? null },
  );
}
