import type { PageRow } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { count } from '../../values/text.ts';
import { amountIn, budgetTables, linesOfYear, ownFirst, totalFormula } from '../budget/budget-tables.ts';
import { besideTotal } from '../budget/said-of-itself.ts';
import { absent, liveMoney } from '../tables/cells.ts';
import { line } from './line.ts';

/** Each budget table by year, with what it says of its total. */
export function budgetTotalLines(plan: Plan): PageRow[] {
  const tables = budgetTables(plan);
  if (tables.length === 0) return [line('budget', 'Budget', absent('no budget table'), '')];
  return ownFirst(plan.workspace, tables).flatMap((table) => {
    if (!table.own) {
      const because = `${count(table.authorities, 'authority', 'authorities')}, none of them ${plan.workspace.organisation}`;
      return [line(table.id, `Budget: ${table.title}`, absent('not added'), because)];
    }
    const years = table.years.length > 1 ? table.years : [null];
    return years.map((year) => {
      const amount = amountIn(table, year);
      const value = amount === null ? absent('no amount') : liveMoney(amount, totalFormula(table, year), 'strong');
      return line(
        `${table.id} ${year ?? ''}`.trim(),
        `Budget${year ? ` ${year}` : ''}: ${table.title}`,
        value,
        [`${count(linesOfYear(table, year), 'line')}.`, ...besideTotal(table, tables, plan, year)].join(' '),
      );
    });
  });
}
