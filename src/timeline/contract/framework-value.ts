import type { Contract } from '../../nouns/contract.ts';
import type { OtherProviders } from '../../nouns/other-providers.ts';
import { at, type Row } from '../../nouns/row.ts';
import { formatCell } from '../../values/cell.ts';
import { formatPounds, type Pence, sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { type WholeValue, wholeValue } from './whole-value.ts';

/** The whole value of what is procured to follow a contract: of a framework that of all its providers' rows, where each states its own. */
export function procuredValue(contract: Row<Contract>, others: OtherProviders | null): WholeValue | null {
  if (others === null) return wholeValue(contract);
  const rows = [contract, ...others.rows];
  const stated = rows.flatMap((row) => {
    const whole = wholeValue(row);
    return whole === null ? [] : [{ whole, cell: at(row, whole.fields[0]) }];
  });
  const [first, ...more] = stated;
  if (first === undefined) return null;
  if (others.value === 'whole') return first.whole;
  const low = others.value === 'untold' ? first.whole.low : sum(stated.map(({ whole }) => whole.low));
  const isTold = stated.length === rows.length && stated.every(({ whole }) => whole.high !== null);
  const high = isTold ? sum(stated.map(({ whole }) => whole.high as Pence)) : null;
  const cells = `see ${formatCell(first.cell)}${more.length > 0 ? ` and ${count(more.length, 'other row')}` : ''}`;
  const amount = low === high ? formatPounds(low) : `${formatPounds(low)} ${high === null ? 'or more' : `to ${formatPounds(high)}`}`;
  const why = others.value === 'untold' ? ', as what its rows state is the whole’s or each provider’s own' : '';
  return {
    low,
    high,
    said: `the whole value of its ${count(rows.length, 'row')}, ${amount}${why}, ${cells},`,
    fields: first.whole.fields,
    beside: more.map(({ cell }) => cell),
    isEstimated: stated.some(({ whole }) => whole.isEstimated) || low !== high,
  };
}
