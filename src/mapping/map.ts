import { countedOnce, type MapCell, type Placement, tiersCounted } from '../nouns/placement.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { groupedByEach } from '../values/groups.ts';
import { sum } from '../values/money.ts';

/**
 * Every element × tier in use, in the workspace's order, empty cells too: services counted once where they sit, and the money
 * of those that state an annual value (null when none does). What has no element or no tier stands in no cell;
 * what serves several groupings of needs stands in each of them.
 */
export function mapOf(placements: readonly Placement[], workspace: Pick<Workspace, 'elements' | 'tierModel'>): MapCell[] {
  const sitting = groupedByEach(
    placements.filter(({ element, tier }) => element !== null && tier !== null),
    (placement) => tiersCounted(placement, workspace.tierModel).map((tier) => `${placement.element}/${tier}`),
  );
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
