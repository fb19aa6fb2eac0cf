import type { PageTable, PageWords } from '../../nouns/page.ts';
import type { Edit, ReadBack, RowEdit } from '../../nouns/read-back.ts';
import { cellsShown } from '../../values/cells-shown.ts';
import { count, list } from '../../values/text.ts';
import { cellWith, words } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';
import { named, spot, typedIn } from './read-back-words.ts';

// So many cells are told one by one; of more, the pages.
const mostTold = 10;
const mostSpots = 8;

const isCell = (one: Edit | RowEdit): one is Edit => 'cell' in one;

/** A row that is gone stands nowhere: its page is all there is to name. */
function workedOutSpot(one: Edit | RowEdit): string {
  return isCell(one) || one.at.cell !== 'A0' ? spot(one) : `a row gone from ${one.page.title}`;
}

/** Where a cell that is worked out is changed: the cells of the files it follows from, else those of its row, else how its column says it is made. */
function followsFrom({ cell: { source = [] }, row, column: { how } }: Edit): string {
  const ofRow = [...(row.rests ?? []), ...Object.values(row.cells).flatMap((each) => each.source ?? [])];
  const from = source.length > 0 ? source : ofRow;
  if (from.length > 0) return `It follows from ${cellsShown(from)}: change it there.`;
  return `It follows from others${how === undefined ? ' of the plan' : ` (${how})`}: change what they are read from.`;
}

function cellsTable(cells: readonly Edit[]): PageTable {
  const columns = [
    column('at', 'Cell', 17),
    column('about', 'What', 30),
    column('was', 'The plan has', 24),
    column('is', 'The workbook has', 24),
    column('because', 'What to do', 34),
  ];
  const rows = rowsOf(cells, spot, (edit) => ({
    ...{ at: words(spot(edit)), about: words(named(edit)), was: cellWith(edit.cell.content), is: typedIn(edit.cell.content, edit.is) },
    because: words(followsFrom(edit), 'warn'),
  }));
  return pageTable('worked-out', 'Worked out by the tool, and not read back', columns, rows);
}

/** What differs though the tool works it out: cells with what stood and what stands, and where more differ the pages they are on. */
export function workedOutBlocks({ workedOut }: ReadBack): (PageTable | PageWords)[] {
  const all = workedOut.filter(isCell);
  const cells = all.length > mostTold ? [] : all;
  const others = workedOut.filter((one) => !isCell(one) || all.length > mostTold);
  const table = cells.length === 0 ? [] : [cellsTable(cells)];
  if (others.length === 0) return table;
  const pages = [...new Set(others.map(({ page }) => page.title))];
  const [differs, follows] =
    others.length === 1
      ? ['differs', 'It follows from what it is made of, and is']
      : ['differ', 'They follow from what they are made of, and are'];
  const where = list(others.length <= mostSpots ? others.map(workedOutSpot) : pages);
  return [
    ...table,
    {
      kind: 'words',
      tone: 'muted',
      paragraphs: [
        `${count(others.length, 'cell or row', 'cells and rows')} that the tool works out ${differs} too (${where}). ${follows} not read back.`,
      ],
    },
  ];
}
