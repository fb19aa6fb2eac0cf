import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../../world.ts';
import { config, everythingIn, expectRefused, register, smallWorkspace } from '../ground.ts';

interface Worked {
  readonly procurements: readonly {
    readonly id: string;
    readonly title: string;
    readonly regime: string;
    readonly start: string | null;
    readonly pointOfNoReturn: string | null;
    readonly verdict: string;
    readonly because: string;
    readonly stages: readonly {
      readonly id: string;
      readonly latestStart: string;
      readonly latestFinish: string;
      readonly source: string;
    }[];
  }[];
}

const cumbria = ['-w', 'fixtures/cumbria'] as const;

describe('timeline', () => {
  it('Cumbria’s contract for 1 January 2020 is worked back under the law of its day', async () => {
    const { procurements } = await dataOf<Worked>(['timeline', ...cumbria]);
    const [first, ...others] = procurements;
    expect(first).toMatchObject({ start: '2020-01-01', regime: 'pcr2015-light-touch' });
    expect(others.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown']);
    expect(first?.stages.length).toBeGreaterThan(5);
    for (const { latestStart, latestFinish, source } of first?.stages ?? []) {
      expect(latestStart <= latestFinish).toBe(true);
      expect(source).not.toBe('');
    }
  });

  it('one contract by its name or its id', async () => {
    const [only] = (await dataOf<Worked>(['timeline', ...cumbria])).procurements;
    for (const name of [only?.title, only?.title.toUpperCase(), only?.id])
      expect((await dataOf<Worked>(['timeline', ...cumbria, '--contract', name as string])).procurements).toMatchObject([{ id: only?.id }]);
  });

  it('of contracts that share a reference shows each, and asks which where one is to be played through', async () => {
    const header = 'Contract reference,Title,Supplier,Start date,End date,CPV code\n';
    const rows = 'O9,Short breaks,Harbour Trust,01/04/2024,31/03/2028,85311300\nO9,Portage,Tor CIC,01/04/2024,30/06/2028,85311300\n';
    const here = smallWorkspace({ 'data/register.csv': header + rows });
    const { procurements } = await dataOf<Worked>(['timeline', '--contract', 'o9'], { here });
    expect(procurements.map(({ title }) => title)).toEqual(['Short breaks', 'Portage']);
    expectRefused(await run(['timeline', '--contract', 'O9', '--show', 'chance'], { here }), '2 contracts are called so');
    expectRefused(await run(['timeline', '--contract', 'O9', '--regime', 'pa2023-open', '--start', '2028-04-01'], { here }), '--contract');
  });

  it('of a contract that is over says what ended it, with its cell', async () => {
    const here = smallWorkspace({
      'data/register.csv':
        'Contract reference,Title,Supplier,Start date,End date,Status\nC1,Short breaks,Harbour Trust,01/04/2024,31/03/2029,Terminated\nC2,Portage,Tor CIC,01/04/2022,31/03/2025,\n',
    });
    expectRefused(
      await run(['timeline', '--contract', 'Short breaks'], { here }),
      'its status is “Terminated”',
      'register.csv F2',
      '--regime',
    );
    expectRefused(await run(['timeline', '--contract', 'portage'], { here }), 'it ended on 31 March 2025', 'register.csv E3');
  });

  it('a what-if works a regime back from a day of one’s own, and the earlier that day the earlier the point of no return', async () => {
    const whatIf = async (start: string) =>
      (await dataOf<Worked>(['timeline', ...cumbria, '--regime', 'pa2023-light-touch', '--start', start])).procurements;
    const [early, late] = [await whatIf('2028-04-01'), await whatIf('2029-04-01')];
    expect(early).toMatchObject([{ regime: 'pa2023-light-touch', start: '2028-04-01' }]);
    expect((early[0]?.pointOfNoReturn as string) < (late[0]?.pointOfNoReturn as string)).toBe(true);
    expect((early[0]?.pointOfNoReturn as string) < '2028-04-01').toBe(true);
  });

  it('decisions wait for the meetings a workspace knows, in its pipeline and in a what-if', async () => {
    const sitting = (m: number) => `Cabinet,1${m}/0${m}/2027,0${m}/0${m}/2027`;
    const here = smallWorkspace({
      'commissioning.yaml': `${config}sources:\n  - data/register.csv\n  - data/meetings.csv\n`,
      'data/register.csv': register.replace('£120,000', '£920,000'),
      'data/meetings.csv': ['Meeting,Date of meeting,Agenda published', ...[1, 2, 3, 4, 5, 6].map(sitting)].join('\n'),
    });
    const own = (await dataOf<Worked>(['timeline'], { here })).procurements;
    expect(own.map(({ regime }) => regime)).toContain('pa2023-light-touch');
    const wondered = (await dataOf<Worked>(['timeline', '--regime', 'pa2023-open', '--start', '2027-09-01'], { here })).procurements;
    for (const { because } of [...own.filter(({ regime }) => regime === 'pa2023-light-touch'), ...wondered])
      expect(because).toContain('the 6 meetings of Cabinet the files know, the last on 16 June 2027 (meetings.csv B7)');
    const day = (id: string) => wondered[0]?.stages.find((stage) => stage.id === `approval-to-award-${id}`)?.latestStart;
    expect(day('decision')).toMatch(/^2027-0(\d)-1\1$/);
    expect((day('agenda') as string) <= (day('decision') as string).replace(/1(\d)$/, '0$1')).toBe(true);
  });

  it('the chance of one procurement may be shown, of several only a chart', async () => {
    const argv = ['timeline', '--regime', 'pa2023-open', '--start', '2028-04-01', '--as-of', '2026-01-05', '--show', 'chance'];
    const { procurements } = await dataOf<{ procurements: readonly { simulation: { runs: number; onTime: number } }[] }>(argv, {
      here: '/',
    });
    expect(procurements[0]?.simulation).toMatchObject({ runs: 1000, seed: 1, onTime: 1 });
    expect((await run(argv, { here: '/' })).out).toContain('played through 1,000 times');
    expectRefused(await run(['timeline', ...cumbria, '--show', 'chance']), '--contract');
    expect((await run(['timeline', ...cumbria, '--show', 'gantt'])).out).toContain('█');
  });

  it('a what-if may choose circumstances', async () => {
    const first = async (...more: readonly string[]) => {
      const argv = ['timeline', '--regime', 'pa2023-open', '--start', '2028-04-01', '--as-of', '2026-01-05', ...more];
      return (await dataOf<Worked>(argv, { here: '/' })).procurements[0]?.pointOfNoReturn as string;
    };
    expect((await first('--variant', 'urgent', 'special-urgency')) > (await first())).toBe(true);
  });

  it('a what-if needs no workspace, and may join overlays and say who decides', async () => {
    const nowhere = { here: '/' } as const;
    const ids = async (...more: readonly string[]) => {
      const argv = ['timeline', '--regime', 'psr-competitive', '--start', '2028-04-01', ...more];
      return (await dataOf<Worked>(argv, nowhere)).procurements[0]?.stages.map(({ id }) => id) ?? [];
    };
    expect(await ids()).toContain('approval-to-award-forward-plan');
    expect(await ids('--governance', 'board')).not.toContain('approval-to-award-forward-plan');
    expect(await ids('--with', 'consultation', 'vcse-notice')).toEqual(
      expect.arrayContaining(['consultation-consult', 'vcse-notice-notice']),
    );
    const { out } = await run(['timeline', '--regime', 'psr-competitive', '--start', '2028-04-01', '--json'], nowhere);
    expect((JSON.parse(out) as { workspace: string | null }).workspace).toBeNull();
    expectRefused(await run(['timeline'], nowhere), 'commissioning.yaml');
  });

  it.each([
    { typed: ['--with', 'consultation'], words: ['--regime'] },
    { typed: ['--variant', 'urgent'], words: ['--variant', '--regime'] },
    { typed: ['--regime', 'pa2023-open', '--start', '2028-04-01', '--variant', 'urgnt'], words: ['`urgent`'] },
    { typed: ['--regime', 'psr-competitive', '--start', '2028-04-01', '--with', 'consultaton'], words: ['`consultation`'] },
    { typed: ['--contract', '0-19 Healthy Child Programme and Early Hlep'], words: ['0-19 Healthy Child Programme and Early Help'] },
    { typed: ['--regime', 'pa2023-light-tuch', '--start', '2028-04-01'], words: ['`pa2023-light-touch`'] },
    { typed: ['--regime', 'pa2023-light-touch'], words: ['--start'] },
    { typed: ['--regime', 'pa2023-light-touch', '--start', '2028-02-30'], words: ['--start'] },
    { typed: ['--start', '2028-04-01'], words: ['--regime', 'pa2023-light-touch'] },
  ])('$typed is refused', async ({ typed, words }) => {
    expectRefused(await run(['timeline', ...cumbria, ...typed]), ...words);
  });

  it('a printed timetable of the workspace is criticised beside what is worked out, with its cells', async () => {
    const data = await dataOf<{
      timetables: { gaps: { from: string; to: string; days: number }[]; notices: { by: string }[] }[];
      renewals: { days: number }[];
    }>(['timeline', ...cumbria]);
    const days = data.timetables[0]?.gaps.map((gap) => [gap.from, gap.to, gap.days]);
    expect(days).toEqual(
      expect.arrayContaining([
        ['decision', 'start', 76],
        ['mobilisation', 'start', 61],
      ]),
    );
    expect(data.timetables[0]?.notices.map(({ by }) => by)).toEqual(['2019-09-18', '2019-10-09', '2019-12-04']);
    expect(data.renewals.map((one) => one.days)).toEqual([275, 275]);
  });

  describe('-o', () => {
    const meetings = 'Meeting,Date\nCabinet,09/06/2026\nCabinet,14/07/2026\nCabinet,15/09/2026\n';
    const owned = register
      .replace('Annual value', 'Annual value,Contract owner')
      .replaceAll('"\n', '",Commissioning manager\n')
      .replace('31/03/2028', '31/03/2027');
    const both = () =>
      smallWorkspace({
        'commissioning.yaml': `${config}sources:\n  - data/register.csv\n  - data/meetings.csv\n`,
        'data/register.csv': owned,
        'data/meetings.csv': meetings,
      });
    const drawn = async (folder: string, ...typed: readonly string[]) => {
      const { code, err } = await run(['timeline', '-w', folder, '-o', ...typed], { here: folder });
      expect(code, err).toBe(0);
      return readFileSync(join(folder, typed[0] as string), 'utf8');
    };

    it('writes every procurement as a picture, the same twice, and one with its stages', async () => {
      const folder = both();
      const [once, again] = [await drawn(folder, 'a.svg'), await drawn(folder, 'b.svg')];
      expect(once).toBe(again);
      expect([...once.matchAll(/>(Parenting programme|Short breaks)</g)].map(([, name]) => name)).toEqual([
        'Parenting programme',
        'Short breaks',
      ]);
      const one = await drawn(folder, 'c.svg', '--contract', 'Short breaks');
      expect(one).toContain('>Assessment<');
      expect(one).not.toContain('Parenting programme');
      expect(await drawn(folder, 'd.svg', '--regime', 'psr-dap-c', '--start', '2027-04-01')).toContain('>Service starts<');
    });

    it('writes a page that holds what is asked for at the same time, with its cells', async () => {
      const page = await drawn(both(), 'p.html');
      expect(page).toContain('Asked for at the same time');
      expect(page).toContain('register.csv G2, G3');
    });

    it('says what was written, and lists it as JSON', async () => {
      const folder = both();
      const { files, procurements } = await dataOf<Worked & { files: { path: string; bytes: number }[] }>(
        ['timeline', '-w', folder, '-o', 'a.svg'],
        { here: folder },
      );
      expect([files.length, procurements.length]).toEqual([1, 2]);
      expect(files[0]).toMatchObject({ path: 'a.svg', bytes: readFileSync(join(folder, 'a.svg')).length });
    });

    it('refuses another ending, a source, a folder that may not be written, and nothing to draw; nothing is written', async () => {
      const folder = both();
      const before = everythingIn(folder);
      const typed = (...more: readonly string[]) => run(['timeline', '-w', folder, '-o', ...more], { here: folder });
      expectRefused(await typed('pipeline.png'), '`.png`', '.svg or .html');
      expectRefused(await typed('pipeline'), 'no ending', '.svg');
      expectRefused(await typed('constructor'), 'no ending');
      expectRefused(await typed('/proc/commission/a.svg'), 'a.svg');
      expectRefused(await typed('a.svg', '--show', 'gantt'), '--show');
      expect(everythingIn(folder)).toEqual(before);
      const endless = smallWorkspace({ 'data/register.csv': register.replaceAll(/3\d\/03\/20\d\d/g, 'TBC') });
      expectRefused(await run(['timeline', '-w', endless, '-o', 'a.svg'], { here: endless }), 'commission timeline');
    });
  });
});
