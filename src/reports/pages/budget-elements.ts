import { fieldTitle } from '../../nouns/field-title.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import type { Formula, PageCell, PageTable } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import type { PublishedTotal } from '../../nouns/printed.ts';
import type { Row } from '../../nouns/row.ts';
import type { Table } from '../../nouns/table.ts';
import type { FinancialYear } from '../../values/year.ts';
import { amountIn, type BudgetTable, budgetTables, lineElement, totalFormula, yearShown } from '../budget/budget-tables.ts';
import { partOfYearBehind, partsOfYearSaid } from '../budget/part-of-year-said.ts';
import { beforeIncomeSaid, saidOfTotal } from '../budget/said-of-itself.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { publishedTotals } from '../read/control-totals.ts';
import { absent, liveMoney, shared, words } from '../tables/cells.ts';
import { charted } from '../tables/charted.ts';
import { added, column, figures, pageTable, totalRow } from '../tables/page-table.ts';
import { elementTitle, noElement, tierTitle } from '../tables/titles.ts';
import { sumAbove } from '../tracing/total-of-lines.ts';

/** What lines of a budget are put under: an element or a tier, null where a line names none. */
interface Heading {
  readonly id: 'element' | 'tier';
  readonly title: string;
  readonly caption: string;
  readonly width: number;
  readonly of: (line: Row<BudgetLine>) => string | null;
  readonly called: (key: string | null) => string;
  /** In what order those that were met are shown. */
  readonly inOrder: (met: readonly string[]) => readonly string[];
}

function headings({ workspace }: Plan): readonly Heading[] {
  return [
    {
      id: 'element',
      title: 'System element',
      caption: 'Budget by system element',
      width: 44,
      of: (line) => lineElement(workspace, line),
      called: (element) => (element === null ? noElement : elementTitle(workspace, element)),
      inOrder: (met) => workspace.elements.flatMap(({ id }) => (met.includes(id) ? [id] : [])),
    },
    {
      id: 'tier',
      title: 'Tier',
      caption: 'Budget by tier',
      width: 34,
      of: ({ tier }) => tier ?? null,
      called: (tier) => (tier === null ? 'not stated' : tierTitle(workspace, tier)),
      inOrder: (met) => {
        const known = workspace.tierModel.tiers.map(({ id }) => id);
        return [...known.filter((id) => met.includes(id)), ...met.filter((id) => !known.includes(id))];
      },
    },
  ];
}

function amountCell(budget: BudgetTable, year: FinancialYear | null, { id, of, called }: Heading, key: string | null): PageCell {
  const amount = amountIn(budget, year, (line) => of(line) === key);
  const where = { [id]: called(key), ...(year !== null && { year }) };
  return amount === null ? absent('no amount') : liveMoney(amount, { op: 'sum-where', table: budget.id, column: budget.fields[0], where });
}

function shareCell(budget: BudgetTable, year: FinancialYear | null, { of }: Heading, key: string | null, part: Formula): PageCell {
  const amount = amountIn(budget, year, (line) => of(line) === key);
  const whole = amountIn(budget, year);
  if (amount === null || whole === null || whole === 0) return absent('nothing to share');
  return shared(amount / whole, undefined, { op: 'divide', of: [part, totalFormula(budget, year)] });
}

/** The lines of a table by what they are put under, in each of its years with the share of the table's own total; none where no line names one. */
function byHeading(plan: Plan, budget: BudgetTable, heading: Heading): readonly PageTable[] {
  const met = [...new Set(budget.lines.map(heading.of))];
  const named = heading.inOrder(met.filter((key) => key !== null));
  if (!budget.own || named.length === 0) return [];
  const years: readonly (FinancialYear | null)[] = budget.years.length > 1 ? budget.years : [null];
  const columns = [
    column(heading.id, heading.title, heading.width),
    ...years.flatMap((year) => [
      figures(year ?? 'amount', year ?? fieldTitle(budget.fields[0]), 16),
      figures(`share ${year ?? ''}`.trim(), year ? `Share ${year}` : 'Share', 9),
    ]),
  ];
  const table = `${budget.id}-${heading.id}s`;
  const rows = [...named, ...(met.includes(null) ? [null] : [])].map((of) => {
    const key = of ?? 'none';
    const cells = years.flatMap((year) => {
      const part: Formula = { op: 'cell', ref: { table, row: key, column: year ?? 'amount' } };
      return [
        [year ?? 'amount', amountCell(budget, year, heading, of)] as const,
        [`share ${year ?? ''}`.trim(), shareCell(budget, year, heading, of, part)] as const,
      ];
    });
    return { key, cells: { [heading.id]: words(heading.called(of)), ...Object.fromEntries(cells) } };
  });
  const sums = years.flatMap((year) => {
    const amount = added(rows, year ?? 'amount');
    return amount === null
      ? []
      : [[year ?? 'amount', liveMoney(amount, { op: 'sum-column', table, column: year ?? 'amount' }, 'strong')] as const];
  });
  const total = totalRow(columns, words('Total', 'strong'), Object.fromEntries(sums));
  const caption = `${heading.caption}: ${budget.title}`;
  const shown = yearShown(budget, plan.workspace.year);
  const title = `${caption}${shown === null ? '' : `, ${shown}`}${partOfYearBehind(budget, plan.workspace, shown)}`;
  const said = [beforeIncomeSaid(budget, shown) ?? [], saidOfTotal(budget, plan.workspace, null) ?? []].flat();
  const made = pageTable(table, caption, columns, [...rows, total], said.length === 0 ? undefined : said.join(' '));
  return [charted(made, { title, labels: heading.id, figure: shown ?? 'amount', across: 'bars' })];
}

/** Each budget table by system element and by tier with shares of its own total, and the totals the files print beside what their rows add to. */
export const budgetElements: PageReport = {
  id: 'budget-elements',
  title: 'Budget by element',
  build: (plan) => {
    const tables = budgetTables(plan);
    const byElements = tables.flatMap((table) => headings(plan).flatMap((heading) => byHeading(plan, table, heading)));
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
