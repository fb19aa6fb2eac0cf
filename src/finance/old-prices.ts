import type { Contract } from '../nouns/contract.ts';
import { at, type Row } from '../nouns/row.ts';
import { allContracts, type Behind } from './base/line-names.ts';
import { pricesOf } from './endings.ts';
import { namedContracts } from './ground.ts';
import type { Measure } from './measures/measure.ts';
import { type OldPrice, reprice } from './measures/reprice.ts';
import type { RollLine } from './rolling.ts';
import { selected } from './scenario/selector.ts';

/** What old prices are worked out from. */
interface Ground {
  readonly lines: readonly RollLine[];
  readonly behind: readonly Behind[];
}

/**
 * Measures with the old price of each that gives a contract a new one, where its register states it and it is less than the line it is paid from:
 * the rest of the line is for something else, and no part of what the new price is held against. Where the contract is on several lines, or states
 * no annual value, the old price is what is left on its lines.
 */
export function withOldPrices(measures: readonly Measure[], { lines, behind }: Ground): readonly Measure[] {
  const all = allContracts(behind);
  return measures.map((measure): Measure => {
    const contracts = measure.kind === reprice.kind ? namedContracts(measure.on, all) : null;
    if (measure.on === null || contracts === null) return measure;
    const [line, ...others] = selected(measure.on, lines);
    return line === undefined || others.length > 0 ? measure : { ...measure, own: oldPriceOn(line, contracts) };
  });
}

function oldPriceOn({ id, amount, part }: RollLine, contracts: readonly Row<Contract>[]): OldPrice | null {
  const stated = contracts.filter(({ annualValue = 0 }) => annualValue > 0);
  const price = pricesOf(stated);
  if (part !== undefined || stated.length === 0 || stated.length < contracts.length || price >= amount) return null;
  return { line: id, price, of: amount, cells: stated.map((contract) => at(contract, 'annualValue')) };
}
