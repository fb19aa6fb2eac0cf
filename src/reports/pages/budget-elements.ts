import { fieldTitle } from '../../nouns/field-title.ts';
import type { Formula, PageCell, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { PublishedTotal } from '../../nouns/printed.ts';
import type { Table } from '../../nouns/table.ts';
import type { FinancialYear } from '../../values/year.ts';
import { amountIn, type BudgetTable, budgetTables, lineElement, totalFormula, yearShown } from '../budget-tables.ts';
import { absent, liveMoney, shared, words } from '../cells.ts';
import { charted } from '../charted.ts';
import { publishedTotals } from '../control-totals.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { added, column, figures, pageTable, totalRow } from '../page-table.ts';
import { partOfYearBehind, partsOfYearSaid } from '../part-of-year-said.ts';
import { saidOfTotal } from '../said-of-itself.ts';
import { elementTitle, noElement, tierTitle } from '../titles.ts';
import { sumAbove } from '../total-of-lines.ts';

function amountCell(budget: BudgetTable, year: FinancialYear | null, title: string, element: string | null, plan: Plan): PageCell {
  const amount = amountIn(budget, year, (line) => lineElement(plan.workspace, line) === element);
  const where = { element: title, ...(year !== null && { year }) };
  return amount === null ? absent('no amount') : liveMoney(amount, { op: 'sum-where', table: budget.id, column: budget.fields[0], where });
}

function shareCell(budget: BudgetTable, year: FinancialYear | null, element: string | null, row: string, plan: Plan): PageCell {
  const amount = amountIn(budget, year, (line) => lineElement(plan.workspace, line) === element);
  const whole = amountIn(budget, year);
  if (amount === null || whole === null || whole === 0) return absent('nothing to share');
  const part: Formula = { op: 'cell', ref: { table: `${budget.id}-elements`, row, column: year ?? 'amount' } };
  return shared(amount / whole, undefined, { op: 'divide', of: [part, totalFormula(budget, year)] });
}

/** The lines of a table by system element, each with its share of the table's own total. */
function byElement(plan: Plan, budget: BudgetTable): readonly PageTable[] {
  const met = budget.lines.map((line) => lineElement(plan.workspace, line));
  if (!budget.own || met.every((element) => element === null)) return [];
  const elements = [...plan.workspace.elements.flatMap(({ id }) => (met.includes(id) ? [id] : [])), ...(met.includes(null) ? [null] : [])];
  const years: readonly (FinancialYear | null)[] = budget.years.length > 1 ? budget.years : [null];
  const columns = [
    column('element', 'System element', 44),
    ...years.flatMap((year) => [
      figures(year ?? 'amount', year ?? fieldTitle(budget.fields[0]), 16),
      figures(`share ${year ?? ''}`.trim(), year ? `Share ${year}` : 'Share', 9),
    ]),
  ];
  const rows = elements.map((element) => {
    const key = element ?? 'none';
    const title = element === null ? noElement : elementTitle(plan.workspace, element);
    const cells = years.flatMap((year) => [
      [year ?? 'amount', amountCell(budget, year, title, element, plan)] as const,
      [`share ${year ?? ''}`.trim(), shareCell(budget, year, element, key, plan)] as const,
    ]);
    return { key, cells: { element: words(title), ...Object.fromEntries(cells) } };
  });
  const table = `${budget.id}-elements`;
  const sums = years.flatMap((year) => {
    const amount = added(rows, year ?? 'amount');
    return amount === null
      ? []
      : [[year ?? 'amount', liveMoney(amount, { op: 'sum-column', table, column: year ?? 'amount' }, 'strong')] as const];
  });
  const total = totalRow(columns, words('Total', 'strong'), Object.fromEntries(sums));
  const caption = `Budget by system element: ${budget.title}`;
  const shown = yearShown(budget, plan.workspace.year) ?? years.at(-1) ?? null;
  const title = `${caption}${shown === null ? '' : `, ${shown}`}${partOfYearBehind(budget, plan.workspace, shown)}`;
  return [
    charted(pageTable(table, caption, columns, [...rows, total], saidOfTotal(budget, plan.workspace, null)), {
      title,
      labels: 'element',
      figure: shown ?? 'amount',
      across: 'bars',
    }),
  ];
}

/** The lines of a table by the tier they name, as they name it, in the year shown; none where no line names one. */
function byTier(plan: Plan, budget: BudgetTable): readonly PageTable[] {
  const met = [...new Set(budget.lines.flatMap(({ tier }) => tier ?? []))];
  if (!budget.own || met.length === 0) return [];
  const year = yearShown(budget, plan.workspace.year);
  const named = [...met, ...(budget.lines.some(({ tier }) => tier === undefined) ? [undefined] : [])];
  const table = `${budget.id}-tiers`;
  const columns = [column('tier', 'Tier', 34), figures('amount', year ?? fieldTitle(budget.fields[0]), 16)];
  const rows = named.map((tier) => {
    const amount = amountIn(budget, year, (line) => line.tier === tier);
    const called = tier === undefined ? 'not stated' : tierTitle(plan.workspace, tier);
    const where = { tier: called, ...(year !== null && { year }) };
    return {
      key: tier ?? 'none',
      cells: {
        tier: words(called),
        amount:
          amount === null ? absent('no amount') : liveMoney(amount, { op: 'sum-where', table: budget.id, column: budget.fields[0], where }),
      },
    };
  });
  const whole = added(rows, 'amount');
  const sums = whole === null ? {} : { amount: liveMoney(whole, { op: 'sum-column', table, column: 'amount' }, 'strong') };
  const title = `Budget by tier: ${budget.title}`;
  const made = pageTable(
    table,
    title,
    columns,
    [...rows, totalRow(columns, words('Total', 'strong'), sums)],
    saidOfTotal(budget, plan.workspace, year),
  );
  const drawn = `${title}${partOfYearBehind(budget, plan.workspace, year)}`;
  return [charted(made, { title: drawn, labels: 'tier', figure: 'amount', across: 'bars' })];
}

/** Each budget table by system element with shares of its own total, and the totals the files print beside what their rows add to. */
export const budgetElements: PageReport = {
  id: 'budget-elements',
  title: 'Budget by element',
  build: (plan) => {
    const tables = budgetTables(plan);
    const byElements = tables.flatMap((table) => [...byElement(plan, table), ...byTier(plan, table)]);
    const printed = tables.filter(({ own, authorities, table }) => own && authorities === 0 && table.totals.length > 0);
    const own = printed.map(({ table }) => table);
    const follows = (table: Table, total: PublishedTotal): Formula | null =>
      sumAbove(printed.find((budget) => budget.table === table) as BudgetTable, total);
    if (byElements.length + printed.length === 0)
      return leftOut(tables.length === 0 ? 'No budget table was found.' : 'No budget line names a system element.');
    return {
      id: 'budget-elements',
      title: 'Budget by element',
      lead: 'What each system element has of the budget, and the totals the files print about themselves.',
      blocks: [
        ...byElements,
        ...(printed.length > 0 ? [publishedTotals('budget-published', own, false, partsOfYearSaid(printed, plan.workspace), follows)] : []),
      ],
    };
  },
};
