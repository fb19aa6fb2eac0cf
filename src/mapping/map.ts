import type { MapCell, Placement } from '../nouns/placement.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { fraction, type Pence, share, sum } from '../values/money.ts';
import { keyOf } from '../values/text.ts';

/** The money of each placement that sits where it sits, in pence. Parts of one service whose shares make 100 add to its whole value. */
export function valuesOf(placements: readonly Placement[]): ReadonlyMap<Placement, Pence> {
  const values = new Map<Placement, Pence>();
  const split = new Map<string, Placement[]>();
  for (const placement of placements) {
    if (placement.annualValue === null) continue;
    if (placement.share === 100) values.set(placement, placement.annualValue);
    else {
      const key = `${placement.of} ${keyOf(placement.service)} ${placement.annualValue}`;
      const parts = split.get(key);
      if (parts) parts.push(placement);
      else split.set(key, [placement]);
    }
  }
  for (const parts of split.values()) {
    const whole = (parts[0] as Placement).annualValue as Pence;
    const shares = parts.map((part) => part.share);
    const complete = Math.abs(shares.reduce((a, b) => a + b, 0) - 100) < 0.005;
    const amounts = complete ? share(whole, shares) : shares.map((percent) => fraction(whole, percent, 100));
    for (const [index, part] of parts.entries()) values.set(part, amounts[index] as Pence);
  }
  return values;
}

/**
 * Every element × tier in use, in the workspace's order, empty cells too: services counted once where they sit, and the money
 * of those that state an annual value (null when none does). What has no element or no tier stands in no cell.
 */
export function mapOf(placements: readonly Placement[], workspace: Pick<Workspace, 'elements' | 'tierModel'>): MapCell[] {
  const values = valuesOf(placements);
  const sitting = new Map<string, Placement[]>();
  for (const placement of placements) {
    if (placement.element === null || placement.tier === null) continue;
    const key = `${placement.element}/${placement.tier}`;
    const there = sitting.get(key);
    if (there) there.push(placement);
    else sitting.set(key, [placement]);
  }
  return workspace.elements.flatMap((element) =>
    workspace.tierModel.tiers.map((tier): MapCell => {
      const there = sitting.get(`${element.id}/${tier.id}`) ?? [];
      const money = there.flatMap((placement) => values.get(placement) ?? []);
      const once = (of: readonly Placement[]): number =>
        new Set(of.map((placement) => (placement.share === 100 ? placement : `${placement.of} ${keyOf(placement.service)}`))).size;
      return {
        element: element.id,
        tier: tier.id,
        services: once(there),
        annualValue: money.length === 0 ? null : sum(money),
        unvalued: once(there.filter((placement) => placement.annualValue === null)),
      };
    }),
  );
}
