import { join, resolve } from 'node:path';
import type { Page, PageTable } from '../../nouns/page.ts';
import { words } from '../../reports/tables/cells.ts';
import { column, pageTable } from '../../reports/tables/page-table.ts';
import { Refusal } from '../../values/refusal.ts';
import type { Command } from '../command.ts';
import { examplesOffered } from '../offers.ts';
import { filesOfExample, startingFiles } from '../starting-files.ts';
import type { World } from '../world.ts';

function mustBeFree(world: World, folder: string, given: string): void {
  if (!world.exists(folder)) return;
  if (!world.isDirectory(folder))
    throw new Refusal('folder-is-file', 'This is a file, not a folder.', 'Name a folder to make.', { file: given });
  if (world.list(folder).length > 0) {
    throw new Refusal('folder-taken', 'This folder is already there and is not empty.', 'Name another folder, or empty it yourself.', {
      file: given,
    });
  }
}

/** What each file of a workspace is for. */
function usedFor(path: string): string {
  if (path === 'commissioning.yaml') return 'whose plan, which year, which files';
  if (path === 'decisions.csv') return 'what people decide, a line each';
  if (path.startsWith('scenarios/')) return 'an example to copy';
  return path.startsWith('data/') ? 'read, and never written' : 'more of the example';
}

function made(
  folder: string,
  paths: readonly string[],
  isExample: boolean,
): { readonly pages: readonly Page[]; readonly table: PageTable } {
  const rows = paths.map((path) => ({
    key: path,
    cells: { file: words(path), for: words(isExample && path.startsWith('scenarios/') ? 'savings and reallocations' : usedFor(path)) },
  }));
  const table = pageTable('files', 'What it holds', [column('file', 'File', 40), column('for', 'For', 60)], rows);
  const page: Page = { id: 'init', title: 'Workspace made', lead: `${folder} is a folder of your own.`, blocks: [table] };
  return { pages: [page], table };
}

/** A workspace to begin with. */
export const init: Command = {
  name: 'init',
  does: 'a workspace to begin with: by questions, from your own files, or from an example',
  words: '[dir]',
  flags: [
    { flags: '--example <name>', does: 'plymouth, cumbria, cambridgeshire, dudley or doncaster', offers: examplesOffered },
    { flags: '--from <file...>', does: 'copy these spreadsheets into its data folder' },
    { flags: '--organisation <name>', does: 'whose plan it is' },
    { flags: '--year <year>', does: 'the financial year, as 2026/27' },
    { flags: '-y, --yes', does: 'ask nothing' },
  ],
  examples: [
    'commission init --example plymouth',
    'commission init my-plan --from register.xlsx budget.csv --organisation "Anytown Council" --year 2026/27',
  ],
  remark: `A folder of your own, named by \`templates: FOLDER\` in commissioning.yaml, is
laid over what is built in: vocabulary/*.yaml, elements.yaml, tiers/*.yaml,
crosswalk.yaml, duties.csv, thresholds.csv, deflators.yaml, calendars/*.json,
and regimes, overlays and clocks/*.yaml. What has an id that is built in stands
in its place; what has a new one is added.`,
  workspace: false,
  run: async (world, typed, flags) => {
    const example = flags['example'] as string | undefined;
    const given = typed[0] ?? example ?? 'commissioning';
    const folder = resolve(world.here, given);
    mustBeFree(world, folder, given);
    const files = example === undefined ? await startingFiles(world, flags) : filesOfExample(world, example);
    world.write(files.map(({ path, bytes }) => ({ path: join(folder, path), bytes })));
    const paths = files.map(({ path }) => path);
    const hasData = paths.some((path) => path.startsWith('data/'));
    const next = hasData
      ? `Next: commission ${example === undefined ? 'check' : 'map'} -w ${given}`
      : `Next: put your spreadsheets in ${given}/data, name them under \`sources\` in ${given}/commissioning.yaml, then: commission check -w ${given}`;
    return {
      data: { workspace: given, files: paths },
      ...made(given, paths, example !== undefined),
      asOf: world.today(),
      workspace: given,
      next,
    };
  },
};
