import type { Contract } from '../../nouns/contract.ts';
import type { Parties, PlacementStatus } from '../../nouns/placement.ts';
import type { Service } from '../../nouns/provision.ts';
import type { Records } from '../../nouns/records.ts';
import { at, type Row } from '../../nouns/row.ts';
import type { TierModel, Workspace } from '../../nouns/workspace.ts';
import { formatCell } from '../../values/cell.ts';
import { once } from '../../values/once.ts';
import { list } from '../../values/text.ts';
import { type Proposal, proposeElement, proposeTier } from '../weighing/propose.ts';
import type { Reading } from '../weighing/weigh.ts';
import { outOfScope, type Weight } from '../weighing/weight.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { elementOf } from './elements.ts';
import type { Decided } from './said.ts';
import { answersTo, type Crosswalk, type TierMeant, tierMeant } from './tiers.ts';

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
  readonly tierNamed: (text: string) => TierMeant | null;
}

/** Made once for one placing. */
export function groundOf(placing: Placing): Ground {
  const { elements } = placing.workspace;
  return {
    ...placing,
    elementNamed: once((text: string) => elementOf(text, elements)?.id ?? null),
    tierNamed: once((text: string) => tierMeant(text, placing.workspace)),
  };
}

/** The two kinds of row that are placed. */
export type Of = 'services' | 'contracts';
export type AnyRow = Row<Service> | Row<Contract>;

/** One axis of a place: where, who said so, how sure, and why in a few words. */
export interface Axis {
  readonly place: string | null;
  /** Other places that answer as well: one of them, or, where the tiers group needs, each. */
  readonly others: readonly string[];
  readonly said: 'decided' | 'stated' | 'proposed' | null;
  readonly confidence: number;
  /** The words, the person or the cell, and the title of what they say; null when nobody says anything. */
  readonly because: readonly [said: string, title: string | null] | null;
  /** Out of scope by nothing but words of services that people of every age use: nothing says whose this one is. */
  readonly isOfAnybody?: boolean;
}

/** An axis nobody says anything about. */
export const nowhere: Axis = { place: null, others: [], said: null, confidence: 0, because: null };

const where: Readonly<Record<string, string>> = {
  name: '',
  group: ' (part of)',
  fund: ' (fund)',
  labelled: ' (learnt from labelled services)',
};

/** The words that decided; what services that say the same were labelled is quoted where it weighed more than they do. */
function quoted(weights: readonly Weight[]): string {
  const [own, labelled] = [weights.filter(({ field }) => field !== 'labelled'), weights.filter(({ field }) => field === 'labelled')];
  const weightOf = (of: readonly Weight[]): number => of.reduce((sum, { weight }) => sum + weight, 0);
  const decided = weightOf(labelled) > weightOf(own) ? [...own.slice(0, 2), ...labelled] : own;
  const words = new Set(decided.map(({ words: said, field }) => `"${said}"${where[field] ?? ` (${field})`}`));
  return [...words].slice(0, 3).join(', ');
}

/** Why, for both axes, in one line. */
export function becauseOf(element: Axis, tier: Axis): string {
  const told = new Map<string, string[]>();
  for (const { because } of [element, tier]) {
    if (because) told.set(because[0], [...(told.get(because[0]) ?? []), ...(because[1] === null ? [] : [because[1]])]);
  }
  const texts = [...told].map(([said, titles]) => (titles.length === 0 ? said : [said, titles.join(', ')].join(' → ')));
  return texts.length === 0 ? 'nothing in its words says where it belongs' : texts.join('; ');
}

function decidedBy({ decision: { by, reason, cell } }: Decided): string {
  return `decided${by ? ` by ${by}` : ''}${reason ? `: ${reason}` : ''} (${formatCell(cell)})`;
}

/** What the table says, in its words; where they have been settled to an id already, by the title. */
function statedIn(row: AnyRow, axis: 'element' | 'tier', of: readonly { readonly id: string; readonly title: string }[]): string {
  const written = row[axis] ?? '';
  const title = of.find(({ id }) => id === written)?.title;
  // Joined, it is one text; put together otherwise the engine keeps every piece of it, for each of a hundred thousand rows.
  return ['the table', title === undefined ? `says "${written}"` : `places it on ${title}`, `(${formatCell(at(row, axis))})`].join(' ');
}

