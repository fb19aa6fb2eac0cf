import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../../world.ts';
import { config, expectRefused, smallWorkspace } from '../ground.ts';

interface Watched {
  readonly milestones: readonly { readonly id: string; readonly due: string | null; readonly status: string }[];
  readonly counts: Readonly<Record<'overdue' | 'due' | 'upcoming' | 'done' | 'unknown', number>>;
  readonly gone?: readonly object[];
}

const cumbria = ['-w', 'fixtures/cumbria'] as const;
/** One contract that ends on 31 March 2027, and nothing else. */
const oneContract =
  'Contract reference,Title,Supplier,Start date,End date,Annual value\nC1,Short breaks,Harbour Trust,01/04/2024,31/03/2027,"£80,500"\n';

describe('milestones', () => {
  it('counts agree with the list, and none is further off than asked', async () => {
    const { milestones, counts } = await dataOf<Watched>(['milestones', ...cumbria, '--within', '60']);
    for (const [status, n] of Object.entries(counts)) expect(milestones.filter((milestone) => milestone.status === status)).toHaveLength(n);
    expect(milestones.length).toBeGreaterThan(0);
    for (const { due } of milestones) expect(due === null || due <= '2019-08-09').toBe(true);
  });

  it('what is left out for being further off is said on stderr', async () => {
    expect((await run(['milestones', ...cumbria, '--within', '60'])).err).toContain('--within 120');
  });

  it.each([
    ['-w', 'fixtures/plymouth', '--within', '30'],
    ['-w', 'fixtures/plymouth', '--format', 'ics', '--as-of', '2016-09-30'],
  ])('what is said after them goes on eighty columns, a line each: %j', async (...argv) => {
    const { err } = await run(['milestones', ...argv]);
    expect(err.trim()).not.toBe('');
    for (const line of err.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('are of the contracts the plan is about; those out of scope are counted, and listed with --all', async () => {
    const here = smallWorkspace({
      'data/register.csv': `${oneContract}C2,Highways resurfacing,Tarmac Ltd,01/04/2024,31/03/2027,"£9,000,000"\n`,
    });
    const own = await run(['milestones'], { here });
    expect(own.out).not.toContain('Highways');
    expect(own.out.replace(/\s+/g, ' ')).toContain('1 contract out of scope of the plan has no part in it');
    expect((await run(['milestones', '--all'], { here })).out).toContain('Highways');
    expect((await run(['timeline'], { here })).out).not.toContain('Highways');
    expect((await run(['timeline', '--contract', 'C2'], { here })).out).toContain('Highways');
  });

  it('are also of a contract that its words put out of scope with less than nine in ten: a day missed costs more than a line too many', async () => {
    const { out } = await run(['milestones', '-w', 'fixtures/reorganisation', '--within', '2000']);
    expect(out).toContain('Advocacy');
    expect((await run(['map', '-w', 'fixtures/reorganisation', '--explain', 'Advocacy'])).out).toContain('Out of scope');
  });

  it.each([
    { failOn: 'overdue', code: 0 },
    { failOn: 'due', code: 1 },
    { failOn: 'unknown', code: 1 },
    { failOn: 'never', code: 0 },
  ])('Cumbria, two due and some unknown, with --fail-on $failOn ends with $code', async ({ failOn, code }) => {
    expect((await run(['milestones', ...cumbria, '--fail-on', failOn])).code).toBe(code);
  });

  it.each(['x', '-1', '1.5', ''])('--within `%s` is refused', async (within) => {
    expectRefused(await run(['milestones', ...cumbria, `--within=${within}`]), '--within 90');
  });
});

describe('milestones for a monitor', () => {
  const nagios = ['milestones', '--format', 'nagios'] as const;
  const oneLine = /^MILESTONES (OK|WARNING|CRITICAL|UNKNOWN) - [^|\n]+\| overdue=\d+ due=\d+ upcoming=\d+ unknown=\d+\n$/;

  it('one line with its figures; what falls due goes before dates nobody can judge', async () => {
    const { out, err, code } = await run([...nagios, ...cumbria]);
    expect(out).toMatch(oneLine);
    expect(out).toContain('due=2');
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  it('the code and the word follow the gravest of what is seen, and the line its counts', async () => {
    const here = smallWorkspace({ 'data/register.csv': oneContract });
    for (const asOf of ['2024-06-30', '2026-06-30', '2027-03-20', '2027-06-30']) {
      const { out, code } = await run([...nagios, '--as-of', asOf], { here });
      const { counts } = await dataOf<Watched>(['milestones', '--as-of', asOf], { here });
      const expected = counts.overdue > 0 ? 2 : counts.due > 0 ? 1 : counts.unknown > 0 ? 3 : 0;
      expect(code, asOf).toBe(expected);
      expect(out).toMatch(oneLine);
      expect(out).toContain(['OK', 'WARNING', 'CRITICAL', 'UNKNOWN'][expected]);
    }
  });

  it('no dates to watch is 3, not 0', async () => {
    expect(await run([...nagios, '-w', 'fixtures/dudley'])).toMatchObject({
      code: 3,
      out: expect.stringMatching(/^MILESTONES UNKNOWN - .+\n$/),
    });
  });

  it.each([
    { typed: ['-w', 'nowhere'], why: 'no workspace' },
    { typed: [...cumbria, '--within', 'x'], why: 'a number that is none' },
    { typed: [...cumbria, '--as-of', '31/03/2016'], why: 'a day that is none' },
    { typed: [...cumbria, '--bogus'], why: 'a flag nobody knows' },
    { typed: [...cumbria, '--fail-on', 'sometimes'], why: 'a choice not offered' },
  ])('a refusal is 3 as well, in one line: $why', async ({ typed }) => {
    for (const asked of [['--format', 'nagios'], ['--format=nagios']]) {
      const { out, code } = await run(['milestones', ...asked, ...typed]);
      expect(code).toBe(3);
      expect(out).toMatch(/^MILESTONES UNKNOWN - [^|\n]+\n$/);
    }
  });

  it('a fault is 3 as well, in one line', async () => {
    const { out, err, code } = await run([...nagios, ...cumbria], {
      list: () => {
        throw new TypeError('planted | here\n    at somewhere');
      },
    });
    expect(code).toBe(3);
    expect(out).toMatch(/^MILESTONES UNKNOWN - [^|\n]+\n$/);
    expect(err).toBe('');
  });

  it('as JSON it is still the list, and ends with the monitor’s code', async () => {
    const { out, code } = await run([...nagios, ...cumbria, '--json']);
    expect(code).toBe(1);
    expect((JSON.parse(out) as { data: Watched }).data.counts.due).toBe(2);
  });
});

describe('milestones for a scheduled check', () => {
  const told = (here: string, asOf: string, ...more: string[]) =>
    dataOf<Watched>(['milestones', '--since', 'told.json', '--as-of', asOf, ...more], { here });

  it('are told once, in silence after that, and again after a week', async () => {
    const here = smallWorkspace({ 'data/register.csv': oneContract });
    expect((await told(here, '2027-03-10')).milestones.map(({ status }) => status)).toContain('due');
    expect((await told(here, '2027-03-11')).milestones).toEqual([]);
    expect(await run(['milestones', '--since', 'told.json', '--as-of', '2027-03-12'], { here })).toEqual({
      out: '',
      err: '',
      code: 0,
    });
    expect((await told(here, '2027-03-17')).milestones.length).toBeGreaterThan(0);
    expect((await told(here, '2027-04-02')).milestones.map(({ status }) => status)).toContain('unknown');
  });

  it('never are silent where there is nothing to watch: no table is refused, and tables without dates are said', async () => {
    const none = smallWorkspace({ 'commissioning.yaml': config });
    expectRefused(await run(['milestones', '--since', 'told.json'], { here: none }), 'no tables to watch', '`sources`');
    expectRefused(await run(['timeline'], { here: none }), 'no tables to schedule');
    const undated = smallWorkspace({ 'data/register.csv': 'Budget line,Budget\nRespite,100\n' });
    const { out, code } = await run(['milestones', '--since', 'told.json'], { here: undated });
    expect(out).toContain('Nothing in these files dates a milestone.');
    expect(code).toBe(0);
  });

  it('count the procurements past their last day to begin, and fail on them where what is unknown fails', async () => {
    const here = smallWorkspace({ 'data/register.csv': oneContract });
    const late = (asOf: string, ...more: string[]) => run(['milestones', '--as-of', asOf, ...more], { here });
    expect((await late('2025-06-30')).out).not.toContain('past the last day to begin');
    const { out, code } = await late('2027-03-10');
    expect(out.replace(/\s+/g, ' ')).toContain('1 procurement is past the last day to begin, and no file says that work has begun');
    expect(code).toBe(0);
    expect((await late('2027-03-10', '--fail-on', 'unknown', '--since', 'told.json')).code).toBe(1);
    expect((await late('2027-03-11', '--fail-on', 'unknown', '--since', 'told.json')).code).toBe(0);
  });

  it('go on from no state of another workspace or a later day, nor from half of one; an empty file is a first run', async () => {
    const here = smallWorkspace({ 'data/register.csv': oneContract, 'empty.json': '', 'half.json': '{\n  "told": {\n    "a' });
    const since = (file: string, asOf: string, world = {}) => run(['milestones', '--since', file, '--as-of', asOf], { here, ...world });
    expectRefused(await since('stat/told.json', '2027-03-10'), 'stat/told.json', 'folder');
    expect(existsSync(join(here, 'stat'))).toBe(false);
    expect((await since('empty.json', '2027-03-10')).out).toContain('Short breaks');
    const half = await since('half.json', '2027-03-10');
    expectRefused(half, 'half.json', 'JSON');
    expect(half.err).not.toContain('YAML');

    symlinkSync('unmounted.json', join(here, 'link.json'));
    expectRefused(await since('link.json', '2027-03-10'), 'link.json', 'a link');

    const kept = () => readFileSync(join(here, 'told.json'), 'utf8');
    await since('told.json', '2026-11-20');
    const morning = kept();
    expectRefused(await since('told.json', '2027-03-10'), 'told.json', '10 March 2027 has not come');
    expectRefused(await since('told.json', '2026-11-19'), 'told.json', '20 November 2026');
    const other = smallWorkspace({ 'data/register.csv': oneContract });
    expectRefused(await run(['milestones', '--since', join(here, 'told.json')], { here: other }), 'told.json', 'kept for the workspace .');
    expect(kept()).toBe(morning);
  });

  it('as csv have the same columns on every day, with reference, owner and cell', async () => {
    const here = smallWorkspace({ 'data/register.csv': oneContract });
    const heading = 'Status,Due,Reference,Contract or activity,What,Because,Owner,Cell,Id';
    for (const asOf of ['2024-06-30', '2027-06-30', '2030-01-01'])
      expect((await run(['milestones', '--csv', '--as-of', asOf], { here })).out.split('\n')[0]).toBe(heading);
    expect((await run(['milestones', '--csv'], { here })).out).toMatch(/,C1,Short breaks,.*,register\.csv E2,/);
  });

  it('keep no state when they refuse, and never write over a file that is no state file', async () => {
    const here = smallWorkspace({ 'data/register.csv': oneContract });
    expectRefused(await run(['milestones', '--since', 'data/register.csv'], { here }), 'not there yet');
    expect(readFileSync(join(here, 'data/register.csv'), 'utf8')).toBe(oneContract);
    expectRefused(await run(['milestones', '--since', 'state.json', '--within', 'x'], { here }), '--within 90');
    expect(existsSync(join(here, 'state.json'))).toBe(false);
  });

  it('of one owner leave what others were told as it was', async () => {
    const header = 'Contract reference,Title,Supplier,Start date,End date,Annual value,Contract manager\n';
    const rows =
      'C1,Short breaks,Harbour Trust,01/04/2024,31/03/2027,80500,SEND commissioner\nC2,Portage,Tor CIC,01/04/2024,31/03/2027,70000,Early years commissioner\n';
    const here = smallWorkspace({ 'data/register.csv': header + rows });
    const all = (await told(here, '2027-03-10')).milestones.length;
    expect((await told(here, '2027-03-11', '--owner', 'early years')).milestones).toEqual([]);
    expect((await told(here, '2027-03-18', '--owner', 'early years')).milestones.length).toBe(all / 2);
    expect((await told(here, '2027-03-19')).milestones.length).toBe(all / 2);
    expectRefused(await run(['milestones', '--owner', 'nobody'], { here }), 'SEND commissioner');
  });

  it('of a contract that left the register are said to be gone, once and to whom they were told', async () => {
    const header = 'Contract reference,Title,Supplier,Start date,End date,Annual value,Contract manager\n';
    const staying = 'C1,Short breaks,Harbour Trust,01/04/2024,31/03/2027,80500,SEND commissioner\n';
    const here = smallWorkspace({
      'data/register.csv': `${header}${staying}C2,Portage,Tor CIC,01/04/2024,31/03/2027,70000,Early years commissioner\n`,
    });
    const all = (await told(here, '2027-03-10')).milestones.length;
    writeFileSync(join(here, 'data/register.csv'), header + staying);
    expect((await told(here, '2027-03-11', '--owner', 'SEND')).gone).toBeUndefined();
    const state = readFileSync(join(here, 'told.json'));
    const forms = [[], ['--md'], ['--json'], ['--csv']];
    for (const form of forms) {
      writeFileSync(join(here, 'told.json'), state);
      const asked = ['milestones', '--since', 'told.json', '--as-of', '2027-03-11', '--fail-on', 'unknown', ...form];
      const { out, code } = await run(asked, { here });
      expect(out, form.join()).toContain('Portage');
      expect(out, form.join()).toContain(form[0] === '--json' ? `"milestones": ${all / 2}` : `${all / 2} milestone`);
      expect(code, form.join()).toBe(1);
    }
    expect((await run(['milestones', '--since', 'told.json', '--as-of', '2027-03-11'], { here })).out).toBe('');
  });

  it('are not for a monitor or a calendar, which hold how things stand', async () => {
    expectRefused(await run(['milestones', '--format', 'ics', '--since', 's.json', ...cumbria]), 'A calendar');
    const { out, code } = await run(['milestones', '--format', 'nagios', '--since', 's.json', ...cumbria]);
    expect({ code, word: out.slice(0, 18) }).toEqual({ code: 3, word: 'MILESTONES UNKNOWN' });
  });

  it('as a calendar hold what is dated, and say how many are not', async () => {
    const { out, err } = await run(['milestones', '--format', 'ics', ...cumbria]);
    expect(out.match(/BEGIN:VEVENT/g)?.length).toBe(13);
    expect(err).toMatch(/^3 /);
  });
});
