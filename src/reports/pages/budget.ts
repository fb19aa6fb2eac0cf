import type { Formula, PageCell, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { at } from '../../nouns/table.ts';
import type { FinancialYear } from '../../values/year.ts';
import { amountIn, type BudgetTable, budgetTables, lineElement, totalFormula } from '../budget-tables.ts';
import { absent, cellsOf, liveMoney, shared, words, wordsOr } from '../cells.ts';
import { publishedTotals } from '../control-totals.ts';
import { absenceOf, fieldTitle, sourceOf } from '../fields.ts';
import { bridgeTable, scenariosTable } from '../model-bridge.ts';
import { linesTable, measuresTable } from '../model-tables.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { added, column, figures, pageTable, rowsOf, totalRow } from '../page-table.ts';
import { recordCell } from '../record-table.ts';
import { elementTitle } from '../titles.ts';

const noElement = 'No element';
const noYear = 'Not stated';

// Shown only where some line states it.
const optional = [column('tier', 'Tier', 18), column('fund', 'Fund', 18), column('year', 'Year', 10), column('period', 'Part of year', 16)];

function lines(plan: Plan, budget: BudgetTable): PageTable {
  const withShare = budget.lines.some(({ share }) => share !== undefined);
  const columns = [
    column('line', 'Budget line', 44),
    column('element', 'System element', 36),
    ...optional.filter(({ id }) => budget.lines.some((line) => line[id as 'tier'] !== undefined)),
    ...budget.fields.map((field) => figures(field, fieldTitle(field), 16)),
    ...(withShare ? [figures('share', 'Share as published', 10)] : []),
    column('cells', 'Cell', 26),
  ];
  const rows = rowsOf(
    budget.lines,
    ({ id }) => id,
    (row) => {
      const element = lineElement(plan.workspace, row);
      return {
        line: wordsOr(row.line ?? row.service ?? row.element, absenceOf(row, 'line'), sourceOf(row, 'line')),
        element: element ? words(elementTitle(plan.workspace, element)) : words(noElement, 'muted'),
        tier: wordsOr(row.tier, 'not stated', sourceOf(row, 'tier')),
        fund: wordsOr(row.fund, 'not stated', sourceOf(row, 'fund')),
        year: words(row.year ?? noYear),
        period: wordsOr(row.period, 'whole year or not stated', sourceOf(row, 'period')),
        ...Object.fromEntries(budget.fields.map((field) => [field, recordCell('budget', row, field)])),
        ...(withShare && { share: recordCell('budget', row, 'share') }),
        cells: cellsOf([at(row, budget.fields[0])]),
      };
    },
  );
  const several = budget.years.length > 1;
  const years: readonly (string | null)[] = several ? [...new Set(budget.lines.map(({ year }) => year ?? noYear))].sort() : [null];
  const totals = years.map((year) => {
    const within =
      year === null ? rows : budget.lines.flatMap((line, index) => ((line.year ?? noYear) === year ? (rows[index] ?? []) : []));
    const sums = budget.fields.flatMap((field) => {
      const amount = added(within, field);
      const formula: Formula =
        year === null
          ? { op: 'sum-column', table: budget.id, column: field }
          : { op: 'sum-where', table: budget.id, column: field, where: { year } };
      return amount === null ? [] : [[field, liveMoney(amount, formula, 'strong')] as const];
    });
    const label = words(year === null ? 'Total' : `Total ${year}`, 'strong');
    return totalRow(columns, label, Object.fromEntries(sums), year === null ? 'total' : `total ${year}`);
  });
  return pageTable(budget.id, `Budget lines: ${budget.title}`, columns, [...rows, ...totals]);
}

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
  if (met.every((element) => element === null)) return [];
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
  return [pageTable(table, `Budget by system element: ${budget.title}`, columns, [...rows, total])];
}

/** Budget lines with live totals, sums and shares by element, published totals beside, and the model of each scenario. */
export const budget: PageReport = {
  id: 'budget',
  title: 'Budget',
  build: (plan) => {
    const tables = budgetTables(plan.records);
    if (tables.length === 0 && plan.models.length === 0) return leftOut('No budget table was found.');
    const printed = tables.map(({ table }) => table).filter(({ totals }) => totals.length > 0);
    return {
      id: 'budget',
      title: 'Budget',
      lead: 'The budget line by line with live totals, beside the totals the files print and what the scenarios make of them.',
      blocks: [
        ...tables.flatMap((table) => [lines(plan, table), ...byElement(plan, table)]),
        ...(tables.length > 1
          ? [{ kind: 'words' as const, paragraphs: ['Budget tables are not added to one another: one may be a summary of the next.'] }]
          : []),
        ...(printed.length > 0 ? [publishedTotals('budget-published', printed)] : []),
        ...(plan.models.length > 1 ? [scenariosTable(plan.models)] : []),
        ...plan.models.flatMap((model) => [
          bridgeTable(model),
          linesTable(model),
          ...(model.measures.length > 0 ? [measuresTable(model)] : []),
        ]),
      ],
    };
  },
};
