import type { Placement } from '../../nouns/placement.ts';
import type { Earlier } from '../../nouns/question.ts';
import { inForce, type Workspace } from '../../nouns/workspace.ts';
import { keyOf, tidy } from '../../values/text.ts';
import { placeSaid, placeText } from '../places/said.ts';
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

// What tells services of one sort apart stands behind these in their names: `Youth bus - North`, `Therapies (lot 2)`, `Mentors: Y7`.
const partOfSort = /\s[-–—]\s|[:;(,]|\b(?:lots?|phase|round|part|year|call.?off)\b|\s\d/i;

/** What a service is called before what tells it from others of its sort; null where nothing does, or too little is left to know a sort by. */
function sortOf(service: string): string | null {
  const at = service.search(partOfSort);
  const key = at < 0 ? '' : keyOf(service.slice(0, at));
  return key.includes(' ') ? key : null;
}

const providerOf = ({ written: { provider } }: Placement): string => keyOf(provider ?? '');

/**
 * The last decision on another service of the same sort, by who provides it and by whoever does. A sort of one name may hold much
 * (`Small grant - …`): what somebody else provides is told only of a service whose own words place it nowhere.
 */
function alikeDecisions(standing: readonly Past[], placements: readonly Placement[], told: Callable) {
  const decided = new Map(standing.map(({ key, earlier }) => [key, earlier]));
  const found = new Map<string, Earlier>();
  for (const placement of decided.size === 0 ? [] : placements) {
    const sort = sortOf(placement.service);
    const earlier = told.keysOf(placement).flatMap((key) => decided.get(key) ?? [])[0];
    if (sort === null || earlier === undefined) continue;
    for (const key of [sort, `${sort}\n${providerOf(placement)}`]) found.set(key, { ...earlier, isOfAlike: true });
  }
  return (placement: Placement): Earlier | null => {
    const sort = sortOf(placement.service);
    if (sort === null) return null;
    return found.get(`${sort}\n${providerOf(placement)}`) ?? (placement.status === 'unplaced' ? (found.get(sort) ?? null) : null);
  };
}

/**
 * The decision of before that a service most likely followed: one about it that has lapsed, else one that matches nothing in these
 * files any more and speaks of the same service; else one that holds of a service alike. The last of several; null when there is none, or it names a place no longer in use.
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
    return [{ earlier: { decision, place, isOfAlike: false }, about: tidy(decision.about).toLowerCase(), key: keyOf(decision.about) }];
  });
  const lapsed = new Map(places.filter(({ earlier }) => !standing.has(earlier.decision)).map((past) => [past.key, past.earlier]));
  const known = new Set(placements.flatMap(told.keysOf));
  const unused = places.filter(({ key }) => !known.has(key)).reverse();
  const alike = alikeDecisions(
    places.filter(({ earlier }) => standing.has(earlier.decision)),
    placements,
    told,
  );
  return (of) => {
    for (const placement of of) for (const key of told.keysOf(placement)) if (lapsed.has(key)) return lapsed.get(key) ?? null;
    const past = unused.find((one) => of.some((placement) => speakOf(one, placement)));
    return past?.earlier ?? of.map(alike).find((earlier) => earlier !== null) ?? null;
  };
}
