import { join, relative, resolve, sep } from 'node:path';
import { readDocument } from '../intake/documents.ts';
import { splitYear } from '../intake/headings.ts';
import { textWithPins } from '../intake/pin-document.ts';
import type { Pin } from '../intake/pin-item.ts';
import type { InspectedFile } from '../intake/read-file.ts';
import type { ReadingContext } from '../intake/reading-context.ts';
import type { Column, Table } from '../nouns/table.ts';
import { type Config, configFrom } from '../planning/config.ts';
import { Refusal } from '../values/refusal.ts';
import { keyOf } from '../values/text.ts';
import type { Flags } from './command.ts';
import { decidedYears, readDecisions } from './decisions.ts';
import type { FileToWrite } from './disk.ts';
import { findRoot } from './open.ts';
import { type OwnTemplate, ownTemplates } from './own-templates.ts';
import type { World } from './world.ts';

const configName = 'commissioning.yaml';

/** The workspace a file is inspected in. */
export interface PinGround {
  readonly root: string;
  readonly label: string;
  readonly text: string;
  readonly config: Config;
  readonly own: readonly OwnTemplate[];
  readonly years: ReadonlyMap<string, number>;
}

/** What was pinned of one file: the tables, and the headings of columns that could not be, because another bears the same. */
export interface PinnedFile {
  readonly path: string;
  readonly pins: readonly Pin[];
  readonly alike: readonly string[];
}

/** The workspace a file is inspected in, when one is named or its reading is to be saved; else null. */
export async function pinGround(world: World, flags: Flags): Promise<PinGround | null> {
  if (flags['save'] !== true && flags.workspace === undefined) return null;
  const root = findRoot(world, flags);
  const text = new TextDecoder().decode(world.read(join(root, configName)));
  const config = configFrom(readDocument(text, configName));
  const years = decidedYears(await readDecisions(world, root));
  return {
    root,
    label: flags.workspace ?? (relative(world.here, root) || '.'),
    text,
    config,
    own: ownTemplates(world, root, config.templates),
    years,
  };
}

/** How a file is read there: as the workspace pins it, whatever name it was typed with. Without a workspace it is read plainly. */
export function contextIn(ground: PinGround | null, plain: ReadingContext, world: World, word: string): ReadingContext {
  if (!ground) return plain;
  const path = resolve(world.here, word);
  const pins = ground.config.sources
    .filter((source) => resolve(ground.root, source.path) === path)
    .map((source) => ({ ...source, path: word }));
  const { organisation, year } = ground.config;
  return { ...plain, pins, decidedYears: ground.years, organisation, year };
}

function remarkOn(column: Column): { readonly remark?: string } {
  return column.status === 'proposed' ? { remark: `was proposed, ${Math.round(column.confidence * 100)}%` } : {};
}

/** The field, and the year where the heading does not name it itself. */
function pinnedAs({ heading, field, part }: Column): string {
  return part === undefined || splitYear(heading).year === part ? (field as string) : `${field} ${part}`;
}

/** Columns are pinned by their headings: one without, or with the heading of another, cannot be. */
function pinOf(table: Table): { readonly pin: Pin; readonly alike: readonly string[] } {
  const read = table.columns.filter(({ field, heading }) => field !== null && heading !== '');
  const isAlone = ({ heading }: Column): boolean => table.columns.filter((other) => keyOf(other.heading) === keyOf(heading)).length === 1;
  const columns = read.filter(isAlone).map((column) => ({ heading: column.heading, field: pinnedAs(column), ...remarkOn(column) }));
  return {
    pin: { kind: table.kind, sheet: table.sheet, headerRow: table.headerRow, columns },
    alike: read.filter((column) => !isAlone(column)).map(({ heading }) => heading),
  };
}

/** What is to be pinned of a file: each table of a kind the toolkit knows. */
function pinnedFile(world: World, ground: PinGround, file: InspectedFile): PinnedFile {
  const made = file.tables.filter(({ kind }) => kind !== 'other').map(pinOf);
  if (made.length === 0)
    throw new Refusal(
      'nothing-to-pin',
      'There is no table in this file that could be pinned.',
      'See with `commission inspect` what was found in it; give a kind, a sheet and a header row in commissioning.yaml by hand.',
      { file: file.file },
    );
  const written = ground.config.sources.find((source) => resolve(ground.root, source.path) === resolve(world.here, file.file))?.path;
  return {
    path: written ?? relative(ground.root, resolve(world.here, file.file)).split(sep).join('/'),
    pins: made.map(({ pin }) => pin),
    alike: made.flatMap(({ alike }) => alike),
  };
}

/** The readings of files pinned in commissioning.yaml, ready to be written; no file where nothing would change. */
export function pinnedReading(
  world: World,
  ground: PinGround,
  files: readonly InspectedFile[],
): { readonly file: FileToWrite | null; readonly pinned: readonly PinnedFile[] } {
  const pinned = files.map((file) => pinnedFile(world, ground, file));
  const text = pinned.reduce((whole, { path, pins }) => {
    const full = resolve(ground.root, path);
    return textWithPins(whole, (written) => written !== '' && resolve(ground.root, written) === full, path, pins);
  }, ground.text);
  configFrom(readDocument(text, configName));
  const file = text === ground.text ? null : { path: join(ground.root, configName), bytes: new TextEncoder().encode(text) };
  return { file, pinned };
}
