import { countedOnce, type Placement } from '../../nouns/placement.ts';
import type { TierModel } from '../../nouns/workspace.ts';
import { count } from '../../values/text.ts';

/** What a reader of a map must know of its tiers: that they group needs, and where several of them answer to what was said of a service. */
export function tierNotes({ title, groupsNeeds, note }: TierModel, placements: readonly Placement[]): string[] {
  const several = countedOnce(placements.filter(({ otherTiers }) => otherTiers.length > 0));
  const told = groupsNeeds && note !== undefined ? [note.trim()] : [];
  if (several === 0) return told;
  const which = count(several, 'service');
  return [
    ...told,
    groupsNeeds
      ? `${which} ${several === 1 ? 'serves' : 'serve'} several of the groupings and ${several === 1 ? 'is' : 'are'} counted in each, with ${several === 1 ? 'its' : 'their'} money; totals count each once.`
      : `For ${which} the crosswalk to ${title} gives several tiers: the Services list says “one of”, each with its part of the confidence, and the count stands at the first.`,
  ];
}
