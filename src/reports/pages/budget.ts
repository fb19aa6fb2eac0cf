import { netTaken } from '../../nouns/budgets.ts';
import { fieldTitle } from '../../nouns/field-title.ts';
import type { Formula, PageColumn, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { at } from '../../nouns/row.ts';
import { count } from '../../values/text.ts';
import { type BudgetTable, budgetFigures, budgetTables, lineElement, lineTitle } from '../budget/budget-tables.ts';
import { saidOfTotal } from '../budget/said-of-itself.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { cellsOf, liveMoney, words, wordsOr } from '../tables/cells.ts';
import { absenceOf, sourceOf } from '../tables/fields.ts';
import { added, choice, column, figures, pageTable, rowsOf, totalRow } from '../tables/page-table.ts';
import { recordCell } from '../tables/record-table.ts';
import { elementTitle, noElement, tierTitle } from '../tables/titles.ts';
import { budgetFormula } from '../tracing/budget-formula.ts';

const noYear = 'Not stated';

// Shown only where some line states it. What other tables count lines by is chosen: a word nobody counts would take its money out of them unseen.
const optional = [
  column('authority', 'Authority', 22),
  choice('tier', 'Tier', 18),
  choice('fund', 'Fund', 18),
  choice('year', 'Year', 10, [], 'the year its line, its column or the words above its table name'),
  column('period', 'Part of year', 16),
];

/** The formula of a line's net, where it is exactly what stands beside it on the page; null where it stays as published. */
type NetOf = (row: BudgetTable['lines'][number]) => Formula | null;

function netsIn(plan: Plan, tables: readonly BudgetTable[]): NetOf {
  const figures = budgetFigures(tables);
  const taken = netTaken(plan.records.budget);
  return (row) => {
    const made = taken(row);
    return made === null ? null : budgetFormula(row, made, figures);
  };
}

/** The column of a money field, with what the file heads it where that is one heading. */
function amounts({ table }: BudgetTable, field: string): PageColumn {
  const [own, ...others] = table.columns.filter((one) => one.field === field);
  const made = figures(field, fieldTitle(field), 16);
  return own && others.length === 0 ? { ...made, asFiled: own.heading } : made;
}

function lines(plan: Plan, budget: BudgetTable, netOf: NetOf): PageTable {
  const withShare = budget.lines.some(({ share }) => share !== undefined);
  const columns = [
    column('line', 'Budget line', 44, 'the heading that its row stands under in the file, or the element it is for'),
    choice('element', 'System element', 36, [], 'the element its line names, by its own title or by a name the workspace gives it'),
    ...optional.filter(({ id }) => (id === 'authority' ? !budget.own : budget.lines.some((line) => line[id as 'tier'] !== undefined))),
    ...budget.fields.map((field) => amounts(budget, field)),
    ...(withShare ? [figures('share', 'Share as published', 10)] : []),
    column('cells', 'Cell', 26),
  ];
  const rows = rowsOf(
    budget.lines,
    ({ id }) => id,
    (row) => {
      const element = lineElement(plan.workspace, row);
      const net = netOf(row);
      return {
        line: wordsOr(lineTitle(plan.workspace, row), absenceOf(row, 'line'), sourceOf(row, 'line')),
        authority: wordsOr(row.authority, 'not stated', sourceOf(row, 'authority')),
        element: element ? words(elementTitle(plan.workspace, element)) : words(noElement, 'muted'),
        tier: wordsOr(row.tier && tierTitle(plan.workspace, row.tier), 'not stated', sourceOf(row, 'tier')),
        fund: wordsOr(row.fund, 'not stated', sourceOf(row, 'fund')),
        year: words(row.year ?? noYear),
        period: wordsOr(row.period, 'whole year or not stated', sourceOf(row, 'period')),
        ...Object.fromEntries(budget.fields.map((field) => [field, recordCell('budget', row, field)])),
        ...(net && { net: { ...recordCell('budget', row, 'net'), formula: net } }),
        ...(withShare && { share: recordCell('budget', row, 'share') }),
        cells: cellsOf([at(row, budget.fields[0])]),
      };
    },
  );
  const several = budget.years.length > 1;
  const years: readonly (string | null)[] = !budget.own
    ? []
    : several
      ? [...new Set(budget.lines.map(({ year }) => year ?? noYear))].sort()
      : [null];
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
  const table = pageTable(budget.id, `Budget lines: ${budget.title}`, columns, [...rows, ...totals], noteOf(plan, budget));
  const stated = budget.lines.filter(({ net }) => net !== undefined);
  const staying = stated.filter((row) => netOf(row) === null).length;
  return stated.length === 0 || !budget.fields.includes('budget') ? table : { ...table, liveNote: netNote(stated.length, staying) };
}

function netNote(stated: number, staying: number): string {
  if (staying === stated) return 'No net here follows a changed budget or income: each stays as published.';
  const others =
    staying === 0 ? '' : ` ${count(staying, 'net is', 'nets are')} not exactly that, and ${staying === 1 ? 'stays' : 'stay'} as published.`;
  return `A net that is exactly its budget less the income beside it follows when either is changed.${others}`;
}

function noteOf(plan: Plan, budget: BudgetTable): string | undefined {
  const sentences = [...authoritiesNote(plan, budget), saidOfTotal(budget, plan.workspace, null) ?? []].flat();
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

function authoritiesNote({ workspace: { organisation } }: Plan, { authorities, own }: BudgetTable): string[] {
  if (authorities === 0) return [];
  const who = count(authorities, 'authority', 'authorities');
  return [
    own
      ? `The table holds the budgets of ${who}; only the lines of ${organisation} are shown and added.`
      : `The table holds the budgets of ${who}, and none of them is named as ${organisation}: nothing is added up.`,
  ];
}

/** Budget lines with live totals; tables are never added to one another, nor the authorities of one table. */
export const budget: PageReport = {
  id: 'budget',
  title: 'Budget',
  records: 'budget',
  build: (plan) => {
    const tables = budgetTables(plan);
    if (tables.length === 0) return leftOut('No budget table was found.');
    const netOf = netsIn(plan, tables);
    return {
      id: 'budget',
      title: 'Budget',
      lead: `The budget line by line with its totals.${tables.length > 1 ? ' Its tables are not added to one another: one may be a summary of the next.' : ''}`,
      blocks: tables.map((table) => lines(plan, table, netOf)),
    };
  },
};
