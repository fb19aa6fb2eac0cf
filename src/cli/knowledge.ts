import { join } from 'node:path';
import { readDocument } from '../intake/documents.ts';
import { readPlainTable } from '../intake/sheets.ts';
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

function documentAt(world: World, ...parts: string[]): Document {
  return readDocument(text(world, join(world.home, 'templates', ...parts)), ['templates', ...parts].join('/'));
}

function folderOf(world: World, name: string): Document[] {
  return world
    .list(join(world.home, 'templates', name))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => documentAt(world, name, file));
}

/** The legal periods and the bank holidays they are counted by: the part of the built-in knowledge a clock needs. */
export function readClocks(world: World): { readonly clocks: readonly Clock[]; readonly calendars: Calendars } {
  return {
    clocks: clocksFrom(folderOf(world, 'clocks')),
    calendars: calendarsFrom(JSON.parse(text(world, join(world.home, 'templates', 'calendars', 'bank-holidays.json')))),
  };
}

/** The built-in knowledge under `templates/`, each file named for messages as a person would find it. */
export async function readKnowledge(world: World): Promise<Knowledge> {
  const document = (...parts: string[]): Document => documentAt(world, ...parts);
  const folder = (name: string): Document[] => folderOf(world, name);
  const { clocks, calendars } = readClocks(world);
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
