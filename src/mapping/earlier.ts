import type { Placement } from '../nouns/placement.ts';
import type { Earlier } from '../nouns/question.ts';
import { inForce, type Workspace } from '../nouns/workspace.ts';
import { keyOf, tidy } from '../values/text.ts';
import { placeSaid, placeText } from './said.ts';
import type { Callable } from './told-apart.ts';

/** Ids made from a name are cut at this length, so a long one need not hold its provider whole. */
const longestId = 60;

interface Past {
  readonly earlier: Earlier;
  readonly about: string;
  readonly key: string;
}

/** Whether words call what the files no longer hold by the name of this service: with another provider, with more behind its own, or as an id cut short. */
function speakOf({ about, key }: Past, { service, written: { provider } }: Placement): boolean {
  if (keyOf(service) === '') return false;
  if (about.startsWith(`${tidy(service).toLowerCase()}, `)) return true;
  if (provider === null) return false;
  const pair = keyOf(`${service}, ${provider}`);
  const isCut = about.length > longestId - 10 && about.length <= longestId && !about.includes(' ');
  return key.startsWith(`${pair} `) || (isCut && pair.startsWith(key));
}

/**
 * The decision of before that a service most likely followed: one about it that has lapsed, else one that matches nothing in these
 * files any more and speaks of the same service. The last of several; null when there is none, or it names a place no longer in use.
 */
export function earlierDecisions(
  workspace: Workspace,
  placements: readonly Placement[],
  told: Callable,
): (of: readonly Placement[]) => Earlier | null {
  const standing = new Set(inForce(workspace.decisions, workspace.asOf));
  const places = workspace.decisions.flatMap((decision): Past[] => {
    const { element, tier, strange } = placeSaid(decision.decision, workspace);
    const place = placeText(element, tier);
    if (decision.kind !== 'place' || strange !== null || place === '') return [];
    return [{ earlier: { decision, place }, about: tidy(decision.about).toLowerCase(), key: keyOf(decision.about) }];
  });
  const lapsed = new Map(places.filter(({ earlier }) => !standing.has(earlier.decision)).map((past) => [past.key, past.earlier]));
  const known = new Set(placements.flatMap(told.keysOf));
  const unused = places.filter(({ key }) => !known.has(key)).reverse();
  return (of) => {
    for (const placement of of) for (const key of told.keysOf(placement)) if (lapsed.has(key)) return lapsed.get(key) ?? null;
    return unused.find((past) => of.some((placement) => speakOf(past, placement)))?.earlier ?? null;
  };
}
