import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../world.ts';
import { config, folderWith } from './ground.ts';

async function copyOf(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly page: string; readonly html: string; readonly ics: string }> {
  const here = folderWith(files);
  const { err, code } = await run(['plan', '--publish', '-o', 'public.md', 'public.html', 'public.ics'], { here });
  expect(code, err).toBe(0);
  const [page, html, ics] = ['public.md', 'public.html', 'public.ics'].map((name) => readFileSync(join(here, name), 'utf8')) as [
    string,
    string,
    string,
  ];
  return { page, html, ics: ics.replace(/\r\n /g, '') };
}

describe('a scenario in a copy for publication', () => {
  const scenario = (called: string, more = '', decision = 'Council 1 March 2026'): Readonly<Record<string, string>> => ({
    'commissioning.yaml': `${config}scenarios: [scenarios/a.yaml]\nsources: [data/budget.csv, data/staff.csv]\n`,
    'data/budget.csv': 'Service,Fund,2026/27 budget\nEarly help,Base,"£900,000"\n',
    'data/staff.csv': 'Team,Role,FTE\nTiny team,Play worker,3\nNorth team,Social worker,40\n',
    'scenarios/a.yaml': `scenario: ${called}\nyears: 2026/27 to 2027/28\n${more}measures:\n  - { id: leases, title: Shorter leases, kind: saving, on: { line: Early help }, amount: "£20,000", from: 2026-10-01, decision: "${decision}" }\n`,
  });

  it('stays where nothing that it says tells of jobs to go in a small team', async () => {
    const { page } = await copyOf(
      scenario('Heliodor', 'assumptions:\n  - { id: pay, title: Pay of the North team, on: all, rate: 1%, from: 2026/27 }\n'),
    );
    expect(page).toContain('Heliodor');
  });

  it.each([
    ['what it is called', scenario('Heliodor, the Tiny team closed')],
    [
      'what it takes for granted',
      scenario('Heliodor', 'assumptions:\n  - { id: pay, title: Tiny team gone, on: all, rate: 1%, from: 2026/27 }\n'),
    ],
    ['the decision it names', scenario('Heliodor', '', 'Council, Tiny team restructure')],
  ])('goes whole by %s', async (_, files) => {
    const { page, html } = await copyOf(files);
    for (const text of [page, html]) expect(text).not.toMatch(/Heliodor|Shorter leases/i);
  });
});

it('no id and no name of a date says what was left out of the words it is made of, nor proves a guess at it', async () => {
  const grant = (n: number): Readonly<Record<string, string>> => ({
    'commissioning.yaml': `${config}sources: [data/grants.csv]\n`,
    'data/grants.csv': `Grant,Funder,Amount,Start,End,Purpose\nRespite for ${n} children,Department,"£20,202",01/04/2026,31/03/2027,Respite\nPlay,Department,"£10,000",01/04/2026,31/03/2027,Play\n`,
  });
  const [two, three] = [await copyOf(grant(2)), await copyOf(grant(3))];
  for (const { page, html, ics } of [two, three]) for (const text of [page, html, ics]) expect(text).not.toMatch(/[23]-children/);
  // What few there are makes no byte of the copy another.
  expect(two).toEqual(three);
  expect(two.page).toContain('Respite for \\[c\\] children');
  expect(two.ics.match(/^UID:.+/gm)?.length).toBeGreaterThan(1);
});

it('a note beneath a table stays with the figures and days it speaks of, and no other words do', async () => {
  const files = (notes: readonly string[], sensitive = ''): Readonly<Record<string, string>> => ({
    'commissioning.yaml': `${config}sources: [data/services.csv, data/unknown.csv]\n`,
    'data/services.csv': `Service,Provider,Start,End,Annual value${sensitive}\nPlay,Rest Ltd,01/04/2026,31/03/2027,"£10,000"${sensitive && ',yes'}\nRespite,Rest Ltd,01/04/2026,31/03/2027,"£20,000"${sensitive && ',yes'}\n\n${notes.map((note) => `${note},,,,\n`).join('')}`,
    'data/unknown.csv': 'Larimar,Zeolite\na,b\nc,d\n\nOnly Heliodor is included,\n',
  });
  const notes = [
    'Start is the day it passed to the council',
    '2027/28: not known',
    'Start of the talks with Heliodor in May',
    'Provider is to be told of Heliodor',
  ];
  const { page, html } = await copyOf(files(notes));
  for (const text of [page, html]) {
    expect(text).toContain(notes[0]);
    expect(text).toContain(notes[1]);
    expect(text).not.toContain('Heliodor');
  }
  const marked = await copyOf(files(notes, ',Exempt'));
  expect(marked.page).not.toContain(notes[0]);
  expect(marked.page).not.toContain(notes[1]);
});

it('counts of need stay with the whole plan, and the copy says so and why', async () => {
  const here = folderWith({
    'commissioning.yaml': `${config}sources: [data/demand.csv]\n`,
    'data/demand.csv': 'Measure,Period,Value\nReferrals to early help,2025/26,1200\nChildren looked after,2025/26,3\n',
  });
  const { code } = await run(['plan', '--publish', '-o', 'public.md'], { here });
  expect(code).toBe(0);
  const page = readFileSync(join(here, 'public.md'), 'utf8');
  expect(page).toMatch(/Demand.*Left out of this copy for publication\. Few people are counted here/);
  expect(page).not.toMatch(/1,200|1200/);
  expect((await run(['plan', '-o', 'whole.md'], { here })).code).toBe(0);
  expect(readFileSync(join(here, 'whole.md'), 'utf8')).toContain('| Referrals to early help | 2025/26 | 1,200 |');
});
