import type { Pence } from '../../values/money.ts';
import type { FinancialYear } from '../../values/year.ts';
import { isWritten, type Node, refuse, under } from './node.ts';
import { moneyOf, yearAt } from './written.ts';

/** An amount to be saved for good, null for the most that can move, and by which year; null is the scenario's last. */
export interface Target {
  readonly amount: Pence | null;
  readonly by: FinancialYear | null;
}

/** Reads `reach: { amount: 500k, by: 2028/29 }`, or `amount: shift` for the most that can move; null where the file asks for none. Refused, with its line, when the amount is none to reach. */
export function targetIn(node: Node, years: readonly FinancialYear[]): Target | null {
  if (!isWritten(node)) return null;
  const [amountAt, byAt] = [under(node, 'amount'), under(node, 'by')];
  if (!isWritten(amountAt))
    refuse(node, 'missing-key', '`reach` does not say how much.', 'Write `reach: { amount: 500k, by: 2028/29 }`, or `amount: shift`.');
  const amount = amountAt.value === 'shift' ? null : moneyOf(amountAt);
  if (amount !== null && amount <= 0)
    refuse(amountAt, 'not-an-amount', '`amount` is nothing to reach.', 'Write what is to be saved a year, as 500k or £1.2m.');
  const by = isWritten(byAt) ? yearAt(byAt) : null;
  if (by !== null && !years.includes(by))
    refuse(
      byAt,
      'outside-years',
      `${by} lies outside the years of this scenario, ${years[0]} to ${years.at(-1)}.`,
      'Name one of them, or widen `years`.',
    );
  return { amount, by };
}
