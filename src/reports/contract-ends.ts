import type { Contract } from '../nouns/contract.ts';
import { addMonths, type Day } from '../values/day.ts';

/** Contracts whose term, extensions taken counted, ends in the twelve months from a day; and those that state no end. */
export function contractsEnding<T extends Contract>(contracts: readonly T[], asOf: Day): { readonly ending: T[]; readonly unknown: T[] } {
  const until = addMonths(asOf, 12);
  const endOf = ({ currentEnd, end }: T): Day | undefined => currentEnd ?? end;
  return {
    ending: contracts.filter((contract) => {
      const end = endOf(contract);
      return end !== undefined && end >= asOf && end <= until;
    }),
    unknown: contracts.filter((contract) => endOf(contract) === undefined),
  };
}
