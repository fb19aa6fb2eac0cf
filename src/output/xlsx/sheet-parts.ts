import type { Page, PageTable } from '../../nouns/page.ts';
import { count, list } from '../../values/text.ts';
import { crowdsOneAnother } from './column-widths.ts';
import { sheetNames } from './sheet-names.ts';

type Block = Page['blocks'][number];

// Tables of one page stand beneath one another while each can be seen whole; a longer one, or one whose columns would leave another's
// sentences no room, has a sheet of its own.
const longest = 20;

function isLong(block: Block): boolean {
  return block.kind === 'table' && block.rows.length > longest;
}

/** The blocks of a page as they share sheets: a long table stands alone with the words after it, short ones together. */
function shared({ blocks }: Page): (readonly Block[])[] {
  const tables = blocks.filter(({ kind }) => kind === 'table');
  if (tables.length < 2) return [blocks];
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const standing = tablesIn(group ?? []);
    const joins =
      block.kind !== 'table' || standing.length === 0 || !(isLong(block) || standing.some(isLong) || crowdsOneAnother(standing, block));
    if (group && joins) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function tablesIn(blocks: readonly Block[]): PageTable[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** One sheet of a page: its name, and the page as far as it stands there. */
export interface SheetPart {
  readonly name: string;
  readonly page: Page;
  /** What stands where, said beneath the lead; empty where one table is all there is. */
  readonly holds: string;
}

function heldBy(blocks: readonly Block[], others: readonly string[]): string {
  const tables = tablesIn(blocks).length;
  const said = [
    ...(tables > 1 ? [`This sheet holds ${count(tables, 'table')}, one beneath the other.`] : []),
    ...(others.length > 0
      ? [`More of this page is on the ${others.length > 1 ? 'sheets' : 'sheet'} ${list(others.map((name) => `“${name}”`))}.`]
      : []),
  ];
  return said.join(' ');
}

/** The sheets of a workbook in order: one a page, and one more for each long table that would share it with another. */
export function sheetParts(pages: readonly Page[]): SheetPart[] {
  const parts = pages.flatMap((page) =>
    shared(page).map((blocks, index) => {
      const caption = tablesIn(blocks)[0]?.caption ?? page.title;
      const title = index === 0 ? page.title : `${page.title}: ${caption}`;
      return { called: index === 0 ? page.title : caption, of: page, page: { ...page, title, blocks, lead: index === 0 ? page.lead : '' } };
    }),
  );
  const names = sheetNames(parts.map(({ called }) => called));
  return parts.map(({ page, of }, index) => {
    const others = names.filter((_, other) => other !== index && parts[other]?.of === of);
    return { name: names[index] as string, page, holds: heldBy(page.blocks, others) };
  });
}
