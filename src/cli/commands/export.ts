import { extname, resolve } from 'node:path';
import type { SourceFile } from '../../nouns/plan.ts';
import { Refusal } from '../../values/refusal.ts';
import { count, list } from '../../values/text.ts';
import type { Command, Flags } from '../command.ts';
import type { Exported, Exporting, ExportKind } from '../export-kinds.ts';
import { exportsOffered } from '../offers.ts';
import type { World } from '../world.ts';
import { mustNotBeSource, writtenFiles } from '../write-out.ts';

interface Opened extends Omit<Exporting, 'ocidPrefix'> {
  readonly label: string | null;
  readonly sources: readonly string[];
}

/** The workspace the flags name, or the files named in its place. */
async function opened(world: World, files: readonly string[], flags: Flags): Promise<Opened> {
  const { dayFor, openWorkspace } = await import('../open.ts');
  if (files.length === 0) {
    const { root, label, sources, workspace, records } = await openWorkspace(world, flags);
    const { organisation, year, asOf } = workspace;
    return { records, organisation, year, asOf, label, sources: sources.map(({ file }: SourceFile) => resolve(root, file)) };
  }
  const { recordsOf } = await import('../../intake/read-file.ts');
  const { readLooseFiles } = await import('../loose-file.ts');
  const { plainReading } = await import('../knowledge.ts');
  const read = await readLooseFiles(world, files, plainReading(world, flags));
  const sources = files.map((file) => resolve(world.here, file));
  return { records: recordsOf(read), organisation: null, year: '', asOf: dayFor(world, flags), label: null, sources };
}

function endingFor(kind: ExportKind, name: string, output: string): string {
  if (output === '-') return kind.endings[0] as string;
  const ending = extname(output).toLowerCase();
  if (kind.endings.includes(ending)) return ending;
  const endings = list(kind.endings).replace(' and ', ' or ');
  throw new Refusal(
    'ending-unknown',
    `${name} is not written as \`${ending || 'a file without an ending'}\`.`,
    `Name a file that ends in ${endings}.`,
    {
      file: output,
    },
  );
}

function guessed({ rows }: Exported): string[] {
  const tables = new Set(rows.map(({ origin }) => origin.table));
  return [...tables].flatMap(({ columns }) =>
    columns.flatMap(({ status, heading, field }) => (status === 'proposed' ? [`“${heading}” as ${field}`] : [])),
  );
}

/** What is said beside the file: what the rows lack, what the format has no place for, and what rests on a guess. */
function remarks(made: Exported): string {
  const missing = made.missing.map(
    ({ field, rows, of }) =>
      `  ${field}: ${rows === of ? `all ${count(of, 'row')}` : `${rows.toLocaleString('en-GB')} of ${count(of, 'row')}`}`,
  );
  const lost = made.notCarried.map(({ field, rows }) => `${field} (${count(rows, 'row')})`);
  const guesses = guessed(made);
  return [
    ...(missing.length > 0 ? ['Asked for and not stated, so left blank:', ...missing] : []),
    ...(lost.length > 0 ? [`Stated, and with no place in this format: ${list(lost)}.`] : []),
    ...(guesses.length > 0 ? [`Read on a guess: ${list(guesses)}. Look with \`commission inspect\` before you publish.`] : []),
  ].join('\n');
}

/** A register to publish, an OCDS package, or any table, from a workspace or from files. */
export const exported: Command = {
  name: 'export',
  does: 'the Transparency Code register (`register`), an OCDS 1.1 package (`ocds`), or any kind of table, as a file',
  words: '<kind> [file...]',
  offers: exportsOffered,
  flags: [
    { flags: '-o, --output <file>', does: 'where to write it: .csv, .xlsx or .json by kind; - for standard output' },
    { flags: '--ocid-prefix <prefix>', does: 'the OCID prefix registered to you, for contracts without an OCID of their own' },
  ],
  examples: [
    'commission export register -o register.csv',
    'commission export ocds -o releases.json --ocid-prefix ocds-abc123',
    'commission export contracts fixtures/registers/2026.csv -o contracts.xlsx',
  ],
  workspace: true,
  run: async (world, words, flags) => {
    const output = flags['output'];
    if (typeof output !== 'string') throw new Refusal('output-missing', 'Where should it be written?', 'Add -o FILE, or -o - to print it.');
    if (output === '-' && (flags.json || flags.csv || flags.md))
      throw new Refusal(
        'two-outputs',
        '`-o -` prints the file itself, so there is no place for another answer.',
        'Leave out --json, --csv and --md, or name a file.',
      );
    const [name, ...files] = words as [string, ...string[]];
    const { exportKindNamed } = await import('../export-kinds.ts');
    const { exportPage } = await import('../../reports/terminal/export-page.ts');
    const kind = await exportKindNamed(name);
    const ending = endingFor(kind, name, output);
    const { label, sources, ...given } = await opened(world, files, flags);
    const path = resolve(world.here, output);
    if (output !== '-') mustNotBeSource(world, path, sources);
    const made = await kind.make({ ...given, ocidPrefix: typeof flags['ocidPrefix'] === 'string' ? flags['ocidPrefix'] : null }, ending);
    const said = remarks(made);
    const answer = { asOf: given.asOf, workspace: label, ...(said === '' ? {} : { next: said }) };
    if (output === '-') return { ...answer, data: null, pages: [], plain: new TextDecoder().decode(made.bytes) };
    world.write([{ path, bytes: made.bytes }]);
    const [file] = writtenFiles([{ output, bytes: made.bytes }]);
    const page = exportPage(name, `${count(made.rows.length, 'row')} written.`, file as NonNullable<typeof file>);
    const table = page.blocks.find((block) => block.kind === 'table');
    return {
      ...answer,
      data: { kind: name, files: [file], rows: made.rows.length, missing: made.missing, notCarried: made.notCarried },
      pages: [page],
      ...(table ? { table } : {}),
    };
  },
};
