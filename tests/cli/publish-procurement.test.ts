import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
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

  it('draw no today across a bar, fill no row as begun before, and count no date without a status by its month', async () => {
    const cumbria = join(home, 'fixtures/cumbria');
    const verdicts = /as of 10 Jun 2019<|last day to begin is before|Before Jun 2019/g;
    const [whole, copy] = [await copyOf(cumbria), await copyOf(cumbria, '--publish')];
    expect(new Set(`${whole.html}${whole.md}`.match(verdicts))).toHaveProperty('size', 3);
    expect(`${copy.html}${copy.md}`.match(verdicts)).toBeNull();
    const months = tablesOf(copy.told).find(({ id }) => id === 'milestone-months');
    expect(months?.columns.map(({ id }) => id)).toEqual(['month', 'due', 'unknown', 'upcoming', 'all']);
    expect(months?.rows.map(({ month }) => month).slice(0, 2)).toEqual(['Jun 2019', 'Jul 2019']);
    const starts = tablesOf(copy.told).find(({ id }) => id === 'pipeline')?.rows;
    expect(starts?.[0]).toMatchObject({ noReturn: '2018-11-29' });
    expect(copy.md).not.toContain('| 29 Nov 2018 | Nov 2018 |');
  });

  it('say which days stay and why, in the copy and in the owner’s log, and only where there are procurements', async () => {
    const stays = /The days of a procurement stay, also where they are past/;
    const here = freshFolder();
    const { out } = await run(['plan', '--publish', '-w', reorganisation, '-o', 'copy.md'], { here });
    for (const text of [out.replace(/\s+/g, ' '), readFileSync(join(here, 'copy.md'), 'utf8')]) expect(text).toMatch(stays);
    expect((await copyOf(join(home, 'fixtures/dudley'), '--publish')).md).not.toMatch(stays);
  });

  it('would be caught: the whole plan says which are late', async () => {
    const here = freshFolder();
    await run(['plan', '-w', reorganisation, '-o', 'plan.md'], { here });
    expect(readFileSync(join(here, 'plan.md'), 'utf8')).toMatch(/impossible/);
    expect(readFileSync(join(here, 'plan.md'), 'utf8')).toMatch(/\| late \|/);
  });

  it('have no last day to begin among the milestones, nor has the review before an extension: a status held back there would point at what is late', async () => {
    const register = (status: string): string =>
      `Contract reference,Title,Supplier,Start date,End date,Extension options,Notice period,Status,Annual value,CPV\nC1,Short breaks,,01/01/2027,31/12/2030,,,${status},"£900,000",85312100\nC2,Young carers support,Rest Ltd,01/01/2022,31/12/2026,24 months,3 months,Active,"£900,000",85312100\n`;
    const planOf = async (status: string, ...flags: readonly string[]): Promise<string> => {
      const folder = folderWith({
        'commissioning.yaml': `${config}sources:\n  - data/register.csv\n`,
        'data/register.csv': register(status),
      });
      return (await copyOf(folder, ...flags)).md;
    };
    const whole = await planOf('Not started');
    const toBegin = /\| (?:(?:re)?procurement start|extension review) \|/g;
    expect(new Set(whole.match(toBegin))).toHaveProperty('size', 3);
    expect(whole).toMatch(/It has passed, and no file says whether the review has begun/);
    const copy = await planOf('Not started', '--publish');
    expect(copy.match(toBegin)).toBeNull();
    expect(copy).toContain('| extension notice |');
    expect(copy).not.toMatch(/has passed/);
    expect(await planOf('In procurement', '--publish')).toBe(copy);
  });

  it('gives back a status that tells of letting nowhere: not in the register, nor in other dates of the contract', async () => {
    const register = (status: string): string =>
      `Contract reference,Title,Supplier,Start date,End date,Status,Annual value,CPV\nC1,Short breaks,,01/01/2027,31/12/2030,${status},"£900,000",85312100\nC2,Young carers support,Rest Ltd,01/01/2020,31/12/2027,Live,"£900,000",85312100\n`;
    const copies: string[] = [];
    for (const status of ['Not started', 'Out to tender']) {
      const folder = folderWith({
        'commissioning.yaml': `${config}sources:\n  - data/register.csv\n`,
        'data/register.csv': register(status),
      });
      const { told, md } = await copyOf(folder, '--publish');
      const ends = tablesOf(told)
        .find(({ id }) => id === 'milestones')
        ?.rows.filter(({ kind }) => kind === 'contract end');
      expect(ends?.map(({ status: is }) => is)).toEqual(['Upcoming', '[c]']);
      expect(
        tablesOf(told)
          .find(({ id }) => id === 'contracts')
          ?.rows.map(({ status: is }) => is),
      ).toEqual(['[c]', 'Live', null]);
      copies.push(md);
    }
    expect(copies[0]).not.toMatch(/not started|should be under way/i);
    expect(copies[1]).toBe(copies[0]);
  });

  it('the decision forward plan has the days, and says of none that it has passed or how far it is from the printed one', async () => {
    const cumbria = join(home, 'fixtures/cumbria');
    const passed = /this day has passed|is printed for 17 October 2019: 72 days/;
    const whole = await copyOf(cumbria);
    for (const text of [whole.html, whole.md]) expect(text).toMatch(passed);
    const here = freshFolder();
    const files = ['copy.html', 'copy.md', 'copy.json', 'copy.ics', 'copy.xlsx'];
    await run(['plan', '--publish', '-w', cumbria, '-o', ...files], { here });
    const bytes = files.map((name) => readFileSync(join(here, name)));
    const parts = Object.values(unzipSync(bytes.at(-1) as Buffer)).map((part) => new TextDecoder().decode(part));
    for (const text of [...bytes.slice(0, -1).map(String), ...parts]) expect(text).not.toMatch(passed);
    const { pages } = JSON.parse(String(bytes[2])) as Told;
    const rows = pages.find(({ id }) => id === 'decisions')?.tables[0]?.rows;
    expect(rows?.map(({ day, printed }) => ({ day, printed }))).toEqual([
      { day: '2019-03-29', printed: 'not printed' },
      { day: '2019-08-06', printed: '2019-10-17' },
    ]);
    const [ofWhole, ofCopy] = [whole.html, String(bytes[0])].map((html) => html.split('id="page-decisions"')[1]?.split('</table>')[0]);
    expect(ofWhole).toMatch(/class="[^"]*\bbad\b/);
    expect(ofCopy).not.toMatch(/class="[^"]*\b(?:bad|warn)\b/);
    const milestones = pages.find(({ id }) => id === 'milestones');
    expect(milestones?.lead).toContain('3 unknown, 8 upcoming, 0 done.');
  });

  it('one begun by a line of decisions.csv stands as one that is not: calendar, quarters and the list of decisions', async () => {
    const folder = folderWith({
      'commissioning.yaml': `${config}sources:\n  - data/register.csv\n`,
      'data/register.csv':
        'Contract reference,Title,Supplier,Start date,End date,Annual value,CPV\nC1,Short breaks,,01/01/2028,31/12/2031,"£900,000",85312100\n',
    });
    const before = await copyOf(folder, '--publish');
    const whole = await copyOf(folder);
    writeFileSync(join(folder, 'decisions.csv'), 'kind,about,decision,reason,by,until\ndone,procurement-start-c1,done,Begun,Head,\n');
    const begun = await copyOf(folder, '--publish');
    expect(begun.told.pages).toEqual(before.told.pages);
    expect(begun.md).toBe(before.md);
    expect(begun.md).toMatch(/\| between \|/);
    expect((await copyOf(folder)).md).not.toBe(whole.md);
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
