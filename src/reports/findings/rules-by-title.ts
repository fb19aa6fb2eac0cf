import type { PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { words } from '../tables/cells.ts';
import { column, textIn } from '../tables/page-table.ts';

/** Tables that call a rule by the code it is typed by. */
const ofRules: ReadonlySet<string> = new Set(['findings', 'unjudged', 'rules-run']);

/** A table with its rules called by what they look for: on paper nobody can type a code. Any other table is as it was. */
export function rulesByTitle(table: PageTable, rules: Plan['rules']): PageTable {
  if (!ofRules.has(table.id)) return table;
  const titles = new Map(rules.map(({ code, title }) => [code, title]));
  const columns = table.columns.map((one) => (one.id === 'code' ? column('code', 'What was asked', one.width) : one));
  const rows = table.rows.map((row) => {
    const title = titles.get(textIn(row, 'code'));
    return title === undefined ? row : { ...row, cells: { ...row.cells, code: words(title) } };
  });
  return { ...table, columns, rows };
}
