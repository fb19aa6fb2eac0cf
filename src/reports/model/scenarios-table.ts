import type { Model } from '../../nouns/model.ts';
import type { Formula, PageCell, PageRow, PageTable } from '../../nouns/page.ts';
import type { FinancialYear } from '../../values/year.ts';
import { inPrices, netCalled } from '../budget/net-called.ts';
import { absent, liveMoney, words } from '../tables/cells.ts';
import { column, distinct, figures, pageTable } from '../tables/page-table.ts';
import { netOf } from './model-moves.ts';
import { modelId } from './model-names.ts';
import { scenarioCalled } from './scenario-called.ts';

/** Scenarios side by side: the net of each year and its difference from the first scenario. */
export function scenariosTable(models: readonly Model[]): PageTable {
  const years = [...new Set(models.flatMap((model) => model.years))].sort();
  const first = models[0];
  const keys = distinct(models.map(modelId));
  const columns = [column('scenario', 'Scenario', 16), column('figure', 'Figure', 16), ...years.map((year) => figures(year, year, 13))];
  const net = (model: Model, year: FinancialYear): Formula => ({
    op: 'cell',
    ref: { table: `${modelId(model)}-bridge`, row: 'net', column: year },
  });
  const rows = models.flatMap((model, index): PageRow[] => {
    const nets = years.map((year) => {
      const total = model.totals[year];
      return [year, total && model.years.includes(year) ? liveMoney(netOf(total), net(model, year)) : absent('not modelled')] as const;
    });
    const gaps = years.map((year) => {
      const [one, other] = [model.totals[year], first?.totals[year]];
      if (!first || !one || !other || !model.years.includes(year) || !first.years.includes(year))
        return [year, absent('nothing to compare')] as const;
      return [year, liveMoney(netOf(one) - netOf(other), { op: 'subtract', of: [net(model, year), net(first, year)] })] as const;
    });
    const row = (figure: string, cells: readonly (readonly [string, PageCell])[], key: string): PageRow => ({
      key,
      cells: { scenario: words(scenarioCalled(model)), figure: words(figure), ...Object.fromEntries(cells) },
    });
    const key = keys[index] as string;
    return [
      row(`${netCalled(model)}${inPrices(model)}`, nets, key),
      ...(index > 0 ? [row(`less ${first ? scenarioCalled(first) : ''}`, gaps, `${key} difference`)] : []),
    ];
  });
  return pageTable('scenarios', 'Scenarios side by side', columns, rows);
}
