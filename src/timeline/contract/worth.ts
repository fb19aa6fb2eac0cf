import type { Contract } from '../../nouns/contract.ts';
import { at, type Row } from '../../nouns/row.ts';
import { hasColumn } from '../../nouns/table.ts';
import type { Worth } from '../../nouns/timeline.ts';
import { ofThreshold } from '../law/goes-by.ts';
import type { Standing } from '../law/standing.ts';
import type { WholeValue } from './whole-value.ts';

/** Where a value over the whole term is read, or worked out from. */
const sought = ['maxValue', 'totalValue', 'annualValue'] as const;

/**
 * What a contract may be worth and how that stands to the threshold, with the lots it was let with; `standing` null where its law governs at any value,
 * left out where no law was settled.
 */
export function worthOf(contract: Row<Contract>, whole: WholeValue | null, standing?: Standing | null, lots = 0): Worth {
  const value =
    whole === null
      ? null
      : {
          ...{ low: whole.low, high: whole.high, isEstimated: whole.isEstimated },
          cells: [...whole.fields.map((field) => at(contract, field)), ...(whole.beside ?? [])],
        };
  const { is = 'any', threshold = null } = standing ?? {};
  return {
    value,
    sought: whole === null ? sought.flatMap((field) => (hasColumn(contract.origin.table, field) ? [at(contract, field)] : [])) : [],
    stands: standing === undefined ? null : is,
    ...(lots > 0 && threshold !== null ? { lots } : {}),
    threshold: threshold && { amount: threshold.amount, vat: threshold.vat, goesBy: ofThreshold(threshold) },
  };
}
