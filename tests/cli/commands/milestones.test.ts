import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../../world.ts';
import { expectRefused, smallWorkspace } from '../ground.ts';

interface Watched {
  readonly milestones: readonly { readonly id: string; readonly due: string | null; readonly status: string }[];
  readonly counts: Readonly<Record<'overdue' | 'due' | 'upcoming' | 'done' | 'unknown', number>>;
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

  it('one line with its figures; dates nobody can judge make it 3', async () => {
    const { out, err, code } = await run([...nagios, ...cumbria]);
    expect(out).toMatch(oneLine);
    expect(out).toContain('due=2');
    expect({ code, err }).toEqual({ code: 3, err: '' });
  });

  it('the code and the word follow the gravest of what is seen, and the line its counts', async () => {
    const here = smallWorkspace({ 'data/register.csv': oneContract });
    for (const asOf of ['2024-06-30', '2026-06-30', '2027-03-20', '2027-06-30']) {
      const { out, code } = await run([...nagios, '--as-of', asOf], { here });
      const { counts } = await dataOf<Watched>(['milestones', '--as-of', asOf], { here });
      const expected = counts.overdue > 0 ? 2 : counts.unknown > 0 ? 3 : counts.due > 0 ? 1 : 0;
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
    expect(code).toBe(3);
    expect((JSON.parse(out) as { data: Watched }).data.counts.due).toBe(2);
  });
});
