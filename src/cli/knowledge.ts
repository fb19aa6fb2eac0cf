import { join } from 'node:path';
import { readDocument } from '../intake/documents.ts';
import { readPlainTable } from '../intake/sheets.ts';
import { elementsFrom } from '../mapping/elements.ts';
import { crosswalkFrom, tierModelFrom } from '../mapping/tiers.ts';
import { vocabularyFrom } from '../mapping/vocabulary.ts';
import type { Document } from '../nouns/document.ts';
import type { Knowledge } from '../planning/knowledge.ts';
import { dutiesFrom } from '../rules/duties.ts';
import { calendarsFrom } from '../timeline/calendars.ts';
import { overlayFrom } from '../timeline/overlay.ts';
import { regimeFrom } from '../timeline/regime.ts';
import type { World } from './world.ts';

function text(world: World, path: string): string {
  return new TextDecoder().decode(world.read(path));
}

/** Templates as the build read them, by name, with the text they were read from. */
type Prepared = Readonly<Record<string, { readonly text: string; readonly document: Document } | undefined>>;

function prepared(world: World): Prepared {
  const path = join(world.home, 'dist', 'templates.json');
  return world.exists(path) ? (JSON.parse(text(world, path)) as Prepared) : {};
}

/** The built-in knowledge under `templates/`, each file named for messages as a person would find it. */
export async function readKnowledge(world: World): Promise<Knowledge> {
  const at = (...parts: string[]): string => join(world.home, 'templates', ...parts);
  const held = prepared(world);
  const document = (...parts: string[]): Document => {
    const file = ['templates', ...parts].join('/');
    const written = text(world, at(...parts));
    const before = held[file];
    return before?.text === written ? before.document : readDocument(written, file);
  };
  const folder = (name: string): Document[] =>
    world
      .list(at(name))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => document(name, file));
  const duties = await readPlainTable(world.read(at('duties.csv')), 'templates/duties.csv');
  return {
    elements: elementsFrom(document('elements.yaml')),
    tierModels: folder('tiers').map(tierModelFrom),
    crosswalk: crosswalkFrom(document('crosswalk.yaml')),
    vocabulary: vocabularyFrom(folder('vocabulary')),
    regimes: folder('regimes').map(regimeFrom),
    overlays: folder('overlays').map(overlayFrom),
    calendars: calendarsFrom(JSON.parse(text(world, at('calendars', 'bank-holidays.json')))),
    duties: dutiesFrom(duties.map(({ row }) => row)),
  };
}
