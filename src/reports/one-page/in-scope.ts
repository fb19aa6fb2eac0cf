import type { Placement } from '../../nouns/placement.ts';

/** Contracts, by their ids, that are nothing of this plan's: a register holds the whole council's. */
export function outOfScopeContracts(placements: readonly Placement[]): ReadonlySet<string> {
  return new Set(placements.filter(({ of, status }) => of === 'contracts' && status === 'out-of-scope').map(({ id }) => id));
}
