import type { PageTable } from '../../nouns/page.ts';
import type { FormulaEdit } from '../../nouns/read-back.ts';
import { count, list } from '../../values/text.ts';
import { words } from '../tables/cells.ts';
import { column, pageTable, rowsOf } from '../tables/page-table.ts';
import { named, spot, typedIn } from './read-back-words.ts';

// So many formulas are told one by one; of more, their sheets.
const mostFormulas = 12;

const columns = [
  column('at', 'Cell', 17),
  column('about', 'What', 32),
  column('stood', 'The formula that stood there', 36),
  column('is', 'The workbook has', 24),
];

/** The figures whose formula somebody typed over or wrote anew. */
export function rewrittenTable(rewritten: readonly FormulaEdit[]): PageTable {
  const rows = rowsOf(rewritten.slice(0, mostFormulas), spot, (edit) => ({
    at: words(spot(edit)),
    about: words(named(edit)),
    stood: words(edit.stood),
    is: typedIn(edit.cell.content, edit.is),
  }));
  const rest = rewritten.slice(mostFormulas);
  const more =
    rest.length === 0 ? '' : ` And ${count(rest.length, 'more')}, on ${list([...new Set(rest.map(({ at }) => at.sheet ?? ''))])}.`;
  const note = `What is typed in the place of a formula stays as it is when what it was worked out from changes, and decides nothing. Change what it is worked out from: \`commission why\` leads there.${more}`;
  return { ...pageTable('rewritten', 'Formulas typed over or written anew', columns, rows), note };
}
