import * as z from 'zod/mini';
import { type Document, validated } from '../../nouns/document.ts';
import { holdsWords, keyOf } from '../../values/text.ts';
import { nameReader } from './looks-like-name.ts';

const words = z.array(z.string());
const schema = z.strictObject({
  id: z.literal('publication'),
  headings: words,
  unless: words,
  open: words,
  titles: words,
  rows: words,
  estimates: words,
  'not-let': words,
  'job-cuts': words,
  cuts: words,
  'team-cuts': words,
  jobs: words,
  'not-jobs': words,
  'team-words': words,
  'people-units': words,
  people: words,
  numbers: words,
  'number-labels': words,
  'number-units': words,
  'number-limits': words,
  ages: words,
  'people-per': words,
  'after-people': words,
  covers: words,
  'not-people': words,
  'not-people-first': words,
  required: words,
  few: z.optional(words),
  spot: z.optional(words),
  'one-placement': z.optional(words),
  posts: z.optional(words),
  bodies: z.optional(words),
  forenames: z.optional(words),
});

/** Words that tell of jobs to go: as they stand, and by a word of reduction near a word for a job. */
export interface JobWords {
  readonly phrases: readonly string[];
  readonly cuts: readonly string[];
  /** Further words of reduction, that tell of jobs only beside the name of a small team. */
  readonly teamCuts: readonly string[];
  readonly jobs: readonly string[];
  readonly notJobs: readonly string[];
  /** Words in the names of teams that do not tell one from another. */
  readonly ofTeams: readonly string[];
}

/** Words that tell whether a number in a sentence counts people. */
export interface PeopleWords {
  readonly people: readonly string[];
  /** Numbers in words, from one on. */
  readonly numbers: readonly string[];
  /** Words before a number that is part of a name or an age, and words after one that counts something else. */
  readonly labels: readonly string[];
  readonly units: readonly string[];
  /** Words before a number that is an allowance and counts nobody. */
  readonly limits: readonly string[];
  readonly ages: readonly string[];
  /** Words after people that make a ratio of them, and words that may follow people though one of them could name a thing (“family hub”). */
  readonly apart: readonly string[];
  readonly joins: readonly string[];
}

/** The words that mark what is left out of a copy for publication, and the fields that stay whatever they say. */
export interface PublicationWords {
  readonly isSensitiveHeading: (heading: string) => boolean;
  /** Whether an answer under a sensitive heading says that the row may be published. */
  readonly isOpen: (answer: string) => boolean;
  /** Whether words around a table mark all of it, and whether words of a row mark the row. */
  readonly marksAll: (text: string) => boolean;
  readonly marksRow: (text: string) => boolean;
  readonly isEstimateHeading: (heading: string) => boolean;
  readonly isNotLet: (status: string) => boolean;
  readonly jobs: JobWords;
  readonly fewPeople: PeopleWords;
  /** Whether words under a table say what its figures cover: a caveat that goes where the figures go. */
  readonly isCaveat: (text: string) => boolean;
  /** Whether what a measure is called, or its unit, says that people are counted, and not a share of them, their money or their days. */
  readonly countsPeople: (measure: string, unit?: string) => boolean;
  readonly required: ReadonlySet<string>;
  /** Whether a text speaks of few people without a number: “a single child”, “the last resident”. */
  readonly mayBeOfFew: (text: string) => boolean;
  /** Whether the title and route of a contract say that one placement is bought by itself: “Residential placement” by *Spot*, but not *placements*. */
  readonly buysOne: (text: string) => boolean;
  /** Whether words under a column of owners or leads look like the name of a person, and not like a post or a body. */
  readonly looksLikeName: (text: string) => boolean;
}

/** Tells whether a word for few stands at most three words before one for people, or is one itself: “a couple of the boys”, “both twins”. */
function fewWithout(few: readonly string[], people: readonly string[]): (text: string) => boolean {
  const [ofFew, ofPeople] = [new Set(few.map(keyOf)), new Set(people.map(keyOf))];
  return (text) => {
    const all = keyOf(text).split(' ');
    return all.some((word, at) => ofFew.has(word) && (ofPeople.has(word) || all.slice(at + 1, at + 4).some((next) => ofPeople.has(next))));
  };
}

const holds =
  (any: readonly string[]) =>
  (text: string): boolean =>
    any.some((each) => holdsWords(text, each));

/** Whether a text holds one of some words, and none of others before it. */
function speaksFirst(text: string, some: readonly string[], others: readonly string[]): boolean {
  const key = ` ${keyOf(text)} `;
  const first = (words: readonly string[]): number =>
    Math.min(...words.map((word) => key.indexOf(` ${keyOf(word)} `)).map((at) => (at < 0 ? Number.POSITIVE_INFINITY : at)));
  return first(some) < first(others);
}

/** The words from `templates/publication.yaml`, or a workspace's own that stand in their place. */
export function publicationWordsFrom(document: Document): PublicationWords {
  const given = validated(document, schema);
  const open = new Set(given.open.map(keyOf));
  const [sensitive, harmless] = [holds(given.headings), holds(given.unless)];
  const [spot, onePlacement] = [holds(given.spot ?? []), holds(given['one-placement'] ?? [])];
  const [units, notPeople] = [holds(given['people-units']), holds(given['not-people'])];
  return {
    isSensitiveHeading: (heading) => sensitive(heading) && !harmless(heading),
    isOpen: (answer) => open.has(keyOf(answer)),
    marksAll: holds(given.titles),
    marksRow: holds(given.rows),
    isEstimateHeading: holds(given.estimates),
    isNotLet: holds(given['not-let']),
    jobs: {
      phrases: given['job-cuts'],
      cuts: given.cuts,
      teamCuts: given['team-cuts'],
      jobs: given.jobs,
      notJobs: given['not-jobs'],
      ofTeams: given['team-words'],
    },
    fewPeople: {
      people: given.people,
      numbers: given.numbers,
      labels: given['number-labels'],
      units: given['number-units'],
      limits: given['number-limits'],
      ages: given.ages,
      apart: given['people-per'],
      joins: given['after-people'],
    },
    isCaveat: holds(given.covers),
    countsPeople: (measure, unit = '') => {
      const [called, per] = [measure, unit].map((text) => text.replaceAll('%', ' % ')) as [string, string];
      if (notPeople(per)) return false;
      if (units(per) || speaksFirst(per, given.people, given['not-people-first'])) return true;
      return !notPeople(called) && speaksFirst(`${per} ${called}`, given.people, given['not-people-first']);
    },
    required: new Set(given.required),
    mayBeOfFew: fewWithout(given.few ?? [], given.people),
    buysOne: (text) => spot(text) && onePlacement(text),
    looksLikeName: nameReader({ posts: given.posts ?? [], bodies: given.bodies ?? [], forenames: given.forenames ?? [] }),
  };
}
