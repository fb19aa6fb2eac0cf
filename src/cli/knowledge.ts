import { join } from 'node:path';
import { readDocument } from '../intake/documents.ts';
import { readPlainTable } from '../intake/sheets.ts';
import { type UnfilledWords, unfilledFrom } from '../intake/unfilled.ts';
import { elementsFrom } from '../mapping/elements.ts';
import { crosswalkFrom, tierModelFrom } from '../mapping/tiers.ts';
import { vocabularyFrom } from '../mapping/vocabulary.ts';
import type { Clock } from '../nouns/clock.ts';
import type { Document } from '../nouns/document.ts';
import type { Knowledge } from '../planning/knowledge.ts';
import { dutiesFrom } from '../rules/duties.ts';
import { type Calendars, calendarsFrom } from '../timeline/calendars.ts';
import { clocksFrom } from '../timeline/clocks.ts';
import { overlayFrom } from '../timeline/overlay.ts';
import { regimesFrom } from '../timeline/regime.ts';
import { thresholdsFrom } from '../timeline/thresholds.ts';
import type { World } from './world.ts';

function text(world: World, path: string): string {
  return new TextDecoder().decode(world.read(path));
}

/** Templates as the build read them, by name, with the text they were read from. */
type Prepared = Readonly<Record<string, { readonly text: string; readonly document: Document } | undefined>>;

/** The YAML files under `templates/`, one by its path or all of a folder, each named for messages as a person would find it. */
interface Templates {
  readonly document: (...parts: string[]) => Document;
  readonly folder: (name: string) => Document[];
}

/** A template as the build read it where its text is still the same, else read now. */
function templatesOf(world: World): Templates {
  const build = join(world.home, 'dist', 'templates.json');
  const prepared = world.exists(build) ? (JSON.parse(text(world, build)) as Prepared) : {};
  const document = (...parts: string[]): Document => {
    const file = ['templates', ...parts].join('/');
    const written = text(world, join(world.home, 'templates', ...parts));
    const before = prepared[file];
    return before?.text === written ? before.document : readDocument(written, file);
  };
  const folder = (name: string): Document[] =>
    world
      .list(join(world.home, 'templates', name))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => document(name, file));
  return { document, folder };
}

/** The legal periods and the bank holidays they are counted by: the part of the built-in knowledge a clock needs. */
export function readClocks(
  world: World,
  { folder }: Templates = templatesOf(world),
): { readonly clocks: readonly Clock[]; readonly calendars: Calendars } {
  return {
    clocks: clocksFrom(folder('clocks')),
    calendars: calendarsFrom(JSON.parse(text(world, join(world.home, 'templates', 'calendars', 'bank-holidays.json')))),
  };
}

/** The words that stand in a cell until somebody replaces them: the part of the built-in knowledge a reading needs. */
export function readUnfilledWords(world: World): UnfilledWords {
  return unfilledFrom(templatesOf(world).document('placeholders.yaml'));
}

/** The built-in knowledge under `templates/`. */
export async function readKnowledge(world: World): Promise<Knowledge> {
  const templates = templatesOf(world);
  const { document, folder } = templates;
  const { clocks, calendars } = readClocks(world, templates);
  const rows = async (name: string) =>
    (await readPlainTable(world.read(join(world.home, 'templates', name)), `templates/${name}`)).map(({ row }) => row);
  return {
    elements: elementsFrom(document('elements.yaml')),
    tierModels: folder('tiers').map(tierModelFrom),
    crosswalk: crosswalkFrom(document('crosswalk.yaml')),
    vocabulary: vocabularyFrom(folder('vocabulary')),
    regimes: regimesFrom(folder('regimes'), clocks),
    overlays: folder('overlays').map((each) => overlayFrom(each, clocks)),
    calendars,
    thresholds: thresholdsFrom(await rows('thresholds.csv')),
    duties: dutiesFrom(await rows('duties.csv')),
  };
}
