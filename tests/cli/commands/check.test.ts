import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/rules/index.ts';
import { run } from '../../world.ts';
import { councils, expectRefused, folderWith, smallWorkspace } from '../ground.ts';

interface Checked {
  readonly data: { readonly counts: Readonly<Record<'error' | 'warning' | 'advice' | 'accepted', number>>; readonly unjudged: number };
  readonly findings: readonly {
    readonly code: string;
    readonly severity: 'error' | 'warning' | 'advice';
    readonly key: string;
    readonly evidence: readonly unknown[];
    readonly accepted?: unknown;
  }[];
  readonly rules: readonly { readonly code: string; readonly found: number; readonly unjudged: readonly unknown[] }[];
}

async function checked(argv: readonly string[], here?: string): Promise<Checked & { readonly code: number }> {
  const { out, code } = await run(['check', ...argv, '--json'], here === undefined ? {} : { here });
  return { ...(JSON.parse(out) as Checked), code };
}

describe('check', () => {
  it.each(councils)(
    '%s: counts agree with the findings, what could not be judged with the rules, and each finding has a cell',
    async (council) => {
      const { data, findings, rules: outcomes, code } = await checked(['-w', `fixtures/${council}`]);
      for (const severity of ['error', 'warning', 'advice'] as const)
        expect(data.counts[severity]).toBe(
          findings.filter((finding) => finding.severity === severity && finding.accepted === undefined).length,
        );
      expect(data.unjudged).toBe(outcomes.reduce((sum, { unjudged }) => sum + unjudged.length, 0));
      expect(outcomes.map((outcome) => outcome.code)).toEqual(Object.keys(rules));
      for (const { evidence } of findings) expect(evidence.length).toBeGreaterThan(0);
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
      expect(code).toBe(data.counts.error > 0 ? 1 : 0);
    },
  );

  it.each([
    { council: 'stories/past-its-end', failOn: 'error', code: 1 },
    { council: 'stories/past-its-end', failOn: 'never', code: 0 },
    { council: 'plymouth', failOn: 'error', code: 0 },
    { council: 'plymouth', failOn: 'warning', code: 1 },
    { council: 'plymouth', failOn: 'advice', code: 1 },
  ])('$council with --fail-on $failOn ends with $code', async ({ council, failOn, code }) => {
    expect((await run(['check', '-w', `fixtures/${council}`, '--fail-on', failOn])).code).toBe(code);
  });

  it('only the rules that are named', async () => {
    const { findings, rules: outcomes } = await checked(['same-need', 'empty-cell', '-w', 'fixtures/plymouth']);
    expect(outcomes.map(({ code }) => code)).toEqual(['same-need', 'empty-cell']);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['same-need', 'empty-cell']));
    const listed = await checked(['--only', 'same-need, empty-cell', '-w', 'fixtures/plymouth']);
    expect(listed.rules.map(({ code }) => code)).toEqual(['same-need', 'empty-cell']);
  });

  it('--council says where nobody else buys, so that all of it is of that council', async () => {
    const said = async (...argv: readonly string[]) =>
      (await run(['check', '-w', 'fixtures/plymouth', ...argv])).out.replaceAll(/\s+/g, ' ');
    expect(await said('--council', 'Plymouth')).toContain(
      'All of it is of Plymouth City Council and NEW Devon CCG: no other council buys in these files.',
    );
    expect(await said()).not.toContain('All of it is of');
  });

  it('--first shortens what is shown, never what is counted, and says how many more there are', async () => {
    const all = await checked(['-w', 'fixtures/plymouth']);
    const few = await checked(['-w', 'fixtures/plymouth', '--first', '3']);
    expect(few.data).toEqual(all.data);
    const { out, err } = await run(['check', '-w', 'fixtures/plymouth', '--first', '3', '--csv']);
    expect(out.trimEnd().split(/\r?\n/).length).toBeLessThan(all.findings.length);
    expect(err).toBe('');
    expect((await run(['check', '-w', 'fixtures/plymouth', '--first', '3'])).err).toContain(String(all.findings.length - 3));
  });

  it('--all shows every finding of a rule, and --csv the key by which each can be accepted', async () => {
    const here = smallWorkspace({
      'data/register.csv': `Reference,Title,Supplier,Start date,End date\n${Array.from({ length: 20 }, (_, n) => `C${n},Offer ${n} here,Trust ${n},01/04/2025,31/03/2024\n`).join('')}`,
    });
    const shown = async (...argv: string[]): Promise<number> =>
      (await run(['check', 'end-before-start', ...argv], { here })).out.match(/“Offer \d+ here”/g)?.length ?? 0;
    expect(await shown()).toBe(8);
    expect(await shown('--all')).toBe(20);
    const { findings } = await checked(['end-before-start'], here);
    const { out } = await run(['check', 'end-before-start', '--csv'], { here });
    for (const { key } of findings) expect(out).toContain(key);
  });

  it('--first counts what it leaves out as the line above does: what was accepted by itself', async () => {
    const open = smallWorkspace();
    const [{ key }] = (await checked([], open)).findings as [Checked['findings'][number]];
    const taken = smallWorkspace({ 'decisions.csv': `kind,about,decision,reason,by,until\naccept,${key},accepted,known,Ann,2030-01-01\n` });
    const { data } = await checked([], taken);
    const { error, warning, advice, accepted } = data.counts;
    expect([error + warning + advice, accepted]).toEqual([1, 1]);
    const { out, err } = await run(['check', '--first', '1'], { here: taken });
    expect(err).toContain('1 accepted finding more: commission check');
    expect(out).not.toContain('Accepted:');
  });

  it.each(['0', 'ten', '1.5', '-1'])('--first %s is refused', async (first) => {
    expectRefused(await run(['check', '-w', 'fixtures/plymouth', `--first=${first}`]), first);
  });

  it('an accepted finding no longer fails the run, and stays in the list with its reason', async () => {
    const register = 'Contract reference,Title,Supplier,Start date,End date\nC1,Short breaks,Harbour Trust,01/04/2025,31/03/2024\n';
    const before = await checked([], smallWorkspace({ 'data/register.csv': register }));
    const error = before.findings.find(({ severity }) => severity === 'error');
    expect(before.code).toBe(1);
    expect(error).toBeDefined();
    const errors = before.findings.filter(({ severity }) => severity === 'error');
    const decisions = errors.map(({ key }) => `accept,${key},accepted,The provider confirmed it,Lead,2027-03-31\n`).join('');
    const after = await checked(
      [],
      smallWorkspace({ 'data/register.csv': register, 'decisions.csv': `kind,about,decision,reason,by,until\n${decisions}` }),
    );
    expect(after.code).toBe(0);
    expect(after.data.counts).toMatchObject({ error: 0, accepted: errors.length });
    expect(after.findings.find(({ key }) => key === error?.key)?.accepted).toMatchObject({
      reason: 'The provider confirmed it',
      until: '2027-03-31',
    });
  });

  it('a workspace with no tables is refused: nothing checked is not nothing wrong', async () => {
    const here = folderWith({ 'commissioning.yaml': 'organisation: A\nfinancial-year: 2026/27\n' });
    expectRefused(await run(['check'], { here }), 'no tables to check', '`sources`');
    expectRefused(await run(['map'], { here }), 'no tables to map', '`sources`');
    expectRefused(await run(['plan', '-o', 'plan.md'], { here }), 'no tables to plan from', '`sources`');
  });
});

