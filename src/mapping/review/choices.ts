import type { Choice, Earlier, Question } from '../../nouns/question.ts';
import type { TierModel } from '../../nouns/workspace.ts';
import { tidy } from '../../values/text.ts';
import { outOfScope } from '../weighing/weight.ts';

function usualTier({ placements: [first] }: Question, { tiers }: TierModel): string | null {
  return tiers.some(({ id }) => id === first.tier) ? first.tier : null;
}

/** The reason of a decision before; of one on a service alike, with which. */
function reasonOf({ decision: { about, reason }, isOfAlike }: Earlier): string {
  return isOfAlike && !reason.startsWith('As “') ? `As “${about}”${reason === '' ? '' : `: ${reason}`}` : reason;
}

/**
 * The ways to answer a question, the usual one first: what was decided before, what the words propose, another tier, another place,
 * out of scope; or asking about its services apart, leaving it for now, going back to the last one, or stopping.
 */
export function choicesFor(
  question: Question,
  tierModel: TierModel,
  can: { readonly part: boolean; readonly goBack: boolean },
): readonly Choice[] {
  const { asks, proposed, earlier, placements } = question;
  const { element, because } = placements[0];
  const usual = usualTier(question, tierModel);
  return [
    ...(earlier ? [{ is: 'keep', decision: earlier.place, reason: reasonOf(earlier) } as const] : []),
    // An arrow is no letter of the older alphabets that spreadsheet programs still save in.
    ...(proposed && proposed !== earlier?.place
      ? [{ is: 'accept', decision: proposed, reason: `As proposed: ${tidy(because).replaceAll(' → ', ': ')}` } as const]
      : []),
    ...(element === null ? [] : [{ is: 'tier', element: asks === 'tier' ? null : element, usual } as const]),
    { is: 'place', usual },
    ...(proposed === outOfScope || earlier?.place === outOfScope
      ? []
      : [{ is: 'out-of-scope', decision: outOfScope, reason: '' } as const]),
    ...(can.part ? [{ is: 'apart' } as const] : []),
    { is: 'skip' },
    ...(can.goBack ? [{ is: 'back' } as const] : []),
    { is: 'stop' },
  ];
}
