import type { Outcome } from '../../nouns/intent.ts';
import type { Picture } from '../../nouns/picture.ts';
import type { Placement } from '../../nouns/placement.ts';
import type { SystemElement } from '../../nouns/workspace.ts';
import { limitsIn } from '../limits.ts';
import { grouped } from '../order.ts';
import { elementNamed, provisionOf } from '../standing.ts';
import { holdsServices } from './steps.ts';

/** Up to how many services of an element are thin provision, and how many these files must hold in all to show it. */
export const thinness = { thinServices: 1, services: 5 };

/** An element on which little or nothing runs in the plan year. */
export interface Thin {
  readonly element: SystemElement;
  readonly placed: readonly Placement[];
}

/** Whether the provision of an indicator's element is thin; null when it is not, when no element is named, or when these files hold too little to say. */
export function thinFor(picture: Picture): (row: Outcome) => Thin | null {
  const limits = limitsIn(picture.workspace, 'worse-with-thin-provision', thinness);
  const placed = provisionOf(picture).filter(({ element }) => element !== null);
  if (!holdsServices(placed, limits['services'] ?? 0)) return () => null;
  const thick = grouped(placed, ({ element }) => element).filter(([, own]) =>
    holdsServices(own, Math.floor(limits['thinServices'] ?? 0) + 1),
  );
  const enough = new Set(thick.map(([element]) => element));
  return (row) => {
    const element = elementNamed(picture.workspace.elements, row.element);
    if (element === null || enough.has(element.id)) return null;
    return { element, placed: placed.filter((one) => one.element === element.id) };
  };
}
