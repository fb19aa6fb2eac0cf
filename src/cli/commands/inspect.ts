import { join, resolve } from 'node:path';
import type { InspectedFile } from '../../intake/read-file.ts';
import type { FixLine, Mended } from '../../nouns/fix-list.ts';
import { Refusal } from '../../values/refusal.ts';
import type { Command, Flags } from '../command.ts';
import type { FileToWrite } from '../disk.ts';
import type { PinGround } from '../pin.ts';
import { typed } from '../typed.ts';
import type { World } from '../world.ts';

interface Inspection {
  readonly file: InspectedFile;
  readonly lines: readonly FixLine[];
}

/** Every file, read as the workspace pins it when there is one, and what its owner is asked to mend. */
async function inspected(world: World, words: readonly string[], flags: Flags, ground: PinGround | null): Promise<Inspection[]> {
  const { inspectFile } = await import('../../intake/read-file.ts');
  const { fixList } = await import('../../reports/read/fix-list.ts');
  const { contextIn } = await import('../pin.ts');
  const { plainReading } = await import('../knowledge.ts');
  const plain = plainReading(world, flags, ground?.own);
  const found: Inspection[] = [];
  for (const word of words) {
    const path = resolve(world.here, word);
    if (world.isDirectory(path)) throw new Refusal('file-is-folder', 'This is a folder, not a file.', 'Name a file in it.', { file: word });
    const file = await inspectFile(world.read(path), word, contextIn(ground, plain, world, word));
    found.push({ file, lines: fixList(file.tables) });
  }
  return found;
}

/** Makes what the flags ask for and writes it, all at once: the annotated workbook, the pins. */
async function written(world: World, flags: Flags, ground: PinGround | null, found: readonly Inspection[]) {
  const { handedBack } = await import('../hand-back.ts');
  const { pinnedReading } = await import('../pin.ts');
  const output = flags['annotate'] as string | undefined;
  const only = found[0];
  const files: FileToWrite[] = [];
  const annotated = output !== undefined && only ? await handedBack(world, output, only.file, only.lines) : null;
  if (annotated) files.push(annotated.file);
  const pinned =
    ground && flags['save'] === true
      ? pinnedReading(
          world,
          ground,
          found.map(({ file }) => file),
        )
      : null;
  if (pinned?.file) files.push(pinned.file);
  if (files.length > 0) world.write(files);
  return {
    ...(annotated ? { annotated: { path: annotated.output, faults: annotated.faults } } : {}),
    ...(pinned
      ? { saved: { path: join(ground?.label ?? '.', 'commissioning.yaml'), changed: pinned.file !== null, files: pinned.pinned } }
      : {}),
  };
}

function nextStep(words: readonly string[], ground: PinGround | null, output: unknown, known: boolean): string {
  if (typeof output === 'string') return `When it comes back mended: commission inspect ${typed(output)}`;
  if (ground) return `Next: commission check -w ${typed(ground.label)}`;
  if (!known)
    return 'No table of it is of a kind this tool knows. If you know what it is, say so in commissioning.yaml: `kind: contracts`, and `columns:` for its headings.';
  return `To build on ${words.length > 1 ? 'them' : 'it'}: commission init my-plan --from ${words.map(typed).join(' ')}`;
}

/** How a file would be read, before anything is made of it; handed back to its owner with notes, or its reading pinned. */
export const inspect: Command = {
  name: 'inspect',
  does: 'how a file would be read: sheets, tables, header rows, columns, control totals, faults by cell',
  words: '<file...>',
  flags: [
    { flags: '--annotate <out>', does: 'hand the file back as a workbook, with a note on each faulty cell and a fix list: .xlsx' },
    { flags: '--explain', does: 'show the evidence: why each table and column is read so, and what else a table could have been' },
    { flags: '--save', does: 'pin the reading, commented, in the workspace’s commissioning.yaml' },
    { flags: '-w, --workspace <dir>', does: 'read as this workspace pins it (with --save, by default this folder or one above it)' },
    { flags: '--show-personal', does: 'show the personal data found in the files, in place of a mask' },
  ],
  examples: [
    'commission inspect register.xlsx',
    'commission inspect spend.csv --json',
    'commission inspect register.xlsx --annotate register-to-mend.xlsx',
    'commission inspect data/register.xlsx --save',
  ],
  workspace: false,
  run: async (world, words, flags) => {
    const { inspectPages } = await import('../../reports/terminal/inspect-pages.ts');
    const { inspectJson } = await import('../../output/json/inspect.ts');
    const { mendedSince } = await import('../../reports/read/mended.ts');
    const { mendedPages, returnPages } = await import('../../reports/terminal/return-pages.ts');
    const { returnedJson } = await import('../../output/json/returned.ts');
    const { pinGround } = await import('../pin.ts');
    const { mustBeFree } = await import('../hand-back.ts');
    const ground = await pinGround(world, flags);
    const output = flags['annotate'];
    const own = ground?.config.sources.map((source) => resolve(ground.root, source.path)) ?? [];
    if (typeof output === 'string') mustBeFree(world, output, words, own);
    const found = await inspected(world, words, flags, ground);
    const { overSheets } = await import('../../intake/over-sheets.ts');
    const explain = flags['explain'] === true;
    const files = found.map(({ file }) => ({ ...file, tables: overSheets(file.tables) }));
    const mended = found.flatMap(({ file, lines }): (Mended & { readonly file: string })[] =>
      file.fixList ? [{ file: file.file, ...mendedSince(file.fixList.lines, lines) }] : [],
    );
    const known = files.some(({ tables }) => tables.some(({ kind }) => kind !== 'other'));
    const returned = await written(world, flags, ground, found);
    return {
      data: { ...inspectJson(files, explain), ...returnedJson({ ...returned, mended }) },
      pages: [...inspectPages(files, explain), ...mendedPages(mended), ...returnPages(returned)],
      asOf: world.today(),
      workspace: ground?.label ?? null,
      next: nextStep(words, ground, output, known),
    };
  },
};
