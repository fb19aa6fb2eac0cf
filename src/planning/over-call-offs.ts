import type { Contract } from '../nouns/contract.ts';
import type { Placement, StatedToo } from '../nouns/placement.ts';
import type { Row } from '../nouns/row.ts';
import { less, nothing, type Pence, sum } from '../values/money.ts';

const fields = ['annualValue', 'totalValue'] as const;

/** What of the money of a framework is that of its call-offs; null where the two state no value of a kind. */
function ofCallOffs(framework: Row<Contract>, callOffs: readonly Row<Contract>[]): StatedToo | null {
  const shared = fields.flatMap((field) => {
    const [own, of] = [framework[field] ?? nothing, sum(callOffs.flatMap((row) => row[field] ?? []))];
    return own > 0 && of > 0 ? [{ field, own, within: Math.min(own, of) as Pence }] : [];
  });
  if (shared.length === 0) return null;
  return {
    by: 'call-offs',
    rows: callOffs.length,
    is: 'theirs',
    twice: shared.find(({ field }) => field === 'annualValue')?.within ?? null,
    rest: Object.fromEntries(shared.map(({ field, own, within }) => [field, less(own, within)])),
  };
}

/** Placements with what of a framework's value is spent through its call-offs counted at those, once: what it states is what all that is bought under it comes to. */
export function overCallOffs(
  placements: readonly Placement[],
  under: readonly (readonly [Row<Contract>, ...Row<Contract>[]])[],
): Placement[] {
  const stated = new Map(under.map(([framework, ...callOffs]) => [framework.id, ofCallOffs(framework, callOffs)]));
  return placements.map((placed) => {
    const own = placed.of === 'contracts' && placed.statedToo === undefined ? stated.get(placed.id) : undefined;
    if (!own) return placed;
    return { ...placed, statedToo: own, valueHere: placed.valueHere === null ? null : (own.rest.annualValue ?? placed.valueHere) };
  });
}