it('a report and another form of the answer are not asked for together', async () => {
  for (const form of ['--json', '--csv', '--md'])
    expectRefused(await run(['check', '-w', 'fixtures/plymouth', '--format', 'sarif', form]), '`--format sarif`', `\`${form}\``);
});

it('says how to see the rest of the rules that were asked for', async () => {
  const { err } = await run(['check', '-w', 'fixtures/plymouth', '--only', 'same-need,empty-cell', '--first', '1']);
  expect(err).toMatch(/findings? more: commission check same-need empty-cell -w fixtures\/plymouth/);
});

it('a SARIF report has the line of a csv record, however many lines the cells before it run over', async () => {
  const config = 'organisation: A\nfinancial-year: 2026/27\nas-of: 2026-06-30\nsources: [register.csv]\n';
  const register = [
    'Contract title,Supplier,Start date,End date,Notes',
    'Portage,Tor CIC,01/04/2025,31/03/2028,"one',
    'two',
    'three"',
    'Short breaks,Fen Trust,01/04/2025,31/03/2024,',
  ].join('\n');
  const here = folderWith({ 'commissioning.yaml': config, 'register.csv': register });
  const { out } = await run(['check', 'end-before-start', '--format', 'sarif'], { here });
  const [result] = (JSON.parse(out) as Log).runs[0]?.results ?? [];
  expect(result?.locations?.[0]).toMatchObject({
    physicalLocation: { artifactLocation: { uri: 'register.csv' }, region: { startLine: 5 } },
    logicalLocations: [{ fullyQualifiedName: expect.stringContaining('3') }],
  });
});
