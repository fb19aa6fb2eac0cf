import type { Placement } from '../../nouns/placement.ts';

/** What places that are proposed rest on: on words alone, or on words beside a tier or an element that the files state. */
export function proposedFrom(proposed: readonly Pick<Placement, 'confidence'>[]): string {
  const stated = (axis: 'element' | 'tier'): number => proposed.filter(({ confidence }) => confidence[axis] === 1).length;
  const [elements, tiers] = [stated('element'), stated('tier')];
  if (elements + tiers === 0) return 'from words only';
  if (tiers === proposed.length) return 'from words beside a stated tier';
  return elements === proposed.length ? 'from words beside a stated element' : 'from words, some of them beside a stated tier or element';
}
