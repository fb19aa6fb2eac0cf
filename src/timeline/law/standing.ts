import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import { formatCell } from '../../values/cell.ts';
import { type Day, formatDay } from '../../values/day.ts';
import { formatPounds, fraction, type Pence } from '../../values/money.ts';
import { wholeValue } from '../contract/whole-value.ts';
import { actBegan } from './named-law.ts';
import { type Threshold, thresholdOn } from './thresholds.ts';
import { vatIn } from './vat-in.ts';

/** Whether a contract is above the threshold, below it, or that cannot be told, and why, as part of a sentence. */
export interface Standing {
  readonly is: 'above' | 'below' | 'untold';
  /** The threshold it is held against; null where the register says how it stands, or none is known. */
  readonly threshold: Threshold | null;
  readonly because: string;
}

/** Standard-rated VAT is a fifth on top; welfare, education and health are often exempt, so neither is taken for granted. */
const withVat = (net: Pence): Pence => fraction(net, 6, 5);

/**
 * A contract against the threshold of the day its procurement begins. What follows it is taken to be worth what it is. Where the VAT
 * basis decides and is not stated, or no value is, it cannot be told.
 */
export function standingOf(
  contract: Row<Contract>,
  { buying, authority, on }: { readonly buying: string; readonly authority: 'central' | 'sub-central'; readonly on: Day },
  thresholds: readonly Threshold[],
  whole = wholeValue(contract),
): Standing {
  if (contract.aboveThreshold !== undefined) {
    const is = contract.aboveThreshold ? 'above' : 'below';
    return {
      is,
      threshold: null,
      because: `its register says it is ${is} the threshold, see ${formatCell(at(contract, 'aboveThreshold'))}`,
    };
  }
  const threshold = thresholdOn(thresholds, buying, authority, on);
  if (!threshold) return { is: 'untold', threshold, because: `no threshold is known for ${formatDay(on)}` };
  if (!whole) return { is: 'untold', threshold, because: unvalued(contract) };
  const line = lineOf(threshold, on);
  const said = whole.said;
  const least = range(whole.low, contract.vatBasis, threshold.vat);
  const most = whole.high === null ? null : range(whole.high, contract.vatBasis, threshold.vat);
  if (threshold.isAssumed && isNear(threshold, least.low, most?.high ?? null))
    return { is: 'untold', threshold, because: `${said} is so near to ${line} that the next may decide` };
  if (least.low >= threshold.amount) return { is: 'above', threshold, because: `${said} is not below ${line}` };
  if (most === null)
    return { is: 'untold', threshold, because: `${said} is below ${line}, and with them it cannot be estimated${asLawHasIt(on)}` };
  if (most.high < threshold.amount) return { is: 'below', threshold, because: `${said} is below ${line}` };
  const counted = whole.low < (whole.high as Pence) ? 'options and VAT are' : 'VAT is';
  const wanted =
    whole.low < (whole.high as Pence) ? 'state its value with every option, and its VAT basis' : 'state its VAT basis and treatment';
  return { is: 'untold', threshold, because: `${said} is below or above ${line} as ${counted} counted: ${wanted}` };
}

/** A threshold as part of a sentence, and whether it is known for that day. */
function lineOf({ amount, vat, to, isAssumed }: Threshold, on: Day): string {
  const line = `the ${formatPounds(amount)} ${vat === 'incl' ? 'with' : 'without'} VAT`;
  return isAssumed ? `${line} known to ${formatDay(to)} and assumed for ${formatDay(on)}` : `${line} of ${formatDay(on)}`;
}

/** Whether a value from the least to the most may stand on either side of a threshold not made yet: none since 2015 moved by more than an eighth. */
function isNear({ amount }: Threshold, least: Pence, most: Pence | null): boolean {
  const eighth = fraction(amount, 1, 8);
  return least < amount + eighth && (most === null || most >= amount - eighth);
}

/** Why no value can be told: nought is none, and less than nought a correction in the accounts. */
export function unvalued(contract: Row<Contract>): string {
  const none = (['maxValue', 'totalValue', 'annualValue'] as const).find((field) => (contract[field] ?? 1) <= 0);
  const cell = formatCell(at(contract, none ?? 'totalValue'));
  const value = none && contract[none];
  if (value === undefined) return `its value is not stated, see ${cell}`;
  return `its value of ${formatPounds(value)}, see ${cell}, says nothing of what it is worth`;
}

/** What the Act says of a value that cannot be estimated. */
function asLawHasIt(on: Day): string {
  return on < actBegan ? '' : ', which counts as above (Procurement Act 2023 Sch 3 para 5, from memory)';
}

/** Whether a contract's whole value, with VAT, is over an amount; null where no value is stated, or its options or its VAT decide. */
export function isWorthOver(contract: Row<Contract>, amount: Pence): boolean | null {
  const whole = wholeValue(contract);
  if (!whole) return null;
  if (range(whole.low, contract.vatBasis, 'incl').low > amount) return true;
  return whole.high !== null && range(whole.high, contract.vatBasis, 'incl').high <= amount ? false : null;
}

/** The least and the most a value may come to on the threshold's basis. */
export function range(amount: Pence, basis: string | undefined, vat: Threshold['vat']): { readonly low: Pence; readonly high: Pence } {
  const told = vatIn(basis ?? '');
  if (told === vat || told === 'none') return { low: amount, high: amount };
  if (vat === 'incl') return { low: amount, high: withVat(amount) };
  return { low: fraction(amount, 5, 6), high: amount };
}
