import type { Day } from '../../values/day.ts';
import { formatPounds, pence } from '../../values/money.ts';
import { type FinancialYear, yearOf, yearsOn } from '../../values/year.ts';
import { flagOf, isWritten, type Node, refuse, under } from '../scenario/node.ts';
import { moneyOf, whenOf, within } from '../scenario/written.ts';
import { begins, postingsOn } from '../spread.ts';
import type { Measure, MeasureKind } from './measure.ts';

/** The day on which what was drawn is put back; null where the file says none. */
interface OfReserve {
  readonly repaid: Day | null;
}

function ownOf(node: Node, years: readonly FinancialYear[]): OfReserve {
  const [cashable, at] = [under(node, 'cashable'), under(node, 'repaid')];
  if (flagOf(cashable, false))
    refuse(cashable, 'draw-that-saves', 'A draw on a reserve is no saving, so it is never cashable.', 'Take the key away.');
  if (!isWritten(at)) return { repaid: null };
  const repaid = whenOf(at, 'first');
  within(at, yearOf(repaid), years);
  const drawn = yearOf(whenOf(under(node, 'from'), 'first'));
  if (yearOf(repaid) <= drawn)
    refuse(
      at,
      'repaid-too-soon',
      `What is drawn in ${drawn} is put back in a later year, and this falls in ${yearOf(repaid)}.`,
      'Mend the day, or take the draw away.',
    );
  return { repaid };
}

/**
 * A draw on a reserve: money held from earlier years pays for what lines cost in a single year, and is put back in a later one where the
 * file says when. It is no saving and does not last: what it paid for is there again the year after. Its authority must be able to say that
 * its reserves are adequate (Local Government Act 2003, section 25).
 */
export const reserve: MeasureKind<OfReserve> = {
  kind: 'reserve',
  does: 'pays for lines in a single year out of a reserve, put back where `repaid` says when; never a saving',
  keys: ['on', 'amount', 'repaid'],
  oneYear: 'A draw on a reserve',
  term: 'reserves',
  recurrent: false,
  cashable: false,
  amount: (node) => {
    const at = under(node, 'amount');
    const money = moneyOf(at);
    return money < 0
      ? refuse(at, 'minus-amount', 'A draw is written without a minus.', 'Take it away; what is put back is said by `repaid`.')
      : { money };
  },
  own: ownOf,
  said: ({ id, amount, from, own: { repaid } }) => {
    const [drawn, much] = [yearOf(from), formatPounds('money' in amount ? amount.money : pence(0))];
    const back =
      repaid === null ? 'No file says when the reserve is put back.' : `In ${yearOf(repaid)} it costs ${much} more to put it back.`;
    return [
      {
        text: `\`${id}\`: ${much} from a reserve pays for ${drawn} alone and is no saving: ${yearsOn(drawn, 1)} begins with a gap of as much. ${back} Whether reserves stay adequate is for a council’s chief finance officer to report on (Local Government Act 2003, section 25).`,
      },
    ];
  },
  strands: (measure, pick, year) => {
    if (!begins(measure, year)) return [];
    const drawn = postingsOn(measure.on, measure.amount, 'reserves', pick);
    const whole = { ramp: measure.ramp, stays: false, whole: true };
    const { repaid } = measure.own;
    const back = drawn.map((posting) => ({ ...posting, annual: -posting.annual as typeof posting.annual }));
    return [
      { ...whole, from: measure.from, to: measure.to, postings: drawn },
      ...(repaid === null ? [] : [{ ...whole, from: repaid, to: repaid, postings: back }]),
    ];
  },
};

/** The day on which a measure puts back what it drew; null for every other, and where its file says none. */
export function repaidOn(measure: Measure): Day | null {
  return measure.kind === reserve.kind ? (measure as Measure<OfReserve>).own.repaid : null;
}
