import type { Contract } from '../../nouns/contract.ts';
import { at, noteOn, type Row } from '../../nouns/row.ts';
import { monthsOver, type Untaken, untakenOption } from '../../nouns/untaken.ts';
import { type Cell, formatCell } from '../../values/cell.ts';
import type { Day } from '../../values/day.ts';
import { formatPounds, fraction, fromPounds, isNear, type Pence, toPounds } from '../../values/money.ts';
import { count } from '../../values/text.ts';

/** The fields in which a register states a value over a term, or for a year of it. */
type Stated = 'maxValue' | 'totalValue' | 'annualValue';

/**
 * What a contract may be worth over its whole term with every option, as its register has VAT: the least and the most, the most null where
 * options cannot be counted; and how it was worked out, as the subject of a sentence.
 */
export interface WholeValue {
  readonly low: Pence;
  readonly high: Pence | null;
  readonly said: string;
  /** The fields it is worked out from, the value first, then those of its term where the term is counted; and whether it is more than that value read. */
  readonly fields: readonly [Stated, ...string[]];
  readonly isEstimated: boolean;
  /** The cells of other rows it is worked out from too. */
  readonly beside?: readonly Cell[];
}

/** The months of a contract as its end stands, and with every option; and the fields that say so, those of its options after the others. */
interface Term {
  readonly standing: number;
  readonly whole: number;
  readonly fields: readonly string[];
  readonly ofOptions: readonly string[];
}

/** How near, in percent, an annual value over a term must come to a total for the total to be of that term. */
const nearPercent = 2;

/**
 * The whole value of a contract: with every option, as stated; else its total, or its annual value over its term, with the options that are
 * not in it added at the same rate. Which term a total is for its annual value tells; where none does, both readings stand. Null where no value is stated; nought says nothing, nor does less, which is a correction in the accounts.
 */
export function wholeValue(contract: Row<Contract>): WholeValue | null {
  const [maxValue, totalValue, annualValue] = [contract.maxValue, contract.totalValue, contract.annualValue].map((value) =>
    value !== undefined && value > 0 ? value : null,
  );
  if (maxValue) return exactly(maxValue, ['maxValue'], `its whole value of ${formatPounds(maxValue)}, see ${where(contract, 'maxValue')},`);
  const option = untakenOption(contract);
  const term = termOf(contract, option);
  if (totalValue) return ofTotal(contract, totalValue, term, option);
  return !annualValue || term === null ? null : ofYears(contract, annualValue, term, option);
}

function ofTotal(contract: Row<Contract>, total: Pence, term: Term | null, option: Untaken): WholeValue {
  const plain = `its whole value of ${formatPounds(total)}, see ${where(contract, 'totalValue')},`;
  if (option.is === 'untold') return unbounded(contract, total, ['totalValue'], option.because);
  if (term === null) return exactly(total, ['totalValue'], plain);
  const lengths = lengthsOf(contract, term);
  const told = lengths.filter((months) => isNear(total, fraction(contract.annualValue ?? (0 as Pence), months, 12), nearPercent));
  const of = told.length > 0 ? told : lengths;
  const [shortest, longest] = [Math.min(...of), Math.max(...of)];
  const [low, high] = [fraction(total, term.whole, longest), fraction(total, term.whole, shortest)];
  if (high === total) return exactly(total, ['totalValue'], plain);
  const fields = ['totalValue', ...(told.length > 0 ? ['annualValue'] : []), ...term.fields, ...term.ofOptions] as const;
  const cell = `its total of ${formatPounds(total)}, see ${where(contract, 'totalValue')},`;
  if (low === high)
    return exactly(
      high,
      fields,
      `${cell} is for ${count(shortest, 'month')} as its annual value shows; with every option, ${count(term.whole, 'month')} at the same rate, it is estimated at ${roughly(high)}, which`,
      true,
    );
  const said = `${cell} does not say whether its options are in it: its whole value is ${roughly(low)} if they are, and an estimated ${roughly(high)} over ${count(term.whole, 'month')} at the same rate if it is for ${count(shortest, 'month')}, which`;
  return { low, high, said, fields, isEstimated: true };
}

function ofYears(contract: Row<Contract>, annual: Pence, { standing, whole, fields, ofOptions }: Term, option: Untaken): WholeValue {
  const amount = fraction(annual, whole, 12);
  if (option.is === 'untold') return unbounded(contract, fraction(annual, standing, 12), ['annualValue', ...fields], option.because);
  const options = whole > standing ? ' with every option' : '';
  return exactly(
    amount,
    ['annualValue', ...fields, ...ofOptions],
    `its whole value, estimated at ${roughly(amount)} from ${formatPounds(annual)} a year, see ${where(contract, 'annualValue')}, over ${count(whole, 'month')}${options},`,
    true,
  );
}

function exactly(amount: Pence, fields: WholeValue['fields'], said: string, isEstimated = false): WholeValue {
  return { low: amount, high: amount, said, fields, isEstimated };
}

function unbounded(contract: Row<Contract>, low: Pence, fields: WholeValue['fields'], because: string): WholeValue {
  return {
    low,
    high: null,
    fields,
    isEstimated: true,
    said: `${because}; its value without them, ${roughly(low)}, see ${where(contract, fields[0])},`,
  };
}

/** An estimate has no pence. */
function roughly(amount: Pence): string {
  return formatPounds(fromPounds(Math.round(toPounds(amount))));
}

function where(contract: Row<Contract>, field: string): string {
  return formatCell(at(contract, field));
}

/** The lengths a total may be for, in months: as first let, as extended so far, with every option. */
function lengthsOf({ start, end, currentEnd }: Contract, { standing, whole }: Term): number[] {
  const first = start !== undefined && end !== undefined && currentEnd !== undefined && end >= start ? [monthsOver(start, end)] : [];
  return [...first, standing, whole];
}

/** The term in months by its days, else as it is stated. */
function termOf(contract: Row<Contract>, option: Untaken): Term | null {
  const { start, termMonths, extensionMonths } = contract;
  const field = (['currentEnd', 'end', 'maxEnd'] as const).find((each) => contract[each] !== undefined) ?? 'end';
  const last: Day | undefined = contract[field];
  if (start === undefined || last === undefined || last < start || noteOn(contract, field, 'sentinel'))
    return termMonths === undefined
      ? null
      : {
          standing: termMonths,
          whole: termMonths + (extensionMonths ?? 0),
          fields: ['termMonths'],
          ofOptions: extensionMonths === undefined ? [] : ['extensionMonths'],
        };
  const standing = monthsOver(start, last);
  const isTold = option.is === 'told';
  return {
    standing,
    whole: isTold ? monthsOver(start, option.until) : standing,
    fields: ['start', field],
    ofOptions: isTold ? [option.field] : [],
  };
}
