import type { Measure } from '../measures/measure.ts';
import { isWritten, type Node, numberOf, refuse, under } from './node.ts';
import { type Amount, amountOf, shareOf } from './written.ts';

/** How sure a measure is: its delivery confidence in basis points, the range its amount may fall in, and how many months it may slip. */
export function certaintyOf(node: Node, amount: Amount): Pick<Measure, 'confidence' | 'range' | 'slip'> {
  const [confidence, range, slip] = [under(node, 'confidence'), under(node, 'range'), under(node, 'slip')];
  return {
    confidence: isWritten(confidence) ? shareOf(confidence) : null,
    range: isWritten(range) ? rangeOf(range, amount) : null,
    slip: isWritten(slip) ? slipOf(slip) : null,
  };
}

function rangeOf(node: Node, likeliest: Amount): { readonly low: Amount; readonly high: Amount } {
  const [low, high] = [amountOf(under(node, 'low')), amountOf(under(node, 'high'))];
  const size = (amount: Amount) => ('money' in amount ? amount.money : amount.basisPoints);
  const alike = 'money' in low === 'money' in likeliest && 'money' in high === 'money' in likeliest;
  if (alike && size(low) <= size(likeliest) && size(likeliest) <= size(high)) return { low, high };
  return refuse(
    node,
    'range-without-amount',
    'The amount does not lie between the low and the high of its range.',
    'Give low, amount and high in that order, all in money or all in per cent.',
  );
}

function slipOf(node: Node): { readonly likely: number; readonly high: number } {
  const [likely, high] = [numberOf(under(node, 'likely'), 0, 120), numberOf(under(node, 'high'), 0, 120)];
  if (likely > high)
    refuse(node, 'range-without-amount', 'The likely delay is longer than the longest.', 'Give the longest delay as `high`.');
  return { likely, high };
}
