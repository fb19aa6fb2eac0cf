import { isAbsolute, join, resolve } from 'node:path';
import type { Scenario } from '../finance/scenario.ts';
import { scenarioFrom } from '../finance/scenario.ts';
import { readDocument } from '../intake/documents.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import type { World } from './world.ts';

/** Where scenarios are looked for: a folder, and those its configuration lists. */
interface Shelf {
  readonly root: string;
  readonly config: { readonly scenarios: readonly string[] };
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
  const short = known.find(
    (path) =>
      path === name ||
      path
        .split('/')
        .at(-1)
        ?.replace(/\.ya?ml$/, '') === name,
  );
  if (short) return join(opened.root, short);
  const asFile = isAbsolute(name) ? name : resolve(world.here, name);
  if (world.exists(asFile) && !world.isDirectory(asFile)) return asFile;
  const names = known.map(
    (path) =>
      path
        .split('/')
        .at(-1)
        ?.replace(/\.ya?ml$/, '') as string,
  );
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

/** An example to copy: its figures are nobody's, so it is modelled only when it is named. */
const isExample = (path: string): boolean => /(^|\/)example[^/]*$/.test(path);

/** The scenarios named, else those commissioning.yaml lists, else every file under scenarios/ but examples. None is the base as it stands. */
export function readScenarios(world: World, opened: Shelf, names: readonly string[]): Scenario[] {
  const listed = opened.config.scenarios;
  const known = listed.length > 0 ? listed : inFolder(world, opened.root);
  const usual = listed.length > 0 ? listed : known.filter((path) => !isExample(path));
  const paths = names.length > 0 ? names.map((name) => found(world, opened, name, known)) : usual.map((path) => join(opened.root, path));
  return paths.map((path) => {
    const label = path.startsWith(opened.root) ? path.slice(opened.root.length + 1) : path;
    if (!world.exists(path))
      throw new Refusal(
        'scenario-missing',
        'There is no such scenario, though commissioning.yaml names it.',
        'Put it there, or take it out of `scenarios`.',
        { file: label },
      );
    return scenarioFrom(readDocument(new TextDecoder().decode(world.read(path)), label));
  });
}
