import { type Pence, toPounds } from '../../values/money.ts';

/** An amount in pounds, as every number of money in JSON is; null where none is stated. */
export function poundsOr(amount: Pence | null): number | null {
  return amount === null ? null : toPounds(amount);
}
