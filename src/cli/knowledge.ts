import { join } from 'node:path';
import { deflatorsFrom } from '../finance/worth/deflators.ts';
import { discountRatesFrom } from '../finance/worth/discount.ts';
import { knownKinds } from '../intake/known-kinds.ts';
import { lexiconsOf } from '../intake/lexicon.ts';
import type { ReadingContext } from '../intake/reading-context.ts';
import { unfilledFrom } from '../intake/unfilled.ts';
import { elementsFrom } from '../mapping/places/elements.ts';
import { crosswalkFrom, tierModelFrom } from '../mapping/places/tiers.ts';
import { type Vocabulary, vocabularyOf } from '../mapping/words/vocabulary.ts';
import { type SpokenOf, type WrittenVocabulary, writtenVocabulary } from '../mapping/words/written-vocabulary.ts';
import type { Clock } from '../nouns/clock.ts';
import type { Document } from '../nouns/document.ts';
import type { Example } from '../nouns/finding.ts';
import type { SystemElement } from '../nouns/workspace.ts';
import type { Knowledge } from '../planning/knowledge.ts';
import { type PublicationWords, publicationWordsFrom } from '../planning/publication/words.ts';
import { dutiesFrom } from '../rules/duties/duties.ts';
import { type Calendars, calendarsFrom } from '../timeline/days/calendars.ts';
import { clocksFrom } from '../timeline/days/clocks.ts';
import { overlayFrom } from '../timeline/law/overlay.ts';
import { regimesFrom } from '../timeline/law/regime.ts';
import { thresholdsFrom } from '../timeline/law/thresholds.ts';
import { knownStepsFrom } from '../timeline/printed/steps.ts';
import type { Flags } from './command.ts';
import type { OwnTemplate } from './own-templates.ts';
import { type Part, type Templates, templatesOf } from './templates.ts';
import type { World } from './world.ts';

/** The one rule of a workspace's own templates: what has the id of something built in stands in its place, what has a new one is added. */
function laidOver<T>({ builtIn, own }: Part<T>, idOf: (thing: T) => unknown): T[] {
  const inPlace = new Set(own.map(idOf));
  const ids = new Set(builtIn.map(idOf));
  return [
    ...builtIn.flatMap((thing, at) => {
      const id = idOf(thing);
      if (!inPlace.has(id)) return [thing];
      return builtIn.findIndex((each) => idOf(each) === id) === at ? own.filter((each) => idOf(each) === id) : [];
    }),
    ...own.filter((thing) => !ids.has(idOf(thing))),
  ];
}

function each<T, R>({ builtIn, own }: Part<T>, read: (thing: T) => readonly R[]): Part<R> {
  return { builtIn: builtIn.flatMap(read), own: own.flatMap(read) };
}

const idOf = ({ id }: { readonly id: string }): string => id;
const idIn = ({ value }: Document): unknown => (value as { readonly id?: unknown } | null)?.id;

/** The legal periods and the bank holidays they are counted by: the part of the knowledge a clock needs. */
export function readClocks(
  world: World,
  own: readonly OwnTemplate[] = [],
  { documents }: Templates = templatesOf(world, own),
): { readonly clocks: readonly Clock[]; readonly calendars: Calendars } {
  return {
    clocks: laidOver(
      each(documents('clocks'), (document) => clocksFrom([document])),
      idOf,
    ),
    calendars: new Map(
      laidOver(
        each(documents('calendars'), (document) => [...calendarsFrom(document)]),
        ([id]) => id,
      ),
    ),
  };
}

/** A file read with nothing but the built-in knowledge and a workspace's own templates: no pins, no decisions, nobody's name. */
export function plainReading(world: World, { showPersonal = false }: Flags, own: readonly OwnTemplate[] = []): ReadingContext {
  const { documents } = templatesOf(world, own);
  const [headings, placeholders] = [documents('headings'), documents('placeholders.yaml')];
  return {
    pins: [],
    decidedYears: new Map(),
    organisation: '',
    showPersonal,
    lexicons: lexiconsOf(knownKinds(headings.builtIn, headings.own)),
    unfilled: unfilledFrom([...placeholders.builtIn, ...placeholders.own]),
  };
}

/** The words that mark what is left out of a copy for publication. */
export function readPublicationWords(world: World, own: readonly OwnTemplate[] = []): PublicationWords {
  return publicationWordsFrom(laidOver(templatesOf(world, own).documents('publication.yaml'), idIn)[0] as Document);
}

/** The vocabulary: as the build wrote it down, where a workspace has no words of its own. */
function vocabularyIn({ documents, asBuilt, own }: Templates, known: SpokenOf): Vocabulary {
  const written = own('vocabulary').length === 0 ? asBuilt<WrittenVocabulary>('written-vocabulary', 'vocabulary') : null;
  if (written !== null) return vocabularyOf(written);
  const words = documents('vocabulary');
  return vocabularyOf(writtenVocabulary(words.builtIn, words.own, known));
}

/** What a workspace brings to the built-in knowledge: its own templates, the elements it names itself, and the tier model it chose. */
export interface Own {
  readonly templates: readonly OwnTemplate[];
  readonly elements: readonly SystemElement[] | null;
  readonly tiers: string | null;
}

/** The built-in knowledge under `templates/`, with a workspace's own laid over it. */
export async function readKnowledge(
  world: World,
  { templates: own, elements: named, tiers: chosen }: Own = { templates: [], elements: null, tiers: null },
): Promise<Knowledge> {
  const templates = templatesOf(world, own);
  const { documents, tables } = templates;
  const { clocks, calendars } = readClocks(world, own, templates);
  const elements = laidOver(each(documents('elements.yaml'), elementsFrom), idOf);
  const tierModels = laidOver(documents('tiers'), idIn).map(tierModelFrom);
  const walk = documents('crosswalk.yaml');
  const crosswalk = crosswalkFrom(walk.builtIn[0] as Document, walk.own, tierModels);
  const speaksOf = {
    elements: [...new Set([...elements, ...(named ?? [])].map(idOf))],
    tiers: [...new Set([chosen, crosswalk.base].flatMap((of) => tierModels.find(({ id }) => id === of)?.tiers.map(idOf) ?? []))],
  };
  return {
    elements,
    tierModels,
    crosswalk,
    vocabulary: vocabularyIn(templates, speaksOf),
    regimes: regimesFrom(laidOver(documents('regimes'), idIn), clocks),
    overlays: laidOver(documents('overlays'), idIn).map((document) => overlayFrom(document, clocks)),
    calendars,
    discountRates: laidOver(each(documents('discount-rates.yaml'), discountRatesFrom), idOf),
    thresholds: laidOver(
      each(await tables('thresholds.csv'), ({ rows, file }) => thresholdsFrom(rows, file)),
      idOf,
    ),
    deflators: deflatorsFrom(laidOver(documents('deflators.yaml'), idIn)[0] as Document),
    printedSteps: knownStepsFrom(laidOver(documents('printed-timetables.yaml'), idIn)[0] as Document),
    duties: laidOver(
      each(await tables('duties.csv'), ({ rows, file }) => dutiesFrom(rows, file)),
      idOf,
    ),
  };
}

/** A finding of each rule in the story that shows it at work, by the rule's code: `npm run update` writes them from the stories. */
export function readExamples(world: World): Readonly<Record<string, Example>> {
  return JSON.parse(new TextDecoder().decode(world.read(join(world.home, 'templates', 'examples.json'))));
}
