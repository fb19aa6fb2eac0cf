import type { PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import { countedOnce } from '../../nouns/placement.ts';
import type { Plan } from '../../nouns/plan.ts';
import { amountIn, budgetTables, elementBudget, lineElement, whyNoElementBudget, yearShown } from '../budget/budget-tables.ts';
import { partOfYearSentence } from '../budget/part-of-year-said.ts';
import { beforeIncomeSaid } from '../budget/said-of-itself.ts';
import { withoutAmount } from '../budget/without-amount.ts';
import { inScope } from '../map/in-scope.ts';
import { elementRows, onTier, placedAt, type Standing, standings, tierColumns, within } from '../map/map-places.ts';
import { shortHeadings } from '../map/tier-headings.ts';
import { absent, money, moneyOr, words } from '../tables/cells.ts';
import { figures, narrowed, pageTable, totalRow } from '../tables/page-table.ts';
import { elementNamed, noElement } from '../tables/titles.ts';
import { threeColumns } from './clipped.ts';

/** The map in counts, the tiers that have any, with each element's budget where a table names elements. */
export function mapTable(plan: Plan): PageTable | null {
  if (plan.placements.length === 0) return null;
  const all = standings(plan);
  const tiers = tierColumns(plan);
  const headings = shortHeadings(tiers);
  const tables = budgetTables(plan);
  const budget = elementBudget(plan.workspace, tables);
  const year = budget ? yearShown(budget, plan.workspace.year) : null;
  const shape = (here: readonly Standing[], whole: number): PageCell => {
    const each = tiers.flatMap(({ title }, index) => {
      const n = countedOnce(placedAt(onTier(here, title)));
      return n === 0 ? [] : [`${headings[index]}: ${n.toLocaleString('en-GB')}`];
    });
    return whole === 0 ? absent('none') : words(`${whole.toLocaleString('en-GB')} in all. ${each.join(' · ')}`);
  };
  const rows = elementRows(plan).map(({ key, title }): PageRow => {
    const here = within(all, title);
    const element = elementNamed(plan.workspace, title);
    const own = budget && element ? amountIn(budget, year, (each) => lineElement(plan.workspace, each) === element) : null;
    return {
      key,
      cells: {
        what: words(title),
        more: shape(here, countedOnce(placedAt(here))),
        figure: moneyOr(own, 'none published'),
      },
    };
  });
  const unnamed = budget ? amountIn(budget, year, (each) => lineElement(plan.workspace, each) === null) : null;
  if (unnamed !== null)
    rows.push({
      key: 'none',
      cells: { what: words(noElement, 'muted'), more: words('the money of budget lines that name none', 'muted'), figure: money(unnamed) },
    });
  const ofBudget = budget
    ? [
        partOfYearSentence(budget, plan.workspace, year) ?? [],
        beforeIncomeSaid(budget, year) ?? [],
        withoutAmount(budget, plan.workspace, year) ?? [],
      ].flat()
    : [`No budget stands beside it: ${whyNoElementBudget(tables)}.`];
  const said = ['A tier that is not named has none.', ...ofBudget].join(' ');
  const columns = threeColumns(
    'System element',
    'Services and contracts by tier',
    figures('figure', year ? `Budget ${year}` : 'Budget', 16),
  );
  const own = countedOnce(inScope(plan.placements));
  const outside = countedOnce(plan.placements) - own;
  const number = (n: number): string => n.toLocaleString('en-GB');
  const allOf = outside === 0 ? 'All' : `All: ${number(own)} in scope, ${number(outside)} out of it`;
  const total = totalRow(columns, words(allOf, 'strong'), {
    more: shape(all, countedOnce(plan.placements)),
    figure: moneyOr(budget && amountIn(budget, year), 'none published'),
  });
  const table = pageTable('one-map', 'The map: services by system element and tier', columns, [...rows, total], said);
  return budget ? table : narrowed(table, ['figure']);
}
