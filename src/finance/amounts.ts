import { type Pence, pence } from '../values/money.ts';
import type { FinancialYear } from '../values/year.ts';
import { signs } from './measures/measure.ts';
import type { Entry, RollLine } from './rolling.ts';

/** By how much any line's budget in any year differs from its base, in pence. */
export function changesFrom(entries: readonly Entry[]): (line: string, year: FinancialYear) => number {
  const changes = new Map<FinancialYear, Map<string, number>>();
  for (const { line, year, term, amount } of entries) {
    const own = changes.get(year) ?? new Map<string, number>();
    changes.set(year, own);
    own.set(line, (own.get(line) ?? 0) + signs[term] * amount);
  }
  return (line, year) => changes.get(year)?.get(line) ?? 0;
}

/** Any line's budget in any year: its base, and every pound that makes the year differ from it. */
export function amountsFrom(lines: readonly RollLine[], entries: readonly Entry[]): (line: string, year: FinancialYear) => Pence {
  const base = new Map(lines.map(({ id, amount }) => [id, amount]));
  const changeOf = changesFrom(entries);
  return (line, year) => pence((base.get(line) ?? 0) + changeOf(line, year));
}

/** Any line's budget in any year, from what each line comes to year by year. */
export function amountsIn(
  lines: readonly RollLine[],
  amounts: ReadonlyMap<FinancialYear, readonly Pence[]>,
): (line: string, year: FinancialYear) => Pence {
  const places = new Map(lines.map(({ id }, index) => [id, index]));
  return (line, year) => amounts.get(year)?.[places.get(line) ?? -1] ?? pence(0);
}
