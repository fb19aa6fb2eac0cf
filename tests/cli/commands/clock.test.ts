import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../../world.ts';
import { config, expectRefused, folderWith } from '../ground.ts';

interface Answered {
  readonly rule: string;
  readonly variant?: string;
  readonly days: readonly { readonly date: string; readonly counted: boolean }[];
  readonly ends?: string;
  readonly actFrom?: string;
}

const nowhere = { here: '/' } as const;

describe('clock', () => {
  it('works a period out without a workspace', async () => {
    const answer = await dataOf<Answered>(['clock', 'pa2023-standstill', '2026-11-23'], nowhere);
    expect(answer).toMatchObject({ rule: 'pa2023-standstill', ends: '2026-12-03', actFrom: '2026-12-04' });
    expect(answer.days.filter(({ counted }) => counted)).toHaveLength(8);
    expect(answer).not.toHaveProperty('latest');
  });

  it('takes a variant', async () => {
    const tender = ['clock', 'pa2023-tender', '2026-09-01', '--variant', 'neither'] as const;
    expect(await dataOf<Answered>(tender, nowhere)).toMatchObject({ variant: 'neither', ends: '2026-10-06' });
  });

  it('leaves out the closures of a workspace', async () => {
    const closures = 'calendar:\n  closures:\n    - { from: 2026-12-29, to: 2026-12-31, because: Christmas closure }\n';
    const here = folderWith({ 'commissioning.yaml': config + closures });
    expect((await dataOf<Answered>(['clock', 'call-in', '2026-12-22'], { here })).ends).toBe('2027-01-06');
    expect((await dataOf<Answered>(['clock', 'call-in', '2026-12-22'], nowhere)).ends).toBe('2026-12-31');
  });

  it.each(['from: 2026-12-32, to: 2026-12-31', 'from: 2026-12-31, to: 2026-12-29'])(
    'a closure %s is refused with its line',
    async (days) => {
      const here = folderWith({ 'commissioning.yaml': `${config}calendar:\n  closures:\n    - { ${days}, because: x }\n` });
      expectRefused(await run(['clock', 'call-in', '2026-12-22'], { here }), 'commissioning.yaml', 'line 6');
    },
  );

  it('lists the rules without one, and tells one without a date', async () => {
    const { clocks } = await dataOf<{ clocks: readonly { rule: string }[] }>(['clock'], nowhere);
    expect(clocks.length).toBeGreaterThan(40);
    const one = await dataOf<{ clocks: readonly { variants: readonly object[] }[] }>(['clock', 'pa2023-tender'], nowhere);
    expect(one.clocks).toHaveLength(1);
    expect(one.clocks[0]?.variants).toHaveLength(9);
  });

  it('lists the rules as csv with their sources, and which are not verified', async () => {
    const { out } = await run(['clock', '--csv'], nowhere);
    const [head, ...lines] = out.trim().split('\n');
    expect(head).toBe('rule,title,subject,length,from,to,source,verified');
    expect(lines.find((line) => line.startsWith('pcr2015-standstill,'))).toMatch(/2015-02-26,2025-02-23,.*,yes$/);
    expect(lines.find((line) => line.startsWith('call-in,'))).toMatch(/,no$/);
  });

  it('says in the envelope when a rule was not in force', async () => {
    const { out, code } = await run(['clock', 'pa2023-tender', '2019-06-27', '--json'], nowhere);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { findings: { code: string }[] }).findings.map((finding) => finding.code)).toContain('rule-not-in-force');
  });

  it('prints every day as csv, and runs of days as Markdown', async () => {
    const { out } = await run(['clock', 'key-decision-notice', '2027-01-19', '--csv'], nowhere);
    expect(out.trim().split('\n')).toHaveLength(1 + 30);
    expect((await run(['clock', 'key-decision-notice', '2027-01-19', '--md'], nowhere)).out).toContain('days 1 to 28');
  });

  it('keeps to eighty columns', async () => {
    for (const argv of [['clock'], ['clock', 'pa2023-tender'], ['clock', 'pa2023-contract-copy-light-touch', '2027-01-15']]) {
      const { out } = await run(argv, nowhere);
      for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    }
  });

  it.each([
    { typed: ['pa2023-standstil', '2026-11-23'], words: ['`pa2023-standstill`'] },
    { typed: ['standstill', '2026-11-23'], words: ['`psr-standstill`'] },
    { typed: ['zzzzzzzzzzzzz'], words: ['commission clock'] },
    { typed: ['pa2023-standstill', '2026-11-31'], words: ['2026-11-02'] },
    { typed: ['pa2023-tender', '2026-09-01', '--variant', 'urgnt'], words: ['`urgent`'] },
    { typed: ['call-in', '2026-09-01', '--variant', 'urgent'], words: ['`call-in`'] },
    { typed: ['pa2023-standstill', '2028-12-22'], words: ['31 December 2028', 'GOV.UK'] },
  ])('$typed is refused', async ({ typed, words }) => {
    expectRefused(await run(['clock', ...typed], nowhere), ...words);
  });
});
