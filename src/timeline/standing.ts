import type { Contract } from '../nouns/contract.ts';
import { at, type Row } from '../nouns/table.ts';
import { formatCell } from '../values/cell.ts';
import { addDays, addMonths, type Day, formatDay } from '../values/day.ts';
import { formatPounds, fraction, type Pence } from '../values/money.ts';
import { type Threshold, thresholdOn } from './thresholds.ts';

/** Whether a contract is above the threshold, below it, or that cannot be told, and why, as part of a sentence. */
export interface Standing {
  readonly is: 'above' | 'below' | 'untold';
  readonly because: string;
}

/** An estimate of a contract's whole value, every option included, and the cell it comes from. */
interface Estimate {
  readonly amount: Pence;
  readonly field: 'maxValue' | 'totalValue' | 'annualValue';
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
): Standing {
  if (contract.aboveThreshold !== undefined) {
    const is = contract.aboveThreshold ? 'above' : 'below';
    return { is, because: `its register says it is ${is} the threshold, see ${formatCell(at(contract, 'aboveThreshold'))}` };
  }
  const threshold = thresholdOn(thresholds, buying, authority, on);
  if (!threshold) return { is: 'untold', because: `no threshold is known for ${formatDay(on)}` };
  const estimate = estimated(contract);
  if (!estimate) return { is: 'untold', because: `its value is not stated, see ${formatCell(at(contract, 'totalValue'))}` };
  const { low, high } = range(estimate.amount, contract.vatBasis, threshold.vat);
  const line = `the ${formatPounds(threshold.amount)} ${threshold.vat === 'incl' ? 'with' : 'without'} VAT of ${formatDay(on)}`;
  const said = `its whole value of ${formatPounds(estimate.amount)}, see ${formatCell(at(contract, estimate.field))},`;
  if (low >= threshold.amount) return { is: 'above', because: `${said} is not below ${line}` };
  if (high < threshold.amount) return { is: 'below', because: `${said} is below ${line}` };
  return { is: 'untold', because: `${said} is below or above ${line} as VAT is counted: state its VAT basis and treatment` };
}

/** Whether a contract's whole value, with VAT, is over an amount; null where no value is stated or its VAT decides. */
export function isWorthOver(contract: Contract, amount: Pence): boolean | null {
  const estimate = estimated(contract);
  if (!estimate) return null;
  const { low, high } = range(estimate.amount, contract.vatBasis, 'incl');
  return low > amount ? true : high <= amount ? false : null;
}

/** The least and the most a value may come to on the threshold's basis. */
function range(amount: Pence, basis: string | undefined, vat: Threshold['vat']): { readonly low: Pence; readonly high: Pence } {
  const told = /\b(net|excl|excluding|ex|without)\b/i.test(basis ?? '')
    ? 'excl'
    : /\b(gross|incl?|including|with)\b/i.test(basis ?? '')
      ? 'incl'
      : null;
  if (told === vat) return { low: amount, high: amount };
  if (vat === 'incl') return { low: amount, high: withVat(amount) };
  return { low: fraction(amount, 5, 6), high: amount };
}

function estimated(contract: Contract): Estimate | null {
  const { maxValue, totalValue, annualValue } = contract;
  if (maxValue !== undefined) return { amount: maxValue, field: 'maxValue' };
  if (totalValue !== undefined) return { amount: totalValue, field: 'totalValue' };
  const months = termIn(contract);
  if (annualValue === undefined || months === null) return null;
  return { amount: fraction(annualValue, months, 12), field: 'annualValue' };
}

/** Months of the whole term, options included; part of a month counts as one. */
function termIn({ termMonths, extensionMonths, start, end, currentEnd, maxEnd }: Contract): number | null {
  const last = maxEnd ?? currentEnd ?? end;
  if (start === undefined || last === undefined || last < start)
    return termMonths === undefined ? null : termMonths + (extensionMonths ?? 0);
  let months = 0;
  while (addMonths(start, months) < addDays(last, 1)) months += 1;
  return months;
}
