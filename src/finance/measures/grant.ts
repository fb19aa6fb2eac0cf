import { formatPounds, pence } from '../../values/money.ts';
import { percentOf } from '../../values/percent.ts';
import { Refusal } from '../../values/refusal.ts';
import { keyOf } from '../../values/text.ts';
import { isWritten, type Node, placeOf, textOf, under } from '../scenario/node.ts';
import { type Selector, selectorOf } from '../scenario/selector.ts';
import { begins, postingsOn, strandOf } from '../spread.ts';
import type { Measure, MeasureKind, Standing } from './measure.ts';

/** The fund a grant is of. */
interface OfFund {
  readonly fund: string;
}

/**
 * A grant that grows, shrinks or ends: the lines of its fund follow it, up or down, in proportion (`investment`, with a minus when it falls).
 * On lines of other money, named with `on`, it pays for what that money paid for: `income`, a saving to the general fund and not to the public purse (REFERENCE, section 5.4).
 */
export const grant: MeasureKind<OfFund> = {
  kind: 'grant',
  does: 'changes what a fund pays: its own lines follow it, on other lines it takes the place of other money',
  keys: ['on', 'amount', 'fund'],
  signed: true,
  own: (node) => ({ fund: textOf(under(node, 'fund')) }),
  on: (node) => (isWritten(under(node, 'on')) ? selectorOf(under(node, 'on')) : linesOf(under(node, 'fund'))),
  term: 'investment',
  recurrent: true,
  cashable: false,
  said: ({ id, amount, own: { fund } }) => {
    const size = 'money' in amount ? amount.money : amount.basisPoints;
    const much = 'money' in amount ? `${formatPounds(pence(Math.abs(size)))} a year` : `${percentOf(Math.abs(size))} of its lines`;
    return [{ text: `\`${id}\`: the amount is a change: ${much} ${size < 0 ? 'less' : 'more'} of ${fund} than now, not what it will be.` }];
  },
  strands: (measure, pick, year) => {
    if (!begins(measure, year) || measure.on === null) return [];
    const lines = pick(measure.on);
    const own = lines.filter((line) => isOf(line, measure.own.fund));
    if (own.length > 0 && own.length < lines.length) {
      throw new Refusal(
        'grant-on-two-kinds-of-line',
        `\`${measure.id}\` is on lines of ${measure.own.fund} and on lines of other money: on the one it is more to spend, on the other it takes the place of what was spent.`,
        'Write it as two measures.',
        measure.on.place,
      );
    }
    return [strandOf(measure, postingsOn(measure.on, measure.amount, own.length > 0 ? 'investment' : 'income', pick))];
  },
};

/** The lines of a fund, where a measure of it does not say which. */
function linesOf(node: Node): Selector {
  const place = placeOf(node);
  return { reach: 'some', asks: [{ facet: 'fund', names: [textOf(node)], place }], place };
}

/** The fund a measure is about; null where its kind is of none. */
export function fundOf(measure: Measure): string | null {
  return measure.kind === grant.kind ? (measure as Measure<OfFund>).own.fund : null;
}

function isOf({ funds = [] }: Standing, fund: string): boolean {
  return funds.some((own) => keyOf(own) === keyOf(fund));
}
