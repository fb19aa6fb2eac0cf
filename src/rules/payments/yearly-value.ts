import type { Contract } from '../../nouns/contract.ts';
import { noteOn, type Row } from '../../nouns/row.ts';
import { fraction, type Pence, pence, roundHalfAway } from '../../values/money.ts';
import { lengthInDays } from '../../values/period.ts';
import { isFramework } from '../frameworks/framework.ts';

const daysInYear = 365;

/** The days a whole value is for: the term first let. An end that stands for none (2050, 9999) gives no term. */
function termInDays(row: Row<Contract>): number | null {
  const { start, end, termMonths } = row;
  if (start !== undefined && end !== undefined && end >= start && !noteOn(row, 'end', 'sentinel'))
    return lengthInDays({ from: start, to: end });
  return termMonths === undefined || termMonths <= 0 ? null : Math.round((termMonths * daysInYear) / 12);
}

/**
 * What a contract comes to in a year, in pence: as stated, else its whole value over its term, which is all of it when that is under a year.
 * Null where neither can be told; nought says nothing, and the whole value of a framework is a ceiling.
 */
export function yearlyValue(row: Row<Contract>): Pence | null {
  if (row.annualValue !== undefined && row.annualValue > 0) return row.annualValue;
  if (isFramework(row.title ?? '')) return null;
  const days = termInDays(row);
  if (row.totalValue === undefined || row.totalValue <= 0 || days === null) return null;
  // A share of a whole is no more exact than to the pound.
  return pence(roundHalfAway(fraction(row.totalValue, daysInYear, Math.max(days, daysInYear)) / 100) * 100);
}
