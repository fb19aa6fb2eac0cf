import type { Contract } from '../../nouns/contract.ts';
import { asCountedHere, isAllInLots } from '../../nouns/counted-once.ts';
import { isOver, type Placement } from '../../nouns/placement.ts';
import { writtenAgain } from '../../nouns/written-again.ts';
import { addDays, type Day, later } from '../../values/day.ts';
import { type Pence, pence, roundHalfAway, sum } from '../../values/money.ts';
import { compare } from '../../values/order.ts';
import { lengthInDays, type Period } from '../../values/period.ts';
import type { Agreement } from './agreements.ts';

const daysOfYear = 365.25;

/** Years in a period, as a decimal: three years to the day are 3.0. */
export function yearsIn(period: Period): number {
  return Math.round((lengthInDays(period) / daysOfYear) * 100) / 100;
}

/** The fields a register states a value in. */
export const valueFields = ['maxValue', 'totalValue', 'valueMax', 'annualValue'] as const;

/** The first field in which a contract states a value; its column of total values where it states none. */
export function valueField(contract: Contract): (typeof valueFields)[number] {
  return valueFields.find((field) => contract[field] !== undefined && contract[field] !== 0) ?? 'totalValue';
}

function longer(value: Pence, { start, end, currentEnd }: Contract): Pence {
  if (start === undefined || end === undefined || currentEnd === undefined || currentEnd <= end || end < start) return value;
  return pence(roundHalfAway((value * lengthInDays({ from: start, to: currentEnd })) / lengthInDays({ from: start, to: end })));
}

/**
 * The most a contract may be worth over its whole term, by any value the register states: with its options, by the term as extended, or
 * year by year. Null where no value is stated, or a yearly one with no term. Nought says nothing.
 */
export function wholeWorth({ row, from, to }: Agreement): Pence | null {
  const stated = [row.maxValue, row.valueMax, row.totalValue === undefined ? undefined : longer(row.totalValue, row)];
  const years = from !== null && to !== null && from <= to ? yearsIn({ from, to: later(to, row.maxEnd ?? to) }) : null;
  const yearly = row.annualValue === undefined || years === null ? undefined : pence(Math.ceil(row.annualValue * Math.max(1, years)));
  const values = [...stated, yearly].flatMap((value) => (value === undefined || value <= 0 ? [] : [value]));
  return values.length === 0 ? null : pence(Math.max(...values));
}

/** What a contract is worth in a year; null where the register does not say. */
export function yearlyWorth({ row }: Agreement): Pence | null {
  return row.annualValue === undefined || row.annualValue <= 0 ? null : row.annualValue;
}

/** The most that some contracts are worth a year on one and the same day: one that follows another is not added to it. */
export function mostAYear(agreements: readonly Agreement[], year: Period): Pence {
  const changes = agreements.flatMap((agreement) => {
    const worth = yearlyWorth(agreement) ?? (0 as Pence);
    const from = later(agreement.from ?? year.from, year.from);
    return [
      { day: from, by: worth },
      { day: agreement.to === null || agreement.to > '9990' ? ('9999-12-31' as Day) : addDays(agreement.to, 1), by: pence(-worth) },
    ];
  });
  changes.sort((a, b) => compare(a.day, b.day) || a.by - b.by);
  let [now, most] = [0, 0];
  for (const { by } of changes) {
    now += by;
    most = Math.max(most, now);
  }
  return pence(most);
}

/**
 * Contracts whose values may be added: without rows that only write one of them again, and of a framework above its lots only what stands at no
 * lot. What is paid under it is held against its whole value, once.
 */
export function countedOnce(agreements: readonly Agreement[], placedOf: (id: string) => Placement | undefined): Agreement[] {
  const again = writtenAgain(agreements.map(({ row }) => row));
  const each = agreements.filter(({ row }) => !again.has(row));
  const counted = each.flatMap((agreement): Agreement[] => {
    const placed = placedOf(agreement.row.id);
    if (!placed?.statedToo || !isOver(placed.statedToo)) return [agreement];
    return isAllInLots(placed) ? [] : [{ ...agreement, row: asCountedHere(agreement.row, placed) }];
  });
  return counted.length === 0 ? each : counted;
}

/** What some contracts are worth over their terms, together; null where one of them does not say. */
export function worthTogether(agreements: readonly Agreement[]): Pence | null {
  const worths = agreements.map(wholeWorth);
  return worths.includes(null) ? null : sum(worths as Pence[]);
}
