import { budgetsOf, incomeTaken } from '../../nouns/budgets.ts';
import type { Model } from '../../nouns/model.ts';
import type { Formula } from '../../nouns/page.ts';
import type { Plan } from '../../nouns/plan.ts';
import { at } from '../../nouns/row.ts';
import { cellKey } from '../../values/cell.ts';
import type { Pence } from '../../values/money.ts';
import { budgetFigures, budgetTables } from '../budget/budget-tables.ts';
import { budgetFormula } from './budget-formula.ts';

/** A line's base as the budget page holds it: a cell of it, or a gross budget less what income stands beside it. */
interface Base {
  readonly formula: Formula;
  readonly amount: Pence;
}

/** Each line's base as the budget page holds it, by the line's id. */
export type Bases = ReadonlyMap<string, Base>;

/** What the budget page holds of every budget that a model may start from, by the source cell it stands in. */
function basesShown(plan: Plan): ReadonlyMap<string, Base> {
  const figures = budgetFigures(budgetTables(plan));
  const taken = incomeTaken(plan.records.budget);
  return new Map(
    budgetsOf(plan.records.budget).flatMap((row) => {
      const formula = budgetFormula(row, taken(row), figures);
      return row.budget === undefined || formula === null ? [] : [[cellKey(at(row, 'budget')), { formula, amount: row.budget }] as const];
    }),
  );
}

/** What models start from, as the budget page holds it; none at all unless every line of a model is there and they come to its base, to the penny. */
export function basesIn(plan: Plan): (model: Model) => Bases {
  const shown = basesShown(plan);
  return ({ lines, years, totals }) => {
    const found = lines.flatMap((line) => {
      const base = shown.get(cellKey(line.cell));
      return base ? [[line.id, base] as const] : [];
    });
    const sum = found.reduce((total, [, { amount }]) => total + amount, 0);
    const isWhole = found.length === lines.length && years.every((year) => totals[year]?.base === sum);
    return isWhole ? new Map(found) : new Map();
  };
}
