import type { Placement } from '../../nouns/placement.ts';
import { groupedBy } from '../../values/groups.ts';
import { list } from '../../values/text.ts';

function splitServices(placements: readonly Placement[]): Placement[][] {
  return [...groupedBy(placements, ({ split }) => split?.key ?? null).values()];
}

/** `33.33%, 33.33% and 33.33%`: the shares of a split service as printed. */
function sharesInWords(parts: readonly Placement[]): string {
  return list(parts.map(({ share }) => `${share}%`));
}

/** A sentence for each split service whose shares as printed do not make 100%: what was done about it. */
export function splitNotes(placements: readonly Placement[]): string[] {
  return splitServices(placements).flatMap((parts) => {
    const [first] = parts;
    if (!first?.split || first.split.total === 100) return [];
    const said = `The shares of “${first.service}” as printed (${sharesInWords(parts)}) make ${first.split.total}%`;
    return [
      first.split.isWhole
        ? `${said}, which is rounding: the whole is divided in their proportion, to the penny.`
        : `${said}: each part stands as printed, and they do not make the whole.`,
    ];
  });
}
