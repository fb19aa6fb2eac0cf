import { keysOf, type Placement, type PlacementStatus } from '../nouns/placement.ts';
import type { Records } from '../nouns/records.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { Refusal } from '../values/refusal.ts';
import { keyOf, list, meant } from '../values/text.ts';

/** Some placements a person asks for in a word or two, and what they are called in a heading: `Out of scope`. */
export interface Asked {
  readonly title: string;
  readonly placements: readonly Placement[];
}

const statuses: Readonly<Record<string, PlacementStatus>> = {
  'out-of-scope': 'out-of-scope',
  'not-placed': 'unplaced',
  proposed: 'proposed',
  stated: 'stated',
  decided: 'decided',
};
const statusTitles: Readonly<Record<string, string>> = {
  'out-of-scope': 'Out of scope',
  'not-placed': 'Not placed',
  proposed: 'Proposed and not yet decided',
  stated: 'Stated by their files',
  decided: 'Decided by people',
};

/** Every word `--only` takes: how places were found, and the ids of elements and tiers. */
export function onlyWords({ elements, tierModel }: Pick<Workspace, 'elements' | 'tierModel'>): readonly string[] {
  return [...Object.keys(statuses), ...elements.map(({ id }) => id), ...tierModel.tiers.map(({ id }) => id)];
}

/** The services and contracts of one way of being placed, one system element or one tier, by its id or its title. Refuses a word that is none of these. */
export function onlyThose(workspace: Pick<Workspace, 'elements' | 'tierModel'>, placements: readonly Placement[], wanted: string): Asked {
  const key = keyOf(wanted);
  const status = Object.keys(statuses).find((one) => keyOf(one) === key);
  if (status !== undefined)
    return { title: statusTitles[status] as string, placements: placements.filter((one) => one.status === statuses[status]) };
  const isIt = ({ id, title, names }: { readonly id: string; readonly title: string; readonly names: readonly string[] }): boolean =>
    [id, title, ...names].some((name) => keyOf(name) === key);
  const within = placements.filter(({ status: how }) => how !== 'out-of-scope');
  const element = workspace.elements.find(isIt);
  if (element) return { title: element.title, placements: within.filter((one) => one.element === element.id) };
  const tier = workspace.tierModel.tiers.find(isIt);
  if (tier) return { title: tier.title, placements: within.filter((one) => one.tier === tier.id || one.otherTiers.includes(tier.id)) };
  const known = onlyWords(workspace);
  throw new Refusal(
    'only-unknown',
    `\`--only ${wanted}\` names nothing of this map.`,
    meant(wanted, known) ?? `Ask for one of ${list(known)}.`,
  );
}

/**
 * What a person calls by a name: all of that name, the parts of a split service among them; else by its id, its reference, or its name and
 * provider (`Short breaks, Harbour Trust`), as a line of decisions.csv may call it; else the one name that holds the words typed.
 */
export function called(
  placements: readonly Placement[],
  records: Pick<Records, 'services' | 'contracts'>,
  wanted: string,
): readonly Placement[] {
  const key = keyOf(wanted);
  const named = placements.filter(({ service }) => keyOf(service) === key);
  if (named.length > 0) return named;
  const byId = placements.filter(({ id }) => id === wanted);
  if (byId.length > 0 || key === '') return byId;
  const refs = new Map(
    [...records.services, ...records.contracts].flatMap(({ id, ref }) => (ref === undefined ? [] : [[id, keyOf(ref)] as const])),
  );
  const byRef = placements.filter(({ id }) => refs.get(id) === key);
  if (byRef.length > 0) return byRef;
  const withProvider = placements.filter((one) => keysOf(one).includes(key));
  if (withProvider.length > 0) return withProvider;
  const holding = placements.filter(({ service }) => keyOf(service).includes(key));
  return new Set(holding.map(({ service }) => keyOf(service))).size === 1 ? holding : [];
}
