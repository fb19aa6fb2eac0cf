import { budgetsOf } from '../../nouns/budgets.ts';
import type { ModelLine } from '../../nouns/model-line.ts';
import { type Pence, pence, sum } from '../../values/money.ts';
import type { Modelled } from '../scenarios/scenario-rule.ts';
import type { LineFund } from './line-funds.ts';

/** The income that is off a line of the model already: what its gross budget is above its net one, or the income stated beside a net that stands alone. */
export function lineIncome({ picture, model }: Modelled): (line: ModelLine) => Pence {
  const written = picture.records.budget;
  const set = budgetsOf(written);
  const off = new Map(
    written.map(({ id, budget, income = 0, net }, index) => {
      const alone = net === undefined ? 0 : Math.abs(income);
      return [id, pence(budget === undefined ? alone : Math.max(0, budget - (set[index]?.budget ?? budget)))];
    }),
  );
  return ({ id }) => off.get(model.ground.lines[id]?.row ?? '') ?? pence(0);
}

/**
 * What a grant pays of the lines that name it. Their income, where its awards for the base year are exactly that; their net, where they state no
 * income, or the awards are above it and so are more than their income. Else it is not told: it may be a part of the income, or pay of the net.
 */
export function paysOf(
  { awards }: LineFund,
  lines: readonly ModelLine[],
  { model }: Modelled,
  incomeOf: (line: ModelLine) => Pence,
): 'income' | 'net' | 'not told' {
  const income = sum(lines.map(incomeOf));
  if (income === 0) return 'net';
  const own = awards.filter(({ year }) => year === model.baseYear).flatMap(({ amount }) => amount ?? []);
  const awarded = sum(own);
  if (own.length > 0 && awarded === income) return 'income';
  return own.length > 0 && awarded > income ? 'net' : 'not told';
}
