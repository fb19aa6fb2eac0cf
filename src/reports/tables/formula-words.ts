import type { Formula, PageTable, Where } from '../../nouns/page.ts';
import { formatDay } from '../../values/day.ts';
import { list } from '../../values/text.ts';
import { rowName } from './row-name.ts';

type Tables = ReadonlyMap<string, PageTable>;

function titleOf(table: PageTable | undefined, column: string): string {
  return table?.columns.find(({ id }) => id === column)?.title ?? column;
}

function condition(table: PageTable | undefined, where: Where): string {
  const tests = Object.entries(where).map(([column, one]) => {
    const title = titleOf(table, column);
    if (typeof one === 'string') return `${title} is “${one}”`;
    return one.from === null
      ? `${title} is ${formatDay(one.until)} or before`
      : `${title} is from ${formatDay(one.from)} to ${formatDay(one.until)}`;
  });
  return tests.length === 0 ? '' : ` where ${list(tests)}`;
}

/** A formula in words: what is added up, counted or divided, and of which table where that is another. */
export function formulaWords(formula: Formula, tables: Tables, own: string): string {
  const within = (id: string): string => (id === own ? '' : ` in “${tables.get(id)?.caption ?? id}”`);
  switch (formula.op) {
    case 'cell': {
      const table = tables.get(formula.ref.table);
      const row = table?.rows.find(({ key }) => key === formula.ref.row);
      const [title, name] = [titleOf(table, formula.ref.column), table && row ? rowName({ table, row }) : formula.ref.row];
      return row?.total && title === name ? `the total${within(formula.ref.table)}` : `“${title}” of “${name}”${within(formula.ref.table)}`;
    }
    case 'sum-column':
    case 'sum-where': {
      const table = tables.get(formula.table);
      const where = formula.op === 'sum-where' ? condition(table, formula.where) : '';
      return `the sum of the column “${titleOf(table, formula.column)}”${within(formula.table)}${where}`;
    }
    case 'count-where': {
      const table = tables.get(formula.table);
      return `the number of rows${within(formula.table)}${condition(table, formula.where)}`;
    }
    default: {
      const sign = { add: 'plus', subtract: 'less', divide: 'divided by' }[formula.op];
      const [a, b] = formula.of.map((part) => formulaWords(part, tables, own));
      return `${a}, ${sign} ${b}`;
    }
  }
}
