import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshFolder, home, run } from '../world.ts';
import { config, folderWith } from './ground.ts';

interface Told {
  readonly pages: readonly {
    readonly id: string;
    readonly lead: string;
    readonly tables: readonly { readonly id: string; readonly columns: readonly { id: string }[]; readonly rows: readonly Row[] }[];
  }[];
}
type Row = Readonly<Record<string, unknown>>;

async function copyOf(
  workspace: string,
  ...flags: readonly string[]
): Promise<{ readonly told: Told; readonly html: string; readonly md: string }> {
  const here = freshFolder();
  const files = ['copy.json', 'copy.html', 'copy.md'] as const;
  const { code, err } = await run(['plan', ...flags, '-w', workspace, '-o', ...files], { here });
  expect(code, err).toBe(0);
  const [json, html, md] = files.map((name) => readFileSync(join(here, name), 'utf8')) as [string, string, string];
  return { told: JSON.parse(json) as Told, html, md };
}

const tablesOf = ({ pages }: Told) => pages.flatMap(({ tables }) => tables);
const reorganisation = join(home, 'fixtures/reorganisation');

describe('procurements in a copy for publication', () => {
  it('stand by the days anybody can work back, and none says how it stands to them', async () => {
    const { told, html, md } = await copyOf(reorganisation, '--publish');
    const table = (id: string) => tablesOf(told).find((one) => one.id === id);
    expect(table('pipeline')?.columns.map(({ id }) => id)).toEqual(['contract', 'regime', 'start', 'noReturn', 'cells']);
    expect(table('pipeline')?.rows[0]).toMatchObject({ start: '2027-01-01', noReturn: '2025-07-14' });
    const stages = table('stages')?.columns.map(({ id }) => id);
    expect(stages).toContain('latestStart');
    for (const gone of ['earliestStart', 'earliestFinish', 'float']) expect(stages).not.toContain(gone);
    for (const text of [html, md]) expect(text).not.toMatch(/impossible|fills? its row.*late|>late<|\| late \|/);
    expect(html).toContain('14 Jul 2025 to 1 Jan 2027;');
  });

  it('would be caught: the whole plan says which are late', async () => {
    const here = freshFolder();
    await run(['plan', '-w', reorganisation, '-o', 'plan.md'], { here });
    expect(readFileSync(join(here, 'plan.md'), 'utf8')).toMatch(/impossible/);
    expect(readFileSync(join(here, 'plan.md'), 'utf8')).toMatch(/\| late \|/);
  });

  it('no milestone says whether one was begun whose last day to begin is past, whatever its status says', async () => {
    const register = (status: string): string =>
      `Contract reference,Title,Supplier,Start date,End date,Status,Annual value,CPV\nC1,Short breaks,,01/01/2027,31/12/2030,${status},"£900,000",85312100\n`;
    const began = async (status: string): Promise<Row[]> => {
      const folder = folderWith({
        'commissioning.yaml': `${config}sources:\n  - data/register.csv\n`,
        'data/register.csv': register(status),
      });
      const { told } = await copyOf(folder, '--publish');
      const rows = tablesOf(told).find(({ id }) => id === 'milestones')?.rows ?? [];
      return rows.filter(({ kind }) => kind === 'procurement start').map(({ status: is, because }) => ({ is, because }));
    };
    const told = await began('Not started');
    expect(told).toEqual([{ is: 'Unknown', because: '[c]' }]);
    expect(await began('In procurement')).toEqual(told);
  });
});

it('a page left out of a copy because it may not be published is not said to have nothing in the workspace', async () => {
  const { told } = await copyOf(join(home, 'fixtures/cumbria'), '--publish');
  const contents = told.pages.find(({ id }) => id === 'contents');
  expect(contents?.lead).toBe('The pages of this plan in order, those left out among them with the reason.');
});

it('no table of a copy is a heading without rows', async () => {
  for (const council of ['cumbria', 'reorganisation', 'doncaster']) {
    const { told } = await copyOf(join(home, 'fixtures', council), '--publish');
    expect(tablesOf(told).flatMap(({ id, rows }) => (rows.length === 0 ? [id] : []))).toEqual([]);
  }
});
