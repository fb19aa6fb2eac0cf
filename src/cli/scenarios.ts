import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { OtherScenarios } from '../finance/scenario/extends.ts';
import type { Scenario } from '../finance/scenario/scenario.ts';
import { scenarioFrom } from '../finance/scenario/scenario.ts';
import { readDocument } from '../intake/documents.ts';
import type { Document } from '../nouns/document.ts';
import type { Knowledge } from '../planning/knowledge.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import type { World } from './world.ts';

/** Where scenarios are looked for: a folder, and those its configuration lists. */
interface Shelf {
  readonly root: string;
  readonly config: { readonly scenarios: readonly string[] };
  readonly knowledge: Pick<Knowledge, 'deflators'>;
}

function inFolder(world: World, root: string): string[] {
  const folder = join(root, 'scenarios');
  return world.exists(folder)
    ? world
        .list(folder)
        .filter((file) => /\.ya?ml$/.test(file))
        .map((file) => `scenarios/${file}`)
    : [];
}

function found(world: World, opened: Shelf, name: string, known: readonly string[]): string {
  const short = known.find((path) => path === name || shortName(path) === name);
  if (short) return join(opened.root, short);
  const asFile = isAbsolute(name) ? name : resolve(world.here, name);
  if (world.exists(asFile) && !world.isDirectory(asFile)) return asFile;
  const names = known.map(shortName);
  const near = nearest(name, names);
  throw new Refusal(
    'scenario-missing',
    `There is no scenario called \`${name}\`.`,
    near
      ? `Did you mean \`${near}\`?`
      : names.length > 0
        ? `Scenarios here: ${names.join(', ')}.`
        : 'Put one under scenarios/ in the workspace.',
  );
}

/** What a scenario is called by: its file without the folder and the ending. */
const shortName = (path: string): string =>
  path
    .split('/')
    .at(-1)
    ?.replace(/\.ya?ml$/, '') as string;

/** The scenarios that stand in a workspace's folder of them, as they are named. */
export function scenarioNames(world: World, root: string): readonly string[] {
  return inFolder(world, root).map(shortName);
}

/** An example to copy: its figures are nobody's, so it is modelled only when it is named. */
const isExample = (path: string): boolean => /(^|\/)example[^/]*$/.test(path);

/** The scenarios a plan models when none is named: those commissioning.yaml lists, else every file under scenarios/ but examples. */
export function modelledPaths(world: World, { root, config }: Pick<Shelf, 'root' | 'config'>): readonly string[] {
  return config.scenarios.length > 0 ? config.scenarios : inFolder(world, root).filter((path) => !isExample(path));
}

/** The scenarios named, else those commissioning.yaml lists, else every file under scenarios/ but examples; one that is refused is passed over where that is allowed. None is the base as it stands. */
export function readScenarios(world: World, opened: Shelf, names: readonly string[], passOver: PassOver = null): Scenario[] {
  const listed = opened.config.scenarios;
  const there = inFolder(world, opened.root);
  const known = [...new Set([...listed, ...there])];
  const paths =
    names.length > 0
      ? names.map((name) => found(world, opened, name, known))
      : modelledPaths(world, opened).map((path) => join(opened.root, path));
  return paths.flatMap((path) =>
    orPassedOver(passOver, () =>
      scenarioFrom(documentAt(world, opened.root, path), { ...others(world, opened.root, known), deflators: opened.knowledge.deflators }),
    ),
  );
}

/** What is told of a scenario that is refused and passed over; null where a refusal ends the run. */
export type PassOver = ((refusal: Refusal) => void) | null;

/** What is made, as a list of one; of none where it is refused and may be passed over. */
function orPassedOver<T>(passOver: PassOver, make: () => T): readonly T[] {
  try {
    return [make()];
  } catch (error) {
    if (passOver === null || !(error instanceof Refusal)) throw error;
    passOver(error);
    return [];
  }
}

const stemOf = (path: string): string => basename(path).replace(/\.ya?ml$/, '');

function documentAt(world: World, root: string, path: string): Document {
  const label = path.startsWith(root) ? path.slice(root.length + 1) : path;
  if (!world.exists(path))
    throw new Refusal(
      'scenario-missing',
      'There is no such scenario, though commissioning.yaml names it.',
      'Put it there, or take it out of `scenarios`.',
      { file: label },
    );
  return readDocument(new TextDecoder().decode(world.read(path)), label);
}

/** The scenarios a file may build on: those of the workspace by their short name or the title they give themselves, and any file by its way from that file or from the workspace. */
function others(world: World, root: string, listed: readonly string[]): OtherScenarios {
  const paths = [...new Set([...listed, ...inFolder(world, root)])].filter((path) => world.exists(join(root, path)));
  const titleOf = (path: string): unknown =>
    (documentAt(world, root, join(root, path)).value as { readonly scenario?: unknown } | null)?.scenario;
  return {
    names: paths.map(stemOf),
    find: (name, from) => {
      const files = [resolve(root, dirname(from.file), name), resolve(root, name)];
      const file = files.find((each) => world.exists(each) && !world.isDirectory(each));
      const known = paths.find((path) => path === name || stemOf(path) === name);
      if (known !== undefined) return documentAt(world, root, join(root, known));
      if (file !== undefined) return documentAt(world, root, file);
      const titled = paths.find((path) => titleOf(path) === name);
      return titled === undefined ? null : documentAt(world, root, join(root, titled));
    },
  };
}
