import type { Contract } from '../../nouns/contract.ts';
import { withClassification } from '../words/classified.ts';
import { grantWeight, groupIn } from '../words/granted.ts';
import { type Met, meet } from '../words/meet.ts';
import type { Cohort, Entry, Field } from '../words/phrases.ts';
import { type Told, textsOf } from '../words/row-texts.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { isOfAdults, type Whom, whomOf } from '../words/whom.ts';
import { labelledWeights } from './labelled-weights.ts';
import { fieldWeights, outOfScope, type Weight } from './weight.ts';

/** Everything the vocabulary makes of a row: the weights that place it, and whom it is for. */
export interface Reading {
  readonly weights: readonly Weight[];
  readonly cohorts: readonly Cohort[];
  /** The field that says what is done: the name, or of a grant to a group the description. */
  readonly telling: Field;
}

// What a name says it includes beside its main part speaks half: `0-19 nursing inc FNP`.
const includes = /\b(?:incl?|including|includes)\b/i;
const included = 0.5;

// So does where it is done: the `nurseries` of `Speech therapist in nurseries`. The team somebody works in is whose work it is, and
// speaks before the trade: `Speech therapist in the youth justice team`.
const venue = /\b(?:in|at|across|within)\s+(?:(?:the|our|all|local|your)\s+)?$/i;
const isTeam = /\b(?:team|service)s?$/i;
const ofTeam = /^\s+(?:team|service)s?\b/i;
const hosts = 1.3;

/** How much words say by where they stand in a name. */
function standing(name: string, at: number, words: string): number {
  const beside = name.search(includes);
  if (beside > 0 && at > beside) return included;
  if (!venue.test(name.slice(0, at))) return 1;
  return isTeam.test(words) || ofTeam.test(name.slice(at + words.length)) ? hosts : included;
}

// Words out of their order, or with another between, may be of two services: they speak for their phrase, but low.
const apartSpeaks = 0.3;

// A service for people of every age is out of scope by itself, and hardly once the row says it is for children.
const forOurs = 0.2;

// A services table is drawn up for children and families, and a row may name them beside adults: words of adults are then said in passing.
const aside = 0.5;

/** The weights, heaviest first; the same words said for the same place by two entries of the vocabulary are told once. */
function toldOnce(weights: readonly Weight[]): Weight[] {
  const heaviest = new Map<string, Weight>();
  for (const weight of [...weights].sort((a, b) => b.weight - a.weight)) {
    const key = `${weight.field}\n${weight.words}\n${weight.element}\n${weight.tier}`;
    if (!heaviest.has(key)) heaviest.set(key, weight);
  }
  return [...heaviest.values()];
}

/** What the weight of a word goes by beside its entry: how the row is named, whether it is a grant to a group, and whom it is for. */
interface Ground {
  readonly of: 'services' | 'contracts';
  readonly name: string;
  readonly isGrant: boolean;
  readonly whom: Whom;
}

/** What a word met weighs: its entry's weight, by the field and the place it stands in and by whom the row is for. */
function weighed({ entry, words, apart, field, at }: Met, { of, name, isGrant, whom }: Ground): number {
  const isAside = (of === 'services' || whom.isShared) && entry.outOfScope && entry.cohort === 'adults';
  // Where a row gives ages, and all of them are of the young, its words of adults are of something else: end of life, of a child.
  const isOfOurs = entry.outOfScope && ((entry.anyAge && whom.isOfChildren) || (entry.cohort === 'adults' && whom.isOfTheYoung));
  return (
    entry.weight *
    (isGrant ? grantWeight(field) : fieldWeights[field]) *
    (field === 'name' ? standing(name, at, words) : 1) *
    (isAside ? aside : 1) *
    (apart ? apartSpeaks : 1) *
    (isOfOurs ? forOurs : 1)
  );
}

/** Whether a word met places nothing: it is part of a longer one, or says in its field nothing of what is done. */
function isNotCounted({ entry, inside, field }: Met, { isGrant, whom }: Ground): boolean {
  // A level in a group's name (`Parents' Forum`) is not that of what it is granted for.
  const isGroupsLevel = isGrant && field === 'name' && entry.element === null && !entry.outOfScope;
  // A code is of a whole trade (`social work with accommodation`): of nobody's age it tells nothing, and not that the row is of adults.
  const isCodeOfAnybody = field === 'cpv' && entry.anyAge && !whom.isOfChildren;
  return inside || isGroupsLevel || isCodeOfAnybody;
}

/** What the words met weigh; an entry counts once, where it weighs most. */
function weightsOf(ground: Ground): Weight[] {
  const best = new Map<Entry, Weight>();
  for (const met of ground.whom.met) {
    const { entry, words, beside, field } = met;
    const weight = weighed(met, ground);
    if (weight === 0 || isNotCounted(met, ground) || (best.get(entry)?.weight ?? 0) >= weight) continue;
    const foreign = entry.outOfScope || (entry.anyAge && !ground.whom.isOfChildren);
    best.set(entry, {
      words: beside === null ? words : `${words}, ${beside}`,
      field,
      weight,
      element: foreign ? outOfScope : entry.element,
      tier: foreign ? null : entry.tier,
      entry,
    });
  }
  return toldOnce([...best.values()]);
}

/**
 * The words of a row that place it, with what each weighs: the entry's weight times that of the field it stands in. An entry counts
 * once, where it weighs most. In a contract register a service people of every age use counts as out of scope where the row is not for
 * children (`whom.ts` says when it is).
 */
export function explain(row: Told, of: 'services' | 'contracts', vocabulary: Vocabulary): Reading {
  const texts = textsOf(row, of);
  const looked = texts.map(([field, text]) => meet(vocabulary, text, field));
  const said = looked.flatMap(({ met }) => met);
  // What is done for a need is done for adults too: in a row that names them, words taken together tell nothing of children.
  const namesAdults = said.some((one) => isOfAdults(one) && one.field !== 'department');
  const heard = namesAdults ? said.filter(({ beside, entry }) => beside === null || entry.outOfScope) : said;
  const all = of === 'contracts' ? withClassification(heard, row as Contract, vocabulary) : heard;
  const name = texts.find(([field]) => field === 'name')?.[1] ?? '';
  const isGrant = groupIn(name, row) !== null;
  const telling = isGrant ? 'description' : 'name';
  const whom = whomOf(all, row, of, { name, telling });
  const told = weightsOf({ of, name, isGrant, whom });
  const weights = [...told, ...labelledWeights(told, looked, vocabulary.labelled)];
  return { weights, cohorts: whom.cohorts, telling };
}
