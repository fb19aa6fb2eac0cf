import { type Cell, formatCell } from '../../values/cell.ts';
import { formatPounds, fraction, type Pence } from '../../values/money.ts';
import { list } from '../../values/text.ts';
import { begins, differenceOn, strandOf } from '../spread.ts';
import type { Measure, MeasureKind, Remark } from './measure.ts';

/** What a contract costs a year by its register, of the base of the one line it is paid from, in pence. */
export interface OldPrice {
  readonly line: string;
  readonly price: Pence;
  readonly of: Pence;
  readonly cells: readonly Cell[];
}

/**
 * A new price: `amount` is what a year costs from then on, and what differs from the old price is a saving or a pressure. The old price is what is
 * left on its lines then; of a contract that is a part of its line (`old-prices.ts`), that part of it.
 */
export const reprice: MeasureKind<OldPrice | null> = {
  kind: 'reprice',
  does: 'sets a new annual price; what differs from the old is a saving or a pressure',
  keys: ['on', 'amount'],
  own: () => null,
  term: 'savings',
  orTerm: 'pressures',
  recurrent: true,
  cashable: true,
  said: (measure) => [oldPriceSaid(measure)],
  strands(measure, pick, year) {
    if (!begins(measure, year)) return [];
    const { own } = measure;
    const oldOf = (id: string, left: Pence): Pence => (own?.line === id ? fraction(left, own.price, own.of) : left);
    return [strandOf(measure, differenceOn(measure, 'savings', 'pressures', pick, oldOf))];
  },
};

function oldPriceSaid({ id, own }: Measure<OldPrice | null>): Remark {
  if (own === null) return { text: `\`${id}\`: the old price is what is left on its lines when the new one begins.` };
  const { price, of, cells } = own;
  const [cell] = cells;
  return {
    text: `\`${id}\`: the old price is the contract’s part of its line when the new one begins: ${formatPounds(price)} of ${formatPounds(of)} by the register (${list(cells.map(formatCell))}).`,
    ...(cell === undefined ? {} : { cell }),
  };
}
