import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import { isExpected, type ResponseLevel, type SystemElement, type Tier } from '../../nouns/workspace.ts';
import { keyOf } from '../../values/text.ts';
import { limitsIn } from '../limits.ts';
import { grouped } from '../order.ts';
import type { Limits } from '../rule.ts';
import { provisionOf } from '../standing.ts';

/** A way up or down between levels of response that an element does not have. */
export interface BrokenStep {
  readonly element: SystemElement;
  /** Nothing below, nothing above, or nothing between what is below and what is above. */
  readonly way: 'down' | 'up' | 'between';
  /** The tiers in use that would make the step, none of which holds a service. */
  readonly missing: readonly Tier[];
  /** What is placed on the element in the plan year. */
  readonly placed: readonly Placement[];
}

function missingLevels(
  has: (level: ResponseLevel) => boolean,
): { readonly way: BrokenStep['way']; readonly levels: readonly ResponseLevel[] } | null {
  const [early, targeted, specialist] = [has('early'), has('targeted'), has('specialist')];
  if (!early && targeted) return { way: 'down', levels: ['early'] };
  if (!early && specialist) return { way: 'down', levels: ['early', 'targeted'] };
  if (early && specialist && !targeted) return { way: 'between', levels: ['targeted'] };
  return early && !targeted && !specialist ? { way: 'up', levels: ['targeted', 'specialist'] } : null;
}

/** Fewer services than these, on the map or on an element, are part of the provision: everything else would look missing. */
export const fewestForSteps = { services: 10, servicesOfElement: 2 };

/** How many services there are by name, however many rows and tiers each has. */
export function servicesIn(placed: readonly Placement[]): number {
  return new Set(placed.map(({ service }) => keyOf(service))).size;
}

/** Whether there are so many services by name. Of a large register the first few tell. */
export function holdsServices(placed: readonly Placement[], fewest: number): boolean {
  const names = new Set<string>();
  return fewest <= 0 || placed.some(({ service }) => names.add(keyOf(service)).size >= fewest);
}

/** The steps that are broken, one at most for each element with services enough, by what is placed with a tier in the plan year. */
export function brokenSteps(picture: Picture, fewest: Limits): BrokenStep[] {
  const { elements, tierModel } = picture.workspace;
  const levels = new Map(tierModel.tiers.map((tier) => [tier.id, tier.response]));
  const byElement = new Map(grouped(provisionOf(picture), ({ element }) => element));
  return elements.flatMap((element): BrokenStep[] => {
    const placed = byElement.get(element.id) ?? [];
    if (!holdsServices(placed, fewest['servicesOfElement'] ?? 0)) return [];
    const held = new Set(placed.map(({ tier }) => (tier === null ? undefined : levels.get(tier))));
    const broken = missingLevels((level) => held.has(level));
    const missing = tierModel.tiers.filter(
      (tier) => tier.response !== undefined && broken?.levels.includes(tier.response) && isExpected(element, tier),
    );
    return broken === null || missing.length === 0 ? [] : [{ element, way: broken.way, missing, placed }];
  });
}

/** Places on the map (`element/tier`) that a broken step names: an empty cell there is said once, as the step. */
export function placesOfSteps(picture: Picture): ReadonlySet<string> {
  const fewest = limitsIn(picture.workspace, 'step-without-neighbour', fewestForSteps);
  const placedAnywhere = provisionOf(picture).filter(({ element }) => element !== null);
  if (!holdsServices(placedAnywhere, fewest['services'] ?? 0)) return new Set();
  const isTierless = ({ placed }: BrokenStep): boolean => placed.some(({ tier }) => tier === null);
  const steps = brokenSteps(picture, fewest).filter((step) => !isTierless(step));
  return new Set(steps.flatMap(({ element, missing }) => missing.map((tier) => `${element.id}/${tier.id}`)));
}
