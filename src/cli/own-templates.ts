import { isAbsolute, join } from 'node:path';
import type { TemplatesFolder } from '../planning/config.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import type { World } from './world.ts';

/** What a workspace's templates folder may hold: single files, and folders with the ending of the files in them. */
const singles = [
  'elements.yaml',
  'crosswalk.yaml',
  'placeholders.yaml',
  'deflators.yaml',
  'discount-rates.yaml',
  'duties.csv',
  'thresholds.csv',
  'publication.yaml',
  'printed-timetables.yaml',
];
const folders: Readonly<Record<string, string>> = {
  tiers: '.yaml',
  vocabulary: '.yaml',
  headings: '.yaml',
  regimes: '.yaml',
  overlays: '.yaml',
  clocks: '.yaml',
  calendars: '.json',
};

/** What templates are made of: single files, and folders of them. */
export const partsOfTemplates: readonly string[] = [...singles, ...Object.keys(folders)];

/** A file of a workspace's own templates: where it stands among templates (`tiers/own.yaml`), where it is, and what messages call it. */
export interface OwnTemplate {
  readonly part: string;
  readonly path: string;
  readonly name: string;
}

function refused(code: string, sentence: string, remedy: string, file: string, line?: number): Refusal {
  return new Refusal(code, sentence, remedy, line === undefined ? { file } : { file, line });
}

function unknownFile(name: string, word: string, known: readonly string[]): Refusal {
  const near = nearest(word, known);
  return refused(
    'template-unknown',
    'Nothing built in goes by this name, so it would change nothing.',
    near ? `Did you mean \`${near}\`?` : `A templates folder may hold ${known.join(', ')}.`,
    name,
  );
}

// What an operating system or an editor leaves behind.
const isLeftBehind = (name: string): boolean => /^[.~]/.test(name);

/**
 * The files of the folder a workspace names under `templates`, laid out as the built-in ones are. A folder that is not there is
 * refused with its line, and a file that stands for nothing known with a did-you-mean.
 */
export function ownTemplates(world: World, root: string, templates: TemplatesFolder | null): readonly OwnTemplate[] {
  if (templates === null) return [];
  const { folder, file, line } = templates;
  const full = isAbsolute(folder) ? folder : join(root, folder);
  if (!world.isDirectory(full))
    throw refused(
      'templates-missing',
      `There is no folder \`${folder}\`, though \`templates\` names it.`,
      'Make it, mend its name, or take the line out.',
      file,
      line,
    );
  const known = [...singles, ...Object.keys(folders)];
  const within = (name: string): string => `${folder.replace(/\/+$/, '')}/${name}`;
  return world
    .list(full)
    .filter((name) => !isLeftBehind(name))
    .flatMap((name): OwnTemplate[] => {
      const path = join(full, name);
      const isFolder = world.isDirectory(path);
      const ending = folders[name];
      if (!isFolder && singles.includes(name)) return [{ part: name, path, name: within(name) }];
      if (!isFolder || ending === undefined) throw unknownFile(within(name), name, known);
      return world
        .list(path)
        .filter((inside) => !isLeftBehind(inside))
        .map((inside) => {
          const part = `${name}/${inside}`;
          if (!inside.endsWith(ending)) throw unknownFile(within(part), part, [`${name}/${inside.replace(/\.[^.]*$/, '')}${ending}`]);
          return { part, path: join(path, inside), name: within(part) };
        });
    });
}
