import type { PageCell, PageRow } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { count } from '../../values/text.ts';
import { amountIn, type BudgetTable, budgetTables, linesOfYear, ownFirst, yearShown } from '../budget/budget-tables.ts';
import { besideTotal } from '../budget/said-of-itself.ts';
import { absent, counted, money, words } from '../tables/cells.ts';
import { clipped, firstOf } from './clipped.ts';

/** One line of the figures: what, more of it, and the figure. */
export function line(key: string, what: string, figure: PageCell, note = ''): PageRow {
  return { key, cells: { what: words(what), more: note ? words(note, 'muted') : absent(''), figure } };
}

const mostBudgets = 3;

/** A file as people speak of it, without its folder and its ending: `adults_budget-2026.csv` is adults budget 2026. */
function spoken(file: string): string {
  return (file.split('/').at(-1) as string).replace(/\.[a-z]+$/i, '').replace(/[_-]+/g, ' ');
}

/** What a budget table is called among others: its sheet where no other has that name, else its file too, as where a copy has but their numbers. */
function calledOnly({ table, title, inCopy }: BudgetTable, among: readonly BudgetTable[]): string {
  const { sheet, file } = table;
  if (inCopy) return title;
  if (sheet === null) return spoken(file);
  return among.filter((one) => one.table.sheet === sheet).length === 1 ? sheet : `${sheet} (${spoken(file)})`;
}

/** Budget tables as one who has no files reads of them: by their titles, and with no cells to look up. */
function forMembers(tables: readonly BudgetTable[]): readonly BudgetTable[] {
  return tables.map((table) => ({ ...table, title: calledOnly(table, tables), inCopy: true }));
}

/** Each budget table in a line of its own, the one the map is drawn from first; where there are several, each is named. */
export function budgetLines(plan: Plan): PageRow[] {
  const tables = forMembers(budgetTables(plan));
  if (tables.length === 0) return [line('budget', 'Budget', absent('no budget table'))];
  const { shown, more } = firstOf(ownFirst(plan.workspace, tables), mostBudgets);
  const rows = shown.map((table) => {
    const year = yearShown(table, plan.workspace.year);
    const amount = amountIn(table, year);
    const alone = tables.length === 1 && table.table.sheet !== null && !plan.publication ? `${table.title}, ` : '';
    const value = amount === null ? absent(table.own ? 'no amount' : 'of several councils') : money(amount, undefined, 'strong');
    return line(
      table.id,
      `Budget${tables.length > 1 ? `: ${clipped(table.title, 40)}` : ''}${year ? ` ${year}` : ''}`,
      value,
      clipped(
        [`${alone}${count(linesOfYear(table, year), 'line')}.`, ...besideTotal(table, tables, plan, year, ', told in the full plan')].join(
          ' ',
        ),
        400,
      ),
    );
  });
  return more === 0 ? rows : [...rows, line('more', 'Further budget tables', counted(more), 'tables are never added to one another')];
}
