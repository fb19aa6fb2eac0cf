import { resolve } from 'node:path';
import type { Kind } from '../../nouns/kinds.ts';
import type { PlannedDays } from '../../nouns/promise.ts';
import type { Records } from '../../nouns/records.ts';
import type { Row } from '../../nouns/row.ts';
import type { PlannedMeasures } from '../../nouns/scenario-comparison.ts';
import type { Table } from '../../nouns/table.ts';
import type { Cell } from '../../values/cell.ts';
import type { Day } from '../../values/day.ts';
import { Refusal } from '../../values/refusal.ts';
import type { Command, Flags } from '../command.ts';
import { kindsOffered } from '../offers.ts';
import type { World } from '../world.ts';
import { howPlanMade } from '../written-plan.ts';

function fileFrom(folder: string, file: string): string {
  return `${folder.replace(/\/+$/, '')}/${file}`;
}

/** The cells of a workspace's files told from where the command was typed: two workspaces may both hold `data/register.csv`. */
function toldFrom(folder: string, records: Records): Records {
  const moved = new Map<Table, Table>();
  const seen = (table: Table): Table => {
    const known = moved.get(table) ?? { ...table, file: fileFrom(folder, table.file) };
    moved.set(table, known);
    return known;
  };
  const rows = (list: readonly Row<object>[]) => list.map((row) => ({ ...row, origin: { ...row.origin, table: seen(row.origin.table) } }));
  return Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, rows(list)])) as unknown as Records;
}

/** One side: its records, and what it says as a plan where it is one: a workspace, or a workbook that `plan` wrote. */
interface Side {
  readonly records: Records;
  readonly plan: { readonly asOf: Day; readonly days: PlannedDays; readonly planned: PlannedMeasures } | null;
}

async function sideOf(world: World, word: string, flags: Flags): Promise<Side> {
  if (world.isDirectory(resolve(world.here, word))) {
    const { takePicture } = await import('../picture.ts');
    const { daysOfWorkspace } = await import('../planned-days.ts');
    const { measuresOfWorkspace } = await import('../planned-measures.ts');
    const opened = await takePicture(world, { ...flags, workspace: word });
    const { records, workspace, picture, knowledge } = opened;
    const told = (cell: Cell): Cell => ({ ...cell, file: fileFrom(word, cell.file) });
    const plan = { days: daysOfWorkspace(picture, knowledge, told), planned: measuresOfWorkspace(world, opened, told) };
    return { records: toldFrom(word, records), plan: { asOf: workspace.asOf, ...plan } };
  }
  const { recordsOf } = await import('../../intake/read-file.ts');
  const { readLooseFile } = await import('../loose-file.ts');
  const { plainReading } = await import('../knowledge.ts');
  const path = resolve(world.here, word);
  const plain = plainReading(world, flags);
  const isFile = world.exists(path) && !world.isDirectory(path);
  const how = isFile ? await howPlanMade(world.read(path)) : null;
  if (how === null) return { records: recordsOf([await readLooseFile(world, word, plain)]), plan: null };
  const { planReading, planRecords } = await import('../plan-records.ts');
  const { yearsDecidedIn } = await import('../plan-decisions.ts');
  const reading = { ...planReading(plain), decidedYears: await yearsDecidedIn(world.read(path), word) };
  const { openFile } = await import('../../intake/formats/index.ts');
  const { daysOfWorkbook } = await import('../planned-days.ts');
  const { grids } = await openFile(world.read(path), word);
  const days = daysOfWorkbook(grids, word);
  if (!how.filled) {
    const { measuresOfWorkbook } = await import('../planned-measures.ts');
    const plan = { asOf: how.asOf, days, planned: measuresOfWorkbook(grids, word) };
    return { records: recordsOf([planRecords(await readLooseFile(world, word, reading))]), plan };
  }
  const plan = { asOf: how.asOf, days, planned: { because: `${word} is a workbook of a council’s own, which holds no measures` } };
  const { filledPins, filledRecords } = await import('../filled-records.ts');
  const pins = await filledPins(world.read(path), word, how.filled);
  return { records: recordsOf([filledRecords(await readLooseFile(world, word, { ...reading, pins }), pins)]), plan };
}

/** What changed between two registers, workspaces or plans; of two plans, what became of what the earlier promised. */
export const diff: Command = {
  name: 'diff',
  does: 'what changed between two registers, workspaces or plans, by contract and field, and what became of what was promised',
  words: '<old> <new>',
  flags: [
    { flags: '--kind <kind>', does: 'compare one kind of table only (default: every kind both sides have)', offers: kindsOffered },
    { flags: '--show-personal', does: 'show the personal data found in the files, in place of a mask' },
    { flags: '--all', does: 'print every difference in the terminal, not the first 40 of each sort' },
  ],
  examples: [
    'commission diff fixtures/registers/2025.csv fixtures/registers/2026.csv',
    'commission diff last-year my-plan --kind contracts --json',
    'commission diff plan-2025.xlsx plan-2026.xlsx',
  ],
  workspace: false,
  run: async (world, words, flags) => {
    const { kindNamed, tableKinds } = await import('../../intake/tables/index.ts');
    const { compare } = await import('../../planning/compare.ts');
    const { differencesTable } = await import('../../reports/tables/changes.ts');
    const { scrutinyPage } = await import('../../reports/terminal/scrutiny-page.ts');
    const { diffPages } = await import('../../reports/terminal/diff-pages.ts');
    const { diffJson } = await import('../../output/json/diff.ts');
    const [was, is] = words as [string, string];
    const kinds: Kind[] = typeof flags['kind'] === 'string' ? [kindNamed(flags['kind']).kind] : tableKinds.map(({ kind }) => kind);
    const [older, newer] = [await sideOf(world, was, flags), await sideOf(world, is, flags)];
    const found = compare(older.records, newer.records, kinds);
    if (found.kinds.length === 0)
      throw new Refusal(
        'nothing-to-compare',
        `${was} and ${is} hold no rows of the same kind of table${kinds.length === 1 ? ` (${kinds[0]})` : ''}.`,
        'Run `commission inspect` on each to see what it was taken for.',
      );
    const { scrutinyOf } = await import('../../planning/scrutiny.ts');
    const scrutiny =
      older.plan === null || newer.plan === null
        ? null
        : scrutinyOf({ records: older.records, ...older.plan }, { records: newer.records, ...newer.plan }, kinds);
    const { scenariosCompared } = await import('../../planning/compare-scenarios.ts');
    const { scenariosPages } = await import('../../reports/terminal/scenario-changes-page.ts');
    const scenarios =
      older.plan === null || newer.plan === null || flags['kind'] !== undefined
        ? null
        : scenariosCompared(older.plan.planned, newer.plan.planned);
    const whole = flags['all'] === true || flags.md === true;
    const most = whole ? Number.POSITIVE_INFINITY : 40;
    return {
      data: diffJson(found, scrutiny, scenarios),
      pages: [
        ...(scrutiny && scrutiny.promises.length > 0 ? [scrutinyPage(scrutiny, most)] : []),
        ...scenariosPages(scenarios, most),
        ...diffPages(found, {
          was,
          is,
          fieldsOrder: Object.fromEntries(tableKinds.map(({ kind, fields }) => [kind, Object.keys(fields)])),
          most,
          width: Math.min(world.columns, 160),
        }),
      ],
      table: differencesTable(found),
      asOf: world.today(),
      workspace: null,
    };
  },
};
