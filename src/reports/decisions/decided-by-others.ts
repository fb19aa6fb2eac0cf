import { bodyKeys } from '../../nouns/authority.ts';
import type { Plan } from '../../nouns/plan.ts';
import { onceFor } from '../../values/once.ts';
import { count, keyOf, list } from '../../values/text.ts';
import { decisionStages } from '../procurement/start-now.ts';

type Bought = Pick<Plan, 'workspace' | 'placements'>;

/** Whether the plan is one body's and that body buys something here under its own name: of a plan of several nobody can say which is asked. */
function isOneBuyers({ workspace: { organisation }, placements }: Bought, keyOfBody: (name: string) => string): boolean {
  const names = placements.flatMap(({ commissioners }) => commissioners);
  if (names.some((name) => keyOf(name) === keyOf(organisation))) return true;
  return !/\band\b|[,;&/+]/i.test(organisation) && names.some((name) => keyOfBody(name) === keyOfBody(organisation));
}

/**
 * Contracts, by their ids, that other bodies buy without the plan's own, each with who buys it: an integrated care board's contract is its
 * board's to decide, and the council's members are not asked. Empty where the plan is of several bodies, or its own buys nothing here.
 */
export const decidedByOthers = onceFor((plan: Bought): ReadonlyMap<string, string> => {
  const key = bodyKeys(plan.workspace.organisation);
  if (!isOneBuyers(plan, key)) return new Map();
  const own = key(plan.workspace.organisation);
  return new Map(
    plan.placements.flatMap(({ of, id, commissioners }) =>
      of !== 'contracts' || commissioners.length === 0 || commissioners.some((name) => key(name) === own)
        ? []
        : [[id, list(commissioners)] as const],
    ),
  );
});

/** How many decisions of the plan's procurements are not its members' to take, and whose they are; null where there is none. */
export function leftToTheirBodies(plan: Plan): string | null {
  const others = decidedByOthers(plan);
  const theirs = plan.timelines.flatMap((timeline) => {
    const who = others.get(timeline.contract);
    return who === undefined ? [] : decisionStages(timeline).map(() => who);
  });
  if (theirs.length === 0) return null;
  const whose = list([...new Set(theirs)].sort());
  return `${count(theirs.length, 'decision on what others buy is', 'decisions on what others buy are')} not asked here: ${theirs.length === 1 ? 'it is' : 'they are'} for ${whose} to take`;
}
