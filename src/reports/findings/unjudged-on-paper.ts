import type { PageRow, PageTable } from '../../nouns/page.ts';
import { namedApart } from '../../values/text.ts';
import { alikeOnce } from '../procurement/procured-once.ts';
import { words } from '../tables/cells.ts';
import { textIn } from '../tables/page-table.ts';

// As many of one reason stand in their own rows; more hide the reasons.
const mostAlone = 3;
const mostNamed = 4;

/** What could not be judged as paper has room for it: what one rule could not judge for one reason is one row, with how many and the first few. Any other table is as it was. */
export function unjudgedTogether(table: PageTable): PageTable {
  if (table.id !== 'unjudged') return table;
  const rows = alikeOnce(table.rows, (row) => [textIn(row, 'code'), textIn(row, 'because')]).flatMap((own): readonly PageRow[] => {
    if (own.length <= mostAlone) return own;
    const names = own.map((row) => textIn(row, 'about'));
    const about = words(`${own.length.toLocaleString('en-GB')} in all: ${namedApart(names, mostNamed)}`);
    return [{ ...own[0], cells: { ...own[0].cells, about } }];
  });
  if (rows.length === table.rows.length) return table;
  const note = 'What one rule could not judge for one reason is one row, with the first cell of it; the workbook of the plan has each.';
  return { ...table, rows, note: table.note ? `${table.note} ${note}` : note };
}
