import { basename, join, relative, resolve, sep } from 'node:path';
import type { ReadFile } from '../intake/read-file.ts';
import { usualGovernance } from '../nouns/governance.ts';
import { Refusal } from '../values/refusal.ts';
import { nearest } from '../values/text.ts';
import { parseYear, yearOf } from '../values/year.ts';
import type { Flags } from './command.ts';
import type { FileToWrite } from './disk.ts';
import { mustGiveRows } from './no-table.ts';
import type { World } from './world.ts';

interface Start {
  readonly organisation: string;
  readonly year: string;
  readonly files: readonly string[];
}

function filesUnder(world: World, folder: string): string[] {
  return world
    .list(folder)
    .flatMap((name) => (world.isDirectory(join(folder, name)) ? filesUnder(world, join(folder, name)) : [join(folder, name)]));
}

const shelfOf = (world: World): string => join(world.home, 'fixtures');

/** The example workspaces that come with the toolkit. */
export function exampleNames(world: World): readonly string[] {
  return world.list(shelfOf(world)).filter((entry) => world.exists(join(shelfOf(world), entry, 'commissioning.yaml')));
}

/** Every file of an example workspace, at its path in a new one. */
export function filesOfExample(world: World, name: string): FileToWrite[] {
  const examples = exampleNames(world);
  if (!examples.includes(name)) {
    throw new Refusal(
      'example-unknown',
      `There is no example called \`${name}\`.`,
      `Did you mean \`${nearest(name, examples) ?? examples.join('`, `')}\`?`,
    );
  }
  const from = join(shelfOf(world), name);
  return filesUnder(world, from).map((file) => ({ path: relative(from, file).split(sep).join('/'), bytes: world.read(file) }));
}

/** The files to begin with, read once through: one that no command could read later is refused now. */
async function readCopies(
  world: World,
  flags: Flags,
  files: readonly string[],
): Promise<{ readonly copies: FileToWrite[]; readonly read: ReadFile[] }> {
  const { readFile } = await import('../intake/read-file.ts');
  const { plainReading } = await import('./knowledge.ts');
  const context = plainReading(world, flags);
  const copies: FileToWrite[] = [];
  const read: ReadFile[] = [];
  const taken = new Set<string>();
  for (const file of files) {
    const path = `data/${basename(file)}`;
    if (copies.some((copy) => copy.path === path))
      throw new Refusal('name-twice', `Two files are called \`${basename(file)}\`.`, 'Give one of them another name.', { file });
    const bytes = world.read(resolve(world.here, file));
    const one = await readFile(bytes, file, context, taken);
    mustGiveRows(file, one.tables);
    for (const rows of one.records.values()) for (const row of rows) taken.add(row.id);
    read.push(one);
    copies.push({ path, bytes });
  }
  return { copies, read };
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function configText({ organisation, year, files }: Start): string {
  const sources =
    files.length === 0 ? 'sources: []\n' : `sources:\n${files.map((file) => `  - path: ${quoted(`data/${basename(file)}`)}\n`).join('')}`;
  return `# What this workspace is about. Kinds of table, sheets, header rows and columns are detected;\n# \`commission inspect data/FILE\` shows how each file is read.\norganisation: ${quoted(organisation)}\nfinancial-year: ${quoted(year)}\n# The day to judge on; without it, today.\n# as-of: 2026-06-30\ngovernance: ${usualGovernance(organisation)} # who decides: executive, committee or board; this is assumed, so check it\n# A folder of your own words, elements, tiers and duties, laid over what is built in (\`commission init --help\`).\n# templates: templates\n${sources}out: out\n`;
}

/** One question, unless its flag has answered it. Breaking off is a refusal: nothing has been written yet. */
async function answered(given: string | undefined, question: () => Promise<string | null>): Promise<string> {
  const answer = given ?? (await question());
  if (answer !== null) return answer;
  throw new Refusal('questions-stopped', 'The questions were broken off, and nothing was written.', 'Run it again when you are ready.');
}

async function asked(world: World, flags: Flags): Promise<Start> {
  const files = (flags['from'] as string[] | undefined) ?? [];
  const organisation = flags['organisation'] as string | undefined;
  const year = (flags['year'] as string | undefined) ?? undefined;
  const usual = yearOf(world.today());
  if (flags['yes'] === true || !world.isTerminal) {
    if (organisation === undefined)
      throw new Refusal(
        'organisation-missing',
        'Whose plan is it?',
        'Add --organisation "Name of the council", or --example plymouth to begin with an example.',
      );
    return { organisation, year: year ?? usual, files };
  }
  const ask = world.ask(world.colour && flags.color !== false);
  const named = (text: string): string | null => (text.trim() === '' ? 'A name is needed.' : null);
  const dated = (text: string): string | null => (parseYear(text) === null ? 'Write it as 2026/27.' : null);
  const listed = 'Which spreadsheets? (paths, separated by commas; leave blank for none)';
  return {
    organisation: await answered(organisation, () => ask.text('Whose plan is it?', '', named)),
    year: await answered(year, () => ask.text('For which financial year?', usual, dated)),
    files: files.length > 0 ? files : pathsIn(await answered(undefined, () => ask.text(listed, '', () => null))),
  };
}

function pathsIn(text: string): string[] {
  return text
    .split(',')
    .map((file) => file.trim())
    .filter(Boolean);
}

/** The files of a new workspace made from flags or, at a terminal, from questions: its configuration, no decisions yet, copies of the spreadsheets named, and examples of scenarios where they hold a budget. */
export async function startingFiles(world: World, flags: Flags): Promise<FileToWrite[]> {
  const start = await asked(world, flags);
  if (parseYear(start.year) === null)
    throw new Refusal('year-unreadable', `\`${start.year}\` is not a financial year.`, 'Write it as 2026/27.');
  const { copies, read } = await readCopies(world, flags, start.files);
  const { starterScenarios } = await import('./starter-scenario.ts');
  const starters = await starterScenarios(world, start.year, read);
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  return [
    { path: 'commissioning.yaml', bytes: text(configText(start)) },
    { path: 'decisions.csv', bytes: text('kind,about,decision,reason,by,until\n') },
    ...copies,
    ...starters,
  ];
}
