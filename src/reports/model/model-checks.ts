import type { Model } from '../../nouns/model.ts';
import type { Formula, PageRow } from '../../nouns/page.ts';
import { type Pence, pence } from '../../values/money.ts';
import type { FinancialYear } from '../../values/year.ts';
import { netCalled } from '../budget/net-called.ts';
import { absent, liveMoney, moneyOr, words } from '../tables/cells.ts';
import { netOf, shownMoves } from './model-moves.ts';
import { byYear, linesId, modelId } from './model-names.ts';

function lineSum(model: Model, year: FinancialYear): Pence | null {
  const amounts = model.lines.flatMap(({ amounts: by }) => by[year] ?? []);
  return amounts.length > 0 ? pence(amounts.reduce((a, b) => a + b, 0)) : null;
}

/** Two last rows: what the lines add to in each year, and by how much the net differs from it. */
export function lineChecks(model: Model): PageRow[] {
  const lines = linesId(model);
  const bridge = `${modelId(model)}-bridge`;
  const sums = byYear(model, (year) => {
    const amount = lineSum(model, year);
    return amount === null
      ? absent('no line in this year')
      : liveMoney(amount, { op: 'cell', ref: { table: lines, row: 'total', column: year } }, 'muted');
  });
  const differences = byYear(model, (year) => {
    const amount = lineSum(model, year);
    const total = model.totals[year];
    if (amount === null || !total) return absent('nothing to compare');
    const of = ['net', 'lines'].map((row): Formula => ({ op: 'cell', ref: { table: bridge, row, column: year } }));
    const gap = netOf(total) - amount;
    return liveMoney(gap, { op: 'subtract', of: of as [Formula, Formula] }, gap === 0 ? 'muted' : 'warn');
  });
  return [
    { key: 'lines', total: true, cells: { term: words('Lines add to', 'muted'), ...sums } },
    { key: 'difference', total: true, cells: { term: words('Difference', 'muted'), ...differences } },
  ];
}

/** What stands beside a bridge whose base follows the workbook. */
export const sinceNote = (model: Model): string =>
  `The base and the ${netCalled(model)} follow a changed budget line. The terms between them do not: where the base has changed since, make the plan again, for an uplift or another share of a line is of the base before.`;

/** Whether a line changed in a workbook has left the terms behind: the base they were worked out from, and how far the base is from it. */
export function baseChecks(model: Model, table: string): PageRow[] {
  if (shownMoves(model).length === 0) return [];
  const cell = (row: string, column: string): Formula => ({ op: 'cell', ref: { table, row, column } });
  const lines = model.lines.map((line) => line.cell);
  const was = byYear(model, (year) => moneyOr(model.totals[year]?.base, 'not modelled', lines));
  const since = byYear(model, (year) =>
    model.totals[year]
      ? liveMoney(0, { op: 'subtract', of: [cell('base', year), cell('written', year)] }, 'muted')
      : absent('not modelled'),
  );
  return [
    { key: 'written', total: true, sinceChanged: true, cells: { term: words('Base the terms were worked out from', 'muted'), ...was } },
    { key: 'since', total: true, sinceChanged: true, cells: { term: words('Base changed since', 'muted'), ...since } },
  ];
}