/** The element of a row: decided, stated or proposed. */
export function elementAxis(
  row: AnyRow,
  reading: Reading,
  decided: Decided | undefined,
  { workspace, vocabulary, elementNamed }: Ground,
): Axis {
  if (decided && decided.element !== null)
    return { place: decided.element, others: [], said: 'decided', confidence: 1, because: [decidedBy(decided), null] };
  const stated = row.element === undefined ? null : elementNamed(row.element);
  if (stated !== null)
    return { place: stated, others: [], said: 'stated', confidence: 1, because: [statedIn(row, 'element', workspace.elements), null] };
  const proposal = proposeElement(reading, workspace.elements, vocabulary);
  if (!proposal) return nowhere;
  const words = quoted(proposal.words);
  const title = proposal.place === outOfScope ? 'out of scope' : workspace.elements.find(({ id }) => id === proposal.place)?.title;
  if (title === undefined) return { ...nowhere, because: [words, notStoodFor(proposal.place, workspace)] };
  const isOfAnybody = proposal.place === outOfScope && proposal.words.every(({ entry }) => entry.anyAge);
  return { place: proposal.place, others: [], said: 'proposed', confidence: proposal.confidence, because: [words, title], isOfAnybody };
}

/** What the words speak for, which no element in use stands for, and what to write so that one does. */
function notStoodFor(id: string, { elementsElsewhere = [] }: Workspace): string {
  const title = elementsElsewhere.find((each) => each.id === id)?.title ?? id;
  return `“${title}”, which no element here stands for: \`from: [${id}]\` on one of yours would propose it`;
}

/** Several tiers in words: each of them where the model groups needs, else one of them. */
function inWords(ids: readonly string[], { tiers, groupsNeeds }: TierModel): string {
  const titles = ids.map((id) => tiers.find((tier) => tier.id === id)?.title ?? id);
  return titles.length < 2 ? titles.join('') : groupsNeeds ? list(titles) : `one of: ${titles.join('; ')}`;
}

/** A tier as a person or a table says it: translated where it is another model's, and then only as sure as the crosswalk is. */
function saidTier({ tiers, elsewhere }: TierMeant, said: 'decided' | 'stated', words: string, inUse: TierModel): Axis {
  const [place, ...others] = tiers;
  if (place === undefined) return { ...nowhere, because: [words, `${elsewhere}, to which nothing in ${inUse.title} answers`] };
  const title = elsewhere === null ? null : `${elsewhere}, here ${inWords(tiers, inUse)}`;
  return { place, others, said, confidence: 1 / tiers.length, because: [words, title] };
}

/** Why a tier the words speak for has no answer in the model in use. */
function unanswered(tier: string, { workspace, crosswalk }: Ground): Axis {
  const { id, title } = workspace.tierModel;
  const isWalked = crosswalk?.rows.some((row) => row[id] !== undefined) ?? false;
  const said = workspace.tiersElsewhere?.find((each) => each.id === tier)?.title ?? tier;
  return {
    ...nowhere,
    because: [
      isWalked
        ? `its words speak for “${said}”, to which nothing in ${title} answers`
        : `its words speak for “${said}”, and the crosswalk has no column \`${id}\`: add one in crosswalk.yaml of your templates`,
      null,
    ],
  };
}

/** The tier of a row on a known element: decided, stated or proposed. Where several tiers answer to it, each is as sure as one of them can be. */
export function tierAxis(row: AnyRow, reading: Reading, decided: Decided | undefined, element: string | null, ground: Ground): Axis {
  const { vocabulary, crosswalk } = ground;
  const { tierModel } = ground.workspace;
  if (decided && (decided.tier !== null || decided.elsewhere !== null)) {
    const tiers = decided.tier === null ? [] : [decided.tier, ...decided.otherTiers];
    return saidTier({ tiers, elsewhere: decided.elsewhere }, 'decided', decidedBy(decided), tierModel);
  }
  const stated = row.tier === undefined ? null : ground.tierNamed(row.tier);
  if (stated !== null) return saidTier(stated, 'stated', statedIn(row, 'tier', tierModel.tiers), tierModel);
  const proposal: Proposal | null =
    element === null ? null : proposeTier(reading, ground.workspace.elements.find(({ id }) => id === element) ?? null, vocabulary);
  if (!proposal) return nowhere;
  const ids = answersTo(proposal.place, tierModel, crosswalk).map(({ id }) => id);
  const [place, ...others] = ids;
  if (place === undefined) return unanswered(proposal.place, ground);
  const words = proposal.words.length === 0 ? 'no word tells a tier, the usual one of its element' : quoted(proposal.words);
  return { place, others, said: 'proposed', confidence: proposal.confidence / ids.length, because: [words, inWords(ids, tierModel)] };
}

/**
 * The status is the weaker of what was said of element and tier: a decided element with a stated tier is stated, and either of
 * them left to the words makes a proposal of a table's place. A person who decided the element and no tier has left the tier to
 * the words: that stays decided, and the tier shows in its confidence alone.
 */
export function statusOf(element: Axis, tier: Axis): PlacementStatus {
  if (element.place === null) return 'unplaced';
  if (element.place === outOfScope) return 'out-of-scope';
  if (element.said === 'proposed') return 'proposed';
  if (element.said === 'stated') return tier.said === 'proposed' ? 'proposed' : 'stated';
  return tier.said === 'stated' ? 'stated' : 'decided';
}
