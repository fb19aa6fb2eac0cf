import type { Page, PageTable } from '../../nouns/page.ts';
import { count } from '../../values/text.ts';

/** As many rows of one table as a terminal shows, its totals apart. */
const most = 40;

/** Pages as a terminal has room for them: the first rows of each table, how many more there are, and every row of totals, which are of all rows. */
export function cutShort(pages: readonly Page[]): Page[] {
  return pages.map((page) => ({ ...page, blocks: page.blocks.map((block) => (block.kind === 'table' ? short(block) : block)) }));
}

function short(table: PageTable): PageTable {
  const plain = table.rows.filter(({ total }) => !total);
  const rest = plain.length - most;
  if (rest <= 0) return table;
  const left = new Set(plain.slice(most));
  const more = `${count(rest, 'row')} more: --md prints every one, and totals are of all of them.`;
  return { ...table, rows: table.rows.filter((row) => !left.has(row)), note: table.note ? `${more} ${table.note}` : more };
}
