import { earlier, later } from '../../values/day.ts';
import { share } from '../../values/money.ts';
import { type PartYear, partsIn } from '../../values/part-year.ts';
import { daysOf, type FinancialYear, yearOf, yearsFrom } from '../../values/year.ts';
import type { Cost } from '../measures/measure.ts';
import { isWritten, type Node, refuse, textOf, under } from './node.ts';
import { moneyOf, whenOf, within } from './written.ts';

/** The years of a scenario and how it counts a part of one. */
interface Counting {
  readonly years: readonly FinancialYear[];
  readonly partYear: PartYear;
}

/**
 * Reads one of a measure's `costs`: money that falls whole on a day (the measure's own first day when none is written), or the whole of what is paid
 * from a day to a day, as double running is, which comes as one cost for each year it falls in. Refused, with its line, outside the years.
 */
export function costsOf(node: Node, measure: Node, counting: Counting): readonly Cost[] {
  const amount = moneyOf(under(node, 'amount'));
  if (amount < 0) refuse(under(node, 'amount'), 'minus-amount', 'A cost is written without a minus.', 'Take the minus away.');
  const title = textOf(under(node, 'title'));
  const [onNode, fromNode, toNode] = [under(node, 'on'), under(node, 'from'), under(node, 'to')];
  if (!isWritten(fromNode) && !isWritten(toNode)) {
    const at = isWritten(onNode) ? onNode : under(measure, 'from');
    const on = whenOf(at, 'first');
    within(at, yearOf(on), counting.years);
    return [{ title, amount, on }];
  }
  if (isWritten(onNode) || !isWritten(fromNode) || !isWritten(toNode))
    return refuse(
      node,
      'one-of-two-keys',
      'A cost is `on` a day, or runs `from` a day `to` a day.',
      'Write either `on`, or both `from` and `to`.',
    );
  const [from, to] = [whenOf(fromNode, 'first'), whenOf(toNode, 'last')];
  if (to < from) refuse(toNode, 'ends-before-it-begins', 'This cost would end before it begins.', 'Mend `from` or `to`.');
  within(fromNode, yearOf(from), counting.years);
  within(toNode, yearOf(to), counting.years);
  const parts = yearsFrom(yearOf(from), yearOf(to)).map((year) => {
    const days = daysOf(year);
    return { from: later(from, days.from), to: earlier(to, days.to) };
  });
  const amounts = share(
    amount,
    parts.map((part) => partsIn(part, counting.partYear)),
  );
  return parts.map((part, index) => ({ title, amount: amounts[index] as Cost['amount'], on: part.from }));
}
