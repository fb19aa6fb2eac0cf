import type { Contract } from '../nouns/contract.ts';

/** Something a publication asks for, and whether a contract states it. `when`: only asked of some contracts. */
export interface Demand {
  readonly asks: string;
  readonly stated: (contract: Contract) => boolean;
  readonly when?: (contract: Contract) => boolean;
}

/** Something asked for that some contracts do not state: what, in how many rows, and of how many it is asked. */
export interface Missing {
  readonly field: string;
  readonly rows: number;
  readonly of: number;
}

/** What is asked for and not stated, in the order of asking. */
export function missingOf(contracts: readonly Contract[], demands: readonly Demand[]): Missing[] {
  return demands.flatMap(({ asks, stated, when }) => {
    const asked = when ? contracts.filter(when) : contracts;
    const rows = asked.filter((contract) => !stated(contract)).length;
    return rows === 0 ? [] : [{ field: asks, rows, of: asked.length }];
  });
}
