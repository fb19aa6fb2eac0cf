import type { Taken } from '../../nouns/budgets.ts';
import type { BudgetLine } from '../../nouns/money.ts';
import type { Formula } from '../../nouns/page.ts';
import { at, type Row } from '../../nouns/row.ts';
import { cellKey } from '../../values/cell.ts';
import type { BudgetFigure } from '../budget/budget-tables.ts';

/** A row's budget, less the income that goes into it, out of the cells of the budget page; null where one of them is not on it. */
export function budgetFormula(row: Row<BudgetLine>, taken: Taken | null, figures: ReadonlyMap<string, BudgetFigure>): Formula | null {
  const shownIn = (field: string): readonly Formula[] => {
    const figure = figures.get(cellKey(at(row, field)));
    return figure === undefined ? [] : [{ op: 'cell', ref: figure.ref }];
  };
  const [budget] = shownIn('budget');
  const { op, fields } = taken ?? { op: 'subtract', fields: [] };
  const incomes = fields.flatMap(shownIn);
  if (budget === undefined || incomes.length < fields.length) return null;
  return incomes.reduce<Formula>((left, income) => ({ op, of: [left, income] }), budget);
}
