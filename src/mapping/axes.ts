import type { Contract } from '../nouns/contract.ts';
import type { Parties, PlacementStatus } from '../nouns/placement.ts';
import type { Service } from '../nouns/provision.ts';
import type { Records } from '../nouns/records.ts';
import { at, type Row } from '../nouns/table.ts';
import type { Workspace } from '../nouns/workspace.ts';
import { formatCell } from '../values/cell.ts';
import { once } from '../values/once.ts';
import { elementOf } from './elements.ts';
import type { Decided } from './said.ts';
import { type Crosswalk, tierOf, translated } from './tiers.ts';
import type { Vocabulary } from './vocabulary.ts';
import { outOfScope, type Proposal, proposeElement, proposeTier, type Reading, type Weight } from './weigh.ts';

/** What is placed: the rows, who is who, the workspace's elements and tiers, the words, and the crosswalk for a tier model other than the vocabulary's. */
export interface Placing {
  readonly records: Records;
  readonly parties: Parties;
  readonly workspace: Workspace;
  readonly vocabulary: Vocabulary;
  readonly crosswalk?: Crosswalk;
}

/** What is placed, with what is asked for every row: the element and the tier some words name, by id. Registers say the same words over and over. */
export interface Ground extends Placing {
  readonly elementNamed: (text: string) => string | null;
  readonly tierNamed: (text: string) => string | null;
}

/** Made once for one placing. */
export function groundOf(placing: Placing): Ground {
  const { elements, tierModel } = placing.workspace;
  return {
    ...placing,
    elementNamed: once((text: string) => elementOf(text, elements)?.id ?? null),
    tierNamed: once((text: string) => tierOf(text, tierModel)?.id ?? null),
  };
}

/** The two kinds of row that are placed. */
export type Of = 'services' | 'contracts';
export type AnyRow = Row<Service> | Row<Contract>;

/** One axis of a place: where, who said so, how sure, and why in a few words. */
export interface Axis {
  readonly place: string | null;
  readonly said: 'decided' | 'stated' | 'proposed' | null;
  readonly confidence: number;
  /** The words, the person or the cell, and the title of what they say; null when nobody says anything. */
  readonly because: readonly [said: string, title: string | null] | null;
}

/** An axis nobody says anything about. */
export const nowhere: Axis = { place: null, said: null, confidence: 0, because: null };

const where: Readonly<Record<string, string>> = { name: '', group: ' (part of)', fund: ' (fund)' };

function quoted(weights: readonly Weight[]): string {
  const words = new Set(weights.map(({ words: said, field }) => `"${said}"${where[field] ?? ` (${field})`}`));
  return [...words].slice(0, 3).join(', ');
}

/** Why, for both axes, in one line. */
export function becauseOf(element: Axis, tier: Axis): string {
  const told = new Map<string, string[]>();
  for (const { because } of [element, tier]) {
    if (because) told.set(because[0], [...(told.get(because[0]) ?? []), ...(because[1] === null ? [] : [because[1]])]);
  }
  const texts = [...told].map(([said, titles]) => (titles.length === 0 ? said : `${said} → ${titles.join(', ')}`));
  return texts.length === 0 ? 'nothing in its words says where it belongs' : texts.join('; ');
}

function saidOf(axis: 'element' | 'tier', row: AnyRow, decided: Decided | undefined, find: (text: string) => string | null): Axis | null {
  const person = decided?.[axis] ?? null;
  if (decided && person !== null) {
    const { by, reason, cell } = decided.decision;
    const said = `decided${by ? ` by ${by}` : ''}${reason ? `: ${reason}` : ''} (${formatCell(cell)})`;
    return { place: person, said: 'decided', confidence: 1, because: [said, null] };
  }
  const text = row[axis];
  const stated = text === undefined ? null : find(text);
  if (stated === null) return null;
  return { place: stated, said: 'stated', confidence: 1, because: [`the table says "${text}" (${formatCell(at(row, axis))})`, null] };
}

/** The element of a row: decided, stated or proposed. */
export function elementAxis(
  row: AnyRow,
  reading: Reading,
  decided: Decided | undefined,
  { workspace, vocabulary, elementNamed }: Ground,
): Axis {
  const said = saidOf('element', row, decided, elementNamed);
  if (said) return said;
  const proposal = proposeElement(
    reading,
    workspace.elements.map(({ id }) => id),
    vocabulary,
  );
  if (!proposal) return nowhere;
  const title = workspace.elements.find(({ id }) => id === proposal.place)?.title ?? 'out of scope';
  return { place: proposal.place, said: 'proposed', confidence: proposal.confidence, because: [quoted(proposal.words), title] };
}

/** The tier of a row on a known element: decided, stated or proposed. */
export function tierAxis(row: AnyRow, reading: Reading, decided: Decided | undefined, element: string | null, ground: Ground): Axis {
  const { vocabulary, crosswalk } = ground;
  const { tierModel } = ground.workspace;
  const said = saidOf('tier', row, decided, ground.tierNamed);
  if (said) return said;
  const proposal: Proposal | null = element === null ? null : proposeTier(reading, element, vocabulary);
  const tier = proposal && translated(proposal.place, tierModel, crosswalk);
  if (!proposal || !tier) return nowhere;
  const words = proposal.words.length === 0 ? 'no word tells a tier, the usual one of its element' : quoted(proposal.words);
  return { place: tier.id, said: 'proposed', confidence: proposal.confidence, because: [words, tier.title] };
}

/**
 * The status speaks for the element. When a person or the table said it, the status is the weaker of what was said of element
 * and tier (a decided element with a stated tier is stated), and a tier only the words propose shows in its confidence alone.
 * When only words placed the element, the service is proposed, whatever was said of the tier.
 */
export function statusOf(element: Axis, tier: Axis): PlacementStatus {
  if (element.place === null) return 'unplaced';
  if (element.place === outOfScope) return 'out-of-scope';
  if (element.said === 'proposed') return 'proposed';
  return element.said === 'stated' || tier.said === 'stated' ? 'stated' : 'decided';
}
