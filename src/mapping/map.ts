import { countedOnce, type MapCell, type Placement, tiersCounted } from '../nouns/placement.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { sum } from '../values/money.ts';

/**
 * Every element × tier in use, in the workspace's order, empty cells too: services counted once where they sit, and the money
 * of those that state an annual value (null when none does). What has no element or no tier stands in no cell;
 * what serves several groupings of needs stands in each of them.
 */
export function mapOf(placements: readonly Placement[], workspace: Pick<Workspace, 'elements' | 'tierModel'>): MapCell[] {
  const sitting = new Map<string, Placement[]>();
  for (const placement of placements) {
    if (placement.element === null || placement.tier === null) continue;
    for (const tier of tiersCounted(placement, workspace.tierModel)) {
      const key = `${placement.element}/${tier}`;
      const there = sitting.get(key);
      if (there) there.push(placement);
      else sitting.set(key, [placement]);
    }
  }
  return workspace.elements.flatMap((element) =>
    workspace.tierModel.tiers.map((tier): MapCell => {
      const there = sitting.get(`${element.id}/${tier.id}`) ?? [];
      const money = there.flatMap(({ valueHere }) => (valueHere === null ? [] : [valueHere]));
      return {
        element: element.id,
        tier: tier.id,
        services: countedOnce(there),
        annualValue: money.length === 0 ? null : sum(money),
        unvalued: countedOnce(there.filter(({ valueHere }) => valueHere === null)),
      };
    }),
  );
}
