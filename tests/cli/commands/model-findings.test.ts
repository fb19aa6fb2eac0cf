import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, home, run } from '../../world.ts';

interface Said {
  readonly findings: readonly {
    readonly code: string;
    readonly key: string;
    readonly severity: string;
    readonly accepted?: object;
    readonly evidence: readonly object[];
  }[];
  readonly rules: readonly { readonly code: string; readonly unjudged: readonly { readonly because: string }[] }[];
}

const folder = freshFolder();
const files: Readonly<Record<string, string>> = {
  'commissioning.yaml': `organisation: Anyshire County Council
financial-year: 2018/19
as-of: 2018-05-01
sources: [{ path: data/budget.csv }, { path: data/contracts.csv }]
`,
  'data/budget.csv': `Budget line,System element,Fund,Contract,Budget 2018/19
Centres for families,Early childhood development,Council,C-1,"£1,000,000"
Family support,Parent and family support,Council,C-2,"£400,000"
`,
  'data/contracts.csv': `Contract reference,Title,Supplier,Start date,End date,Notice period (months),Annual value
C-1,Family centres,Harbour Trust,1 April 2016,31 March 2020,12,"£1,000,000"
C-2,Family support,Northway Trust,1 April 2016,31 March 2019,,"£400,000"
`,
  'decisions.csv': 'kind,about,decision,reason,by,until\n',
  'scenarios/early.yaml': `scenario: Early
years: 2018/19 to 2020/21
measures:
  - { id: cut, kind: saving, on: Centres for families, amount: 10%, from: 2019-04-01 }
  - { id: end, kind: decommission, on: { contract: C-2 }, from: 2019-04-01 }
`,
};
const tooEarly =
  files['scenarios/early.yaml']?.replace('C-2 }, from: 2019-04-01', 'C-2 }, from: 2019-03-01').replace('Early', 'Too early') ?? '';

const said = async (...words: readonly string[]): Promise<Said> => {
  const { out, code, err } = await run(['model', ...words, '-w', folder, '--json']);
  expect(code, err).toBe(0);
  return JSON.parse(out) as Said;
};

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'scenarios/too-early.yaml'), tooEarly);
});

describe('what the contracts say of a scenario', () => {
  it('is found, signed and pointed at its cells, and the model still answers with 0', async () => {
    const { findings } = await said('early');
    expect(findings.map(({ code, key, severity }) => [code, key, severity])).toEqual(
      expect.arrayContaining([
        ['taken-before-contract-can-change', 'taken-before-contract-can-change:C-1+cut#early', 'error'],
        ['contract-ended', 'contract-ended:C-2+end#early', 'advice'],
      ]),
    );
    expect(findings.find(({ key }) => key.startsWith('taken'))?.evidence).toEqual([
      { file: 'data/contracts.csv', sheet: null, cell: 'F2' },
      { file: 'data/budget.csv', sheet: null, cell: 'E2' },
      { file: 'scenarios/early.yaml', sheet: null, cell: 'line 4' },
    ]);
  });

  it('is shown at the terminal with the earliest day', async () => {
    const { out, code } = await run(['model', 'early', '-w', folder]);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'The earliest day is 2 May 2019: notice of 12 months given on 1 May 2018 runs to 1 May 2019.',
    );
  });

  it('can be accepted by its key, and stands in the plan', async () => {
    const line = 'accept,taken-before-contract-can-change:C-1+cut#early,accepted,The provider has agreed,Head of Commissioning,\n';
    writeFileSync(join(folder, 'decisions.csv'), `kind,about,decision,reason,by,until\n${line}`);
    const { findings } = await said('early');
    expect(findings.find(({ key }) => key.startsWith('taken'))?.accepted).toBeDefined();
    const check = JSON.parse((await run(['check', 'unused-acceptance', '-w', folder, '--json'])).out) as Said;
    expect(check.findings).toEqual([]);
    expect(check.rules[0]?.unjudged).toHaveLength(1);
    writeFileSync(join(folder, 'decisions.csv'), files['decisions.csv'] ?? '');
    await run(['plan', '-w', folder, '--scenario', 'early', '-o', join(folder, 'plan.json')]);
    const plan = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as Said;
    expect(plan.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['taken-before-contract-can-change', 'contract-ended']));
    expect(plan.rules.map(({ code }) => code)).toContain('ring-fence-crossed');
  });

  it('refuses to end a contract before it lawfully can, with the line and the day', async () => {
    const { code, err } = await run(['model', 'too-early', '-w', folder]);
    expect(code).toBe(2);
    expect(err).toContain('the earliest lawful day is 1 April 2019');
    expect(err).toContain('scenarios/too-early.yaml, line 5');
  });

  it('keeps the scenarios apart where several are asked for', async () => {
    const { findings } = await said('early', 'early');
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
  });
});

it('Plymouth’s invented £300,000 keeps its ring-fence, or is found to cross it', async () => {
  const codes = async (scenario: string) => {
    const { out } = await run(['model', scenario, '-w', join(home, 'fixtures/plymouth/what-if'), '--json']);
    return (JSON.parse(out) as Said).findings.map(({ code }) => code);
  };
  expect(await codes('early-help')).toEqual([]);
  expect(await codes('early-help-from-the-grant')).toEqual(['ring-fence-crossed', 'line-outlives-grant']);
});

it.each([
  ['months', 450_000, 450_000],
  ['days', 448_767.12, 451_232.88],
])('Cambridgeshire’s £900,000 from 1 October, by %s', async (method, first, then) => {
  const { out } = await run(['model', `from-october-by-${method}`, '-w', join(home, 'fixtures/cambridgeshire'), '--json']);
  const { data } = JSON.parse(out) as { data: { measures: { effects: Record<string, { cumulative: number; incremental: number }> }[] } };
  expect(data.measures[0]?.effects).toMatchObject({
    '2018/19': { cumulative: first, incremental: first },
    '2019/20': { cumulative: 900_000, incremental: then },
  });
});
