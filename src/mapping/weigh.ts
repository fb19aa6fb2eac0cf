import type { Contract } from '../nouns/contract.ts';
import { withClassification } from './classified.ts';
import { grantWeight, groupIn } from './granted.ts';
import { labelledWeights } from './labelled-weights.ts';
import { type Met, meet, ofProviders } from './meet.ts';
import type { Cohort, Entry, Field } from './phrases.ts';
import { agesInColumn, agesWritten, isOfChildrensRegister, type Told, textsOf } from './row-texts.ts';
import type { Vocabulary } from './vocabulary.ts';
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

const isOfAdults = ({ entry, inside, apart }: Met): boolean => !inside && !apart && entry.outOfScope && entry.cohort === 'adults';

// Where none of these tells a service (`Running costs`), what the provider is called tells whom it is for.
const tells: ReadonlySet<Field> = new Set(['name', 'need', 'group', 'description']);

const ours: readonly Cohort[] = ['children', 'young-people', 'families'];

/**
 * The words of a row that place it, with what each weighs: the entry's weight times that of the field it stands in. An entry counts
 * once, where it weighs most. In a contract register a service people of every age use counts as out of scope when nothing in the row
 * speaks of children, young people or families (nothing in its name, where the row speaks of adults or of all ages, unless it names
 * children beside them: `adults and children`); a services table is drawn up for them, and so is a register whose title says it is of children's services. Words that mean something else elsewhere
 * (`CPV`, `transition`, a provider's surname) weigh nothing there and tell of nobody, unless another word of the row speaks of children.
 * A provider's name speaks of children where it says what its bearer is, and whatever it says where no name or description tells a service.
 */
export function explain(row: Told, of: 'services' | 'contracts', vocabulary: Vocabulary): Reading {
  const texts = textsOf(row, of);
  const looked = texts.map(([field, text]) => meet(vocabulary, text, field));
  const said = looked.flatMap(({ met }) => met);
  // What is done for a need is done for adults too: in a row that names them, words taken together tell nothing of children.
  const namesAdults = said.some((one) => isOfAdults(one) && one.field !== 'department');
  const heard = namesAdults ? said.filter(({ beside }) => beside === null) : said;
  const all = of === 'contracts' ? withClassification(heard, row as Contract, vocabulary) : heard;
  const name = texts.find(([field]) => field === 'name')?.[1] ?? '';
  const ages = agesInColumn(row) ?? (row.ages === undefined ? agesWritten(name, row.description ?? '') : null);
  const isOurs = ({ entry, inside, apart }: Met): boolean =>
    !apart &&
    ((entry.cohort !== null && ours.includes(entry.cohort)) || (entry.element !== null && !inside && !entry.anyAge && entry.weight >= 3));
  const isOfTheYoung = ages !== null && ages.to < 20;
  const isYoung = of === 'services' || (ages !== null && ages.from < 18) || isOfChildrensRegister(row);
  const isSilent = !all.some(({ entry, field, inside }) => !inside && tells.has(field) && (entry.element !== null || entry.outOfScope));
  const says = (one: Met): boolean => !one.ambiguous && (one.field !== 'provider' || isSilent || ofProviders(one.entry)) && isOurs(one);
  const group = groupIn(name, row);
  const telling = group ? 'description' : 'name';
  const met = isYoung || all.some(says) ? all : all.filter(({ entry, ambiguous }) => !ambiguous || entry.outOfScope);
  const speaksOfAdults = met.some((one) => isOfAdults(one) && (one.field === 'name' || one.field === 'description'));
  const isShared = met.some((one) => says(one) && one.entry.anyAge && one.entry.weight === 0);
  const speaksOfChildren =
    isYoung ||
    isShared ||
    met.some((one) => (speaksOfAdults ? one.field === telling && isOurs(one) : says(one) && !(group && one.field === 'name')));

  const best = new Map<Entry, Weight>();
  for (const { entry, words, inside, apart, beside, field, at } of met) {
    const isAside = (of === 'services' || isShared) && entry.outOfScope && entry.cohort === 'adults';
    // Where a row gives ages, and all of them are of the young, its words of adults are of something else: end of life, of a child.
    const isOfOurs = entry.outOfScope && ((entry.anyAge && speaksOfChildren) || (entry.cohort === 'adults' && isOfTheYoung));
    const weight =
      entry.weight *
      (group ? grantWeight(field) : fieldWeights[field]) *
      (field === 'name' ? standing(name, at, words) : 1) *
      (isAside ? aside : 1) *
      (apart ? apartSpeaks : 1) *
      (isOfOurs ? forOurs : 1);
    // A level in a group's name (`Parents' Forum`) is not that of what it is granted for.
    const isGroupsLevel = group !== null && field === 'name' && entry.element === null && !entry.outOfScope;
    const isOfAnybody = entry.anyAge && !speaksOfChildren;
    // A code is of a whole trade (`social work with accommodation`): of nobody's age it tells nothing, and not that the row is of adults.
    if (inside || isGroupsLevel || weight === 0 || (field === 'cpv' && isOfAnybody) || (best.get(entry)?.weight ?? 0) >= weight) continue;
    const foreign = entry.outOfScope || isOfAnybody;
    best.set(entry, {
      words: beside === null ? words : `${words}, ${beside}`,
      field,
      weight,
      element: foreign ? outOfScope : entry.element,
      tier: foreign ? null : entry.tier,
      entry,
    });
  }
  const cohorts = met.flatMap(({ entry, field, apart }) =>
    !apart && entry.cohort !== null && field !== 'department' && field !== 'provider' && !entry.outOfScope ? [entry.cohort] : [],
  );
  const told = toldOnce([...best.values()]);
  const weights = [...told, ...labelledWeights(told, looked, vocabulary.labelled)];
  return { weights, cohorts: [...new Set(cohorts)], telling };
}
