import type { Severity } from '../../nouns/finding.ts';
import { type Arrangement, isTierProposed, type Placement, type PlacementStatus } from '../../nouns/placement.ts';
import { notGiven } from '../../nouns/publication.ts';
import type { Milestone, Timeline } from '../../nouns/timeline.ts';
import type { Tone } from '../../nouns/tone.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import { onceFor } from '../../values/once.ts';
import { keyOf, list } from '../../values/text.ts';

/** What stands in the element column of a service that has no place. */
export const notPlaced = 'Not placed';
export const outOfScope = 'Out of scope';
export const noTier = 'No tier';

/** What stands in the element column of a budget line that names none. */
export const noElement = 'No element';

/** Arrangements as a reader meets them; also what workbooks count. */
export const arrangements: Readonly<Record<Arrangement, string>> = {
  'in-house': 'In house',
  commissioned: 'Commissioned',
  mixed: 'Mixed',
  unknown: 'Not stated',
};

/** How sure a place on the map is, as a reader meets it. */
export const placedHow: Readonly<Record<PlacementStatus, string>> = {
  decided: 'Decided',
  stated: 'Stated',
  proposed: 'Proposed',
  'out-of-scope': 'Out of scope',
  unplaced: 'Not placed',
};

/** The order in which findings are read. */
export const severities: readonly Severity[] = ['error', 'warning', 'advice'];
export const severityTitles: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', advice: 'Advice' };
export const severityTones: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warn', advice: 'plain' };

/** The order in which milestones are read, and how they look. */
export const milestoneStatuses: readonly Milestone['status'][] = ['overdue', 'due', 'unknown', 'upcoming', 'done', 'not given'];
export const milestoneTitles: Readonly<Record<Milestone['status'], string>> = {
  overdue: 'Overdue',
  due: 'Due',
  unknown: 'Unknown',
  upcoming: 'Upcoming',
  done: 'Done',
  'not given': notGiven,
};
export const milestoneTones: Readonly<Record<Milestone['status'], Tone>> = {
  overdue: 'bad',
  due: 'warn',
  unknown: 'warn',
  upcoming: 'plain',
  done: 'good',
  'not given': 'muted',
};
export const verdictTones: Readonly<Record<Timeline['verdict'], Tone>> = {
  comfortable: 'good',
  tight: 'warn',
  late: 'bad',
  impossible: 'bad',
  unknown: 'warn',
};

/** The tone of a place that nobody has decided yet. */
function placedTone(status: PlacementStatus): Tone {
  if (status === 'proposed') return 'proposed';
  return status === 'unplaced' ? 'warn' : status === 'out-of-scope' ? 'muted' : 'plain';
}

/** The tones of an element and of its tier: where the table states the element, only the tier waits for somebody. */
export function placedTones(placement: Pick<Placement, 'status' | 'confidence'>): { readonly element: Tone; readonly tier: Tone } {
  const tier = placedTone(placement.status);
  return { element: isTierProposed(placement) ? 'plain' : tier, tier };
}

/** What knows system elements and tiers by their titles. */
export type Titled = Pick<Workspace, 'elements' | 'tierModel'>;

/** An element's title from its id, or the id itself when the workspace has no such element. */
export function elementTitle(workspace: Titled, id: string): string {
  return workspace.elements.find((element) => element.id === id)?.title ?? id;
}

/** Who takes the decisions of a body, by how it is governed. */
const whoDecides: Readonly<Record<Workspace['governance'], string>> = {
  executive: 'an executive',
  committee: 'committees',
  board: 'a board',
};

/** The same of a workspace, and that it is assumed where nobody said it. */
export function decidersSaid({ governance, isGovernanceAssumed }: Pick<Workspace, 'governance' | 'isGovernanceAssumed'>): string {
  return `${whoDecides[governance]}${isGovernanceAssumed ? ' (assumed: commissioning.yaml does not say)' : ''}`;
}

/** A tier's title from its id, or the id itself. */
export function tierTitle(workspace: Titled, id: string): string {
  return workspace.tierModel.tiers.find((tier) => tier.id === id)?.title ?? id;
}

/** The words in the element column of a service: its element, or that it has none. */
export function elementWords(workspace: Titled, placement: Placement): string {
  if (placement.status === 'out-of-scope') return outOfScope;
  return placement.element === null ? notPlaced : elementTitle(workspace, placement.element);
}

/** The words in the tier column of a service: its tier, each of the groupings it serves, or which several it may be one of. */
export function tierWords(workspace: Titled, placement: Placement): string {
  if (placement.tier === null || placement.status === 'out-of-scope') return noTier;
  const titles = [placement.tier, ...placement.otherTiers].map((id) => tierTitle(workspace, id));
  if (titles.length === 1 || workspace.tierModel.groupsNeeds) return list(titles);
  return `One of: ${titles.join('; ')}`;
}

/** The ids of elements by all they are called; what two are called is the first's. */
const idsByName = onceFor(
  (elements: Titled['elements']): ReadonlyMap<string, string> =>
    new Map(elements.toReversed().flatMap(({ id, title, names }) => [id, title, ...names].map((name) => [keyOf(name), id]))),
);

/** The id of the element some words name, by its id, its title or another of its names; null when they name none. */
export function elementNamed({ elements }: Titled, text: string | undefined): string | null {
  return text ? (idsByName(elements).get(keyOf(text)) ?? null) : null;
}
