import type { PageCell } from '../../nouns/page.ts';
import { hasColumn, type Table } from '../../nouns/table.ts';
import { absent } from '../tables/cells.ts';

/** What is still to be done where a sign-off has a blank: a reader of the paper must see where to sign, and not that nobody knows. */
const asked: Readonly<Record<string, string>> = {
  answer: 'to be answered',
  name: 'to be named',
  signature: 'to be signed',
  date: 'to be dated',
};

const notAsked = 'not asked for';

/** A cell of a sign-off, what its blank asks for where it is one; a column that its own table does not have is asked of nobody. */
export function toBeSigned(cell: PageCell, field: string, table: Table): PageCell {
  const { content } = cell;
  const ask = asked[field];
  const isBlank = content.kind === 'absent' && (content.because === 'blank' || content.because === 'not stated');
  if (ask === undefined || !isBlank) return cell;
  return { ...cell, content: absent(hasColumn(table, field) ? ask : notAsked).content };
}

/** Whether a cell of a sign-off is of a column that its own table does not have. */
export function isNotAsked(cell: PageCell | undefined): boolean {
  return cell?.content.kind === 'absent' && cell.content.because === notAsked;
}
