import { join } from 'node:path';
import { deflatorsFrom } from '../finance/worth/deflators.ts';
import { discountRatesFrom } from '../finance/worth/discount.ts';
import { readDocument } from '../intake/documents.ts';
import { knownKinds } from '../intake/known-kinds.ts';
import { lexiconsOf } from '../intake/lexicon.ts';
import type { ReadingContext } from '../intake/read-table.ts';
import { readPlainTable } from '../intake/sheets.ts';
import { unfilledFrom } from '../intake/unfilled.ts';
import { elementsFrom } from '../mapping/elements.ts';
import { crosswalkFrom, tierModelFrom } from '../mapping/tiers.ts';
import { vocabularyFrom } from '../mapping/vocabulary.ts';
import type { Clock } from '../nouns/clock.ts';
import type { Document } from '../nouns/document.ts';
import type { Example } from '../nouns/finding.ts';
import type { SystemElement } from '../nouns/workspace.ts';
import type { Knowledge } from '../planning/knowledge.ts';
import { type PublicationWords, publicationWordsFrom } from '../planning/publication/words.ts';
import { dutiesFrom } from '../rules/duties.ts';
import { type Calendars, calendarsFrom } from '../timeline/days/calendars.ts';
import { clocksFrom } from '../timeline/days/clocks.ts';
import { overlayFrom } from '../timeline/law/overlay.ts';
import { regimesFrom } from '../timeline/law/regime.ts';
import { thresholdsFrom } from '../timeline/law/thresholds.ts';
import { knownStepsFrom } from '../timeline/printed/steps.ts';
import { onceFor } from '../values/once.ts';
import type { Flags } from './command.ts';
import type { OwnTemplate } from './own-templates.ts';
import type { World } from './world.ts';

function text(world: World, path: string): string {
  return new TextDecoder().decode(world.read(path));
}

/** Templates as the build read them, by name, with the text they were read from: a document, or the rows of a table. */
type Prepared = Readonly<Record<string, { readonly text: string; readonly document?: Document; readonly rows?: Rows['rows'] } | undefined>>;

/** A part of the templates (`elements.yaml`, the folder `tiers`) as it is built in, and as the workspace's own templates have it. */
interface Part<T> {
  readonly builtIn: readonly T[];
  readonly own: readonly T[];
}

/** One table of the templates: its rows, and what messages call it. */
interface Rows {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly file: string;
}

interface Templates {
  readonly documents: (part: string) => Part<Document>;
  readonly tables: (part: string) => Promise<Part<Rows>>;
}

/** Read once for all that a command asks of the templates: it is a megabyte. */
const preparedIn = onceFor((world: World): Prepared => {
  const build = join(world.home, 'dist', 'templates.json');
  return world.exists(build) ? (JSON.parse(text(world, build)) as Prepared) : {};
});

/** The templates, each named for messages as a person would find it. One is taken as the build read it where its text is still the same, else read now. */
function templatesOf(world: World, own: readonly OwnTemplate[]): Templates {
  const prepared = preparedIn(world);
  const filesIn = (part: string): string[] =>
    part.includes('.')
      ? [part]
      : world
          .list(join(world.home, 'templates', part))
          .filter((file) => file.endsWith('.yaml') || file.endsWith('.json'))
          .map((file) => `${part}/${file}`);
  const builtIn = (part: string): Document => {
    const file = `templates/${part}`;
    const written = text(world, join(world.home, 'templates', part));
    const before = prepared[file];
    if (before?.document && before.text === written) return before.document;
    return file.endsWith('.json') ? { file, value: JSON.parse(written), lines: {} } : readDocument(written, file);
  };
  const ownOf = (part: string): readonly OwnTemplate[] => own.filter((each) => each.part === part || each.part.startsWith(`${part}/`));
  const rowsOf = async (path: string, file: string): Promise<Rows> => ({
    rows: (await readPlainTable(world.read(path), file)).map(({ row }) => row),
    file,
  });
  const builtInRows = async (part: string): Promise<Rows> => {
    const [path, file] = [join(world.home, 'templates', part), `templates/${part}`];
    const before = prepared[file];
    return before?.rows && before.text === text(world, path) ? { rows: before.rows, file } : rowsOf(path, file);
  };
  return {
    documents: (part) => ({
      builtIn: filesIn(part).map(builtIn),
      own: ownOf(part).map(({ path, name }) => readDocument(text(world, path), name)),
    }),
    tables: async (part) => ({
      builtIn: [await builtInRows(part)],
      own: await Promise.all(ownOf(part).map(({ path, name }) => rowsOf(path, name))),
    }),
  };
}

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
  const words = documents('vocabulary');
  const speaksOf = {
    elements: [...new Set([...elements, ...(named ?? [])].map(idOf))],
    tiers: [...new Set([chosen, crosswalk.base].flatMap((of) => tierModels.find(({ id }) => id === of)?.tiers.map(idOf) ?? []))],
  };
  return {
    elements,
    tierModels,
    crosswalk,
    vocabulary: vocabularyFrom(words.builtIn, words.own, speaksOf),
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
  return JSON.parse(text(world, join(world.home, 'templates', 'examples.json')));
}
