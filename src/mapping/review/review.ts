import type { Contract } from '../../nouns/contract.ts';
import { isTierProposed, type Placement } from '../../nouns/placement.ts';
import type { Earlier, Question, Review, ReviewPart } from '../../nouns/question.ts';
import type { Workspace } from '../../nouns/workspace.ts';
import type { Day } from '../../values/day.ts';
import { compare } from '../../values/order.ts';
import { tidy } from '../../values/text.ts';
import { daysOf } from '../../values/year.ts';
import { type Decided, decidedPlaces, decidedUnder, placeText } from '../places/said.ts';
import { outOfScope } from '../weighing/weight.ts';
import { earlierDecisions } from './earlier.ts';
import { type Callable, callable, type Group, groupsOf, takenApart } from './told-apart.ts';
import { worthOf } from './worth.ts';

/** What is reviewed: every place on the map, the contracts behind them, and what people have decided so far. */
export interface Reviewed {
  readonly placements: readonly Placement[];
  readonly contracts: readonly (Contract & { readonly id: string })[];
  readonly workspace: Workspace;
}

/**
 * Whether a place, or a tier on an element the table states, rests on words alone. A person who decided the element and no tier has
 * left the tier to the words, and is not asked again.
 */
function isOpen({ status, confidence }: Placement, decided: Decided | undefined): boolean {
  if (decided !== undefined && decided.element !== null) return false;
  return status === 'stated' ? confidence.tier < 1 && !decided?.tier : status !== 'decided';
}

const asksOf = (placement: Placement): Question['asks'] => (placement.status === 'stated' || isTierProposed(placement) ? 'tier' : 'place');

/** What the words propose, as decisions.csv has it. */
function proposedFor(placement: Placement): string | null {
  const { status, element, tier } = placement;
  if (status === 'out-of-scope') return outOfScope;
  if (asksOf(placement) === 'tier') return tier === null ? null : placeText(null, tier);
  if (element === null) return null;
  return placeText(element, tier);
}

function certaintyOf({ status, confidence }: Placement): number {
  if (status === 'out-of-scope') return confidence.element;
  return status === 'unplaced' ? 0 : confidence.element * confidence.tier;
}

function partOf(placements: readonly Placement[], yearFrom: Day): ReviewPart {
  if (placements.every(({ end }) => end !== null && end < yearFrom)) return 'ended';
  return placements.every(({ status }) => status === 'out-of-scope') ? 'out-of-scope' : 'map';
}

interface Ground {
  readonly told: Callable;
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly yearFrom: Day;
  readonly earlier: ReturnType<typeof earlierDecisions>;
}

function earlierTo({ placements, asks }: Pick<Question, 'placements' | 'asks'>, { earlier }: Ground): Earlier | null {
  const before = earlier(placements);
  // A tier alone does not answer where a service belongs.
  return asks === 'place' && before?.place.startsWith('/') ? null : before;
}

function questionOf({ placements, about }: Group, ground: Ground): Question {
  const [first, ...others] = [...placements].sort((a, b) => certaintyOf(a) - certaintyOf(b) || compare(a.id, b.id)) as [Placement];
  const { each, ...worth } = worthOf(placements, ground.contracts);
  const stake = [...each].reduce((all, [placement, annual]) => all + Math.round((1 - certaintyOf(placement)) * Math.abs(annual)), 0);
  const asks = asksOf(first);
  return {
    about: tidy(about),
    placements: [first, ...others],
    part: partOf(placements, ground.yearFrom),
    asks,
    proposed: proposedFor(first),
    certainty: certaintyOf(first),
    worth,
    stake: worth.annual === null ? null : stake,
    earlier: earlierTo({ placements: [first, ...others], asks }, ground),
  };
}

/** A question with what has been decided since it was made: of a service alike it may be the answer. */
export function withEarlier(question: Question, reviewed: Reviewed): Question {
  return { ...question, earlier: earlierTo(question, groundOf(reviewed, decidedPlaces(reviewed.workspace))) };
}

const parts: readonly ReviewPart[] = ['map', 'out-of-scope', 'ended'];

/**
 * What stands on the map first, then what the words put out of scope, then what was over before the plan year. In each, uncertainty
 * × annual value, the most first; those whose value is not known after all whose value is, by what their whole value or nothing but
 * their uncertainty says. Names settle what is left, so that the order of the rows plays no part.
 */
function inOrder(a: Question, b: Question): number {
  const unknown = (question: Question): number => (question.stake === null ? 1 : 0);
  const guess = ({ worth, certainty }: Question): number => (1 - certainty) * Math.abs(worth.whole ?? 0);
  return (
    parts.indexOf(a.part) - parts.indexOf(b.part) ||
    unknown(a) - unknown(b) ||
    (b.stake ?? guess(b)) - (a.stake ?? guess(a)) ||
    a.certainty - b.certainty ||
    compare(a.about, b.about)
  );
}

function groundOf({ placements, contracts, workspace }: Reviewed, decided: ReadonlyMap<string, Decided>): Ground {
  const told = callable(placements, decided);
  return {
    told,
    contracts: new Map(contracts.map((contract) => [contract.id, contract])),
    yearFrom: daysOf(workspace.year).from,
    earlier: earlierDecisions(workspace, placements, told),
  };
}

const alike = (placement: Placement): string => `${asksOf(placement)} ${placement.element ?? ''} ${proposedFor(placement) ?? ''}`;

/** What is left to ask of the map: every place nobody has decided and no table states, those that one line can settle asked about once. */
export function reviewOf(reviewed: Reviewed): Review {
  const decided = decidedPlaces(reviewed.workspace);
  const ground = groundOf(reviewed, decided);
  const open = reviewed.placements.filter((placement) => isOpen(placement, decidedUnder(decided, ground.told.keysOf(placement))));
  const { groups, left } = groupsOf(open, ground.told, { alike, asks: asksOf });
  return { questions: groups.map((group) => questionOf(group, ground)).sort(inOrder), inseparable: left };
}

/** One question as several, by provider or else service by service; none where lines could not tell them apart. */
export function apart(question: Question, reviewed: Reviewed): readonly Question[] {
  const ground = groundOf(reviewed, decidedPlaces(reviewed.workspace));
  const groups = takenApart(question, ground.told, asksOf);
  return groups.length < 2 ? [] : groups.map((group) => questionOf(group, ground)).sort(inOrder);
}
