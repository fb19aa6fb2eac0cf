import type { Contract } from '../../nouns/contract.ts';
import type { OtherProviders } from '../../nouns/other-providers.ts';
import { at, type Row } from '../../nouns/row.ts';
import { formatCell } from '../../values/cell.ts';
import { formatPounds, type Pence, sum } from '../../values/money.ts';
import { count } from '../../values/text.ts';
import { type WholeValue, wholeValue } from './whole-value.ts';

/** A row, and the whole value of what is procured to follow it. */
interface Valued {
  readonly row: Row<Contract>;
  readonly whole: WholeValue | null;
}

/** The whole value of what is procured to follow a contract: of a framework that of all its providers' rows, where each states its own. */
export function procuredValue(contract: Row<Contract>, others: OtherProviders | null): WholeValue | null {
  if (others === null) return wholeValue(contract);
  const rows = [contract, ...others.rows].map((row) => ({ row, whole: wholeValue(row) }));
  const first = rows.find(({ whole }) => whole !== null)?.whole ?? null;
  if (first === null || others.value === 'whole') return first;
  const called = `its ${count(rows.length, 'row')}`;
  if (others.value === 'own') return together(rows, called);
  return together(rows, called, { least: first.low, why: ', as what its rows state is the whole’s or each provider’s own' });
}

/**
 * What a lot is held against a threshold at: the value of all lots it was let with, for splitting a procurement into lots takes none of them
 * out of the full rules (Procurement Act 2023 Sch 3 para 4, from memory; SI 2015/102 reg 6(11) to (13), from memory). Other contracts are held
 * at their own.
 */
export function valueWithLots(lot: Valued, others: readonly Valued[]): WholeValue | null {
  if (others.length === 0) return lot.whole;
  return together([lot, ...others], `the ${count(others.length + 1, 'lot')} it was let with`);
}

/** What rows are worth together: at least what those come to that state a value, and no more only where all do. Null where none does. */
function together(
  rows: readonly Valued[],
  called: string,
  { least, why = '' }: { readonly least?: Pence; readonly why?: string } = {},
): WholeValue | null {
  const stated = rows.flatMap(({ row, whole }) => (whole === null ? [] : [{ whole, cell: at(row, whole.fields[0]) }]));
  const [first, ...more] = stated;
  if (first === undefined) return null;
  const low = least ?? sum(stated.map(({ whole }) => whole.low));
  const isTold = stated.length === rows.length && stated.every(({ whole }) => whole.high !== null);
  const high = isTold ? sum(stated.map(({ whole }) => whole.high as Pence)) : null;
  const cells = `see ${formatCell(first.cell)}${more.length > 0 ? ` and ${count(more.length, 'other row')}` : ''}`;
  const amount =
    low === high
      ? formatPounds(low)
      : `${formatPounds(low)} ${high === null ? 'without those that cannot be told' : `to ${formatPounds(high)}`}`;
  return {
    low,
    high,
    said: `the whole value of ${called}, ${amount}${why}, ${cells},`,
    fields: first.whole.fields,
    beside: more.map(({ cell }) => cell),
    isEstimated: stated.some(({ whole }) => whole.isEstimated) || low !== high,
  };
}
