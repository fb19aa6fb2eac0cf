import { isWritten, itemsOf, type Node, refuse, under } from '../scenario/node.ts';
import { type Amount, amountOf, shareOf } from '../scenario/written.ts';
import { begins, differenceOn, strandOf } from '../spread.ts';
import type { MeasureKind } from './measure.ts';

/** What the merged service keeps of the sum of what is merged: an amount of money, or at most all of it. Read after who is merged, which must be two or more. */
function keepOf(node: Node): Amount {
  const on = under(node, 'on');
  const services = under(on, 'services');
  if (on.value === 'each line' || (isWritten(services) && itemsOf(services).length < 2))
    refuse(
      isWritten(services) ? services : on,
      'merge-of-one',
      'A merge makes one of several services.',
      'Name them, as { services: [one, another] }.',
    );
  const keep = amountOf(under(node, 'keep'));
  if ('basisPoints' in keep) return { basisPoints: shareOf(under(node, 'keep')) };
  if (keep.money >= 0) return keep;
  return refuse(under(node, 'keep'), 'minus-amount', 'What a merge keeps is written without a minus.', 'Take the minus away.');
}

/**
 * A merge: several services become one at `keep` of their sum, an amount or a percentage. The rest is the saving, shared over
 * their lines by what is left on each. What it is to keep cannot be more than there is: that would be no merge but a new price.
 */
export const merge: MeasureKind = {
  kind: 'merge',
  does: 'makes several services one, at an amount or a share of their sum',
  keys: ['on', 'keep'],
  facets: ['services'],
  term: 'savings',
  recurrent: true,
  cashable: true,
  amount: keepOf,
  said: ({ id }) => [{ text: `\`${id}\`: the sum is what is left on the lines of these services then, and the saving is shared by it.` }],
  strands: (measure, pick, year) => (begins(measure, year) ? [strandOf(measure, differenceOn(measure, 'savings', null, pick))] : []),
};
