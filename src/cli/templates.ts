import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readDocument } from '../intake/documents.ts';
import { readPlainTable } from '../intake/sheets.ts';
import type { Document } from '../nouns/document.ts';
import type { FileToWrite } from './disk.ts';
import type { OwnTemplate } from './own-templates.ts';
import type { World } from './world.ts';

/** A part of the templates (`elements.yaml`, the folder `tiers`) as it is built in, and as the workspace's own templates have it. */
export interface Part<T> {
  readonly builtIn: readonly T[];
  readonly own: readonly T[];
}

/** One table of the templates: its rows, and what messages call it. */
interface Rows {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly file: string;
}

/** The templates, part by part: the built-in ones, and those of a workspace's own. */
export interface Templates {
  readonly documents: (part: string) => Part<Document>;
  readonly tables: (part: string) => Promise<Part<Rows>>;
  readonly own: (part: string) => readonly OwnTemplate[];
  /** What the build made of a part under a name; null where it made nothing, or a file of the part was edited since. */
  readonly asBuilt: <T>(name: string, part: string) => T | null;
}

/** A file of the templates, named for messages as a person would find it. */
interface TemplateFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function filesIn(world: World, part: string): TemplateFile[] {
  const paths = part.includes('.')
    ? [part]
    : world
        .list(join(world.home, 'templates', part))
        .filter((file) => file.endsWith('.yaml') || file.endsWith('.json'))
        .map((file) => `${part}/${file}`);
  return paths.map((path) => ({ file: `templates/${path}`, bytes: world.read(join(world.home, 'templates', path)) }));
}

function documentIn({ file, bytes }: TemplateFile): Document {
  const text = textOf(bytes);
  return file.endsWith('.json') ? { file, value: JSON.parse(text), lines: {} } : readDocument(text, file);
}

async function rowsIn({ file, bytes }: TemplateFile): Promise<Rows> {
  return { rows: (await readPlainTable(bytes, file)).map(({ row }) => row), file };
}

/** What the build made of some files, with what tells whether they are still the same. */
interface Built<T> {
  readonly sha256: string;
  readonly made: T;
}

/** Their names and bytes in one number. */
function digestOf(files: readonly TemplateFile[]): string {
  const hash = createHash('sha256');
  for (const { file, bytes } of files) hash.update(`${file} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

const builtAt = (world: World, name: string): string => join(world.home, 'dist', 'templates', `${name}.json`);

function builtFrom<T>(world: World, name: string, files: readonly TemplateFile[]): T | null {
  const path = builtAt(world, name);
  if (!world.exists(path)) return null;
  const { sha256, made } = JSON.parse(textOf(world.read(path))) as Built<T>;
  return sha256 === digestOf(files) ? made : null;
}

/** The templates of the toolkit and of a workspace. What the build made of a part is taken where its files are still the same, else they are read now. */
export function templatesOf(world: World, all: readonly OwnTemplate[]): Templates {
  const own = (part: string): readonly OwnTemplate[] => all.filter((each) => each.part === part || each.part.startsWith(`${part}/`));
  const ownFiles = (part: string): TemplateFile[] => own(part).map(({ path, name }) => ({ file: name, bytes: world.read(path) }));
  return {
    documents: (part) => {
      const files = filesIn(world, part);
      return { builtIn: builtFrom<Document[]>(world, part, files) ?? files.map(documentIn), own: ownFiles(part).map(documentIn) };
    },
    tables: async (part) => {
      const files = filesIn(world, part);
      return {
        builtIn: builtFrom<Rows[]>(world, part, files) ?? (await Promise.all(files.map(rowsIn))),
        own: await Promise.all(ownFiles(part).map(rowsIn)),
      };
    },
    own,
    asBuilt: (name, part) => builtFrom(world, name, filesIn(world, part)),
  };
}

/** What the build makes of a part under a name, as a file that `templatesOf` takes it from. */
export function builtTemplate(world: World, name: string, part: string, made: unknown): FileToWrite {
  const built: Built<unknown> = { sha256: digestOf(filesIn(world, part)), made };
  return { path: builtAt(world, name), bytes: new TextEncoder().encode(JSON.stringify(built)) };
}
