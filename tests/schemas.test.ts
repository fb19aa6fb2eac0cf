import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { commands } from '../src/cli/commands/index.ts';
import { edited, firstWritten, sheet } from './cli/read-back-ground.ts';
import { freshFolder, home, run } from './world.ts';

const shelf = join(home, 'templates/schemas');
const councils = ['plymouth', 'cumbria', 'cambridgeshire', 'dudley', 'doncaster'] as const;

type Json = Readonly<Record<string, unknown>>;

function textOf(command: string): Json {
  return JSON.parse(readFileSync(join(shelf, `${command}.json`), 'utf8')) as Json;
}

function faultsOf(command: string, answer: unknown): string[] {
  const result = z.fromJSONSchema(textOf(command) as Parameters<typeof z.fromJSONSchema>[0]).safeParse(answer);
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`);
}

async function answerTo(argv: readonly string[]): Promise<Json | null> {
  const { out, err, code } = await run([...argv, '--json']);
  if (code === 2) {
    expect(faultsOf('stopped', JSON.parse(out))).toEqual([]);
    expect(err).not.toBe('');
    return null;
  }
  expect(code, err).toBeLessThan(2);
  return JSON.parse(out) as Json;
}

/** What each command is asked about one council. */
function asked(council: string): (readonly [string, ...string[]])[] {
  const on = ['-w', `fixtures/${council}`];
  const kinds = ['services', 'contracts', 'budget', 'activities', 'engagement'];
  return [
    ...kinds.map((kind) => ['records', kind, ...on] as const),
    ['map', ...on],
    ...(council === 'plymouth' ? [['map', '--explain', 'Health Visiting', ...on] as const] : []),
    ['check', ...on],
    ['model', ...on],
    ['model', '--show', 'workforce', ...on],
    ['model', 'two fewer residential placements', ...on],
    ['model', '--show', 'bridge', ...on],
    ['model', '--show', 'element', ...on],
    ...(council === 'cambridgeshire'
      ? [['model', 'child-and-family-centres', '--saving', 'all=1%', '--from', '2018-04-01', ...on] as const]
      : []),
    ['timeline', ...on],
    ['timeline', '--regime', 'pa2023-open', '--start', '2028-04-01', ...on],
    ['milestones', '--within', '3650', ...on],
    ['plan', '-o', join(freshFolder(), 'plan.md'), ...on],
    ['inspect', ...readdirSync(join(home, 'fixtures', council, 'data')).map((file) => `fixtures/${council}/data/${file}`)],
  ];
}

describe('what a command answers as JSON is what its schema says', () => {
  it.each(councils)(
    '%s',
    async (council) => {
      const answered = new Set<string>();
      for (const argv of asked(council)) {
        const answer = await answerTo(argv);
        if (answer === null) continue;
        answered.add(argv[0]);
        expect(faultsOf(argv[0], answer), argv.join(' ')).toEqual([]);
      }
      for (const command of ['records', 'map', 'check', 'timeline', 'milestones', 'plan', 'inspect']) expect(answered).toContain(command);
    },
    120_000,
  );

  it('a council that ends', async () => {
    const on = ['-w', 'fixtures/reorganisation'] as const;
    for (const argv of [
      ['timeline', ...on],
      ['milestones', '--within', '3650', ...on],
      ['check', ...on],
    ] as const)
      expect(faultsOf(argv[0], await answerTo(argv)), argv.join(' ')).toEqual([]);
  });

  it('a plan read back, as it was written', async () => {
    const here = freshFolder();
    const file = join(here, 'plan.xlsx');
    expect((await run(['plan', '-o', file, '-w', 'fixtures/dudley'])).code).toBe(0);
    expect(faultsOf('plan', await answerTo(['plan', '--read-back', file, '-w', 'fixtures/dudley']))).toEqual([]);
  });

  it('a plan read back after a total was typed over, a row was put in and a note was written', async () => {
    const here = await firstWritten('cambridgeshire');
    await edited(here, (book) => {
      sheet(book, 'Budget').getCell('D7').value = 5_000_000;
      const lines = sheet(book, 'Budget lines');
      lines.getCell(lines.rowCount + 2, 1).value = 'To be looked at in June';
    });
    const { out } = await run(['plan', '--read-back', 'edited.xlsx', '--json'], { here });
    const answer = JSON.parse(out) as { readonly data: { readonly rewritten: readonly unknown[]; readonly notes: readonly unknown[] } };
    expect([answer.data.rewritten.length, answer.data.notes.length]).toEqual([1, 1]);
    expect(faultsOf('plan', answer)).toEqual([]);
  });

  it('a workspace made, the rules, and one rule', async () => {
    const argvs = [['init', join(freshFolder(), 'new'), '--example', 'dudley'], ['rules'], ['rules', 'same-need']] as const;
    for (const argv of argvs) expect(faultsOf(argv[0], await answerTo(argv)), argv.join(' ')).toEqual([]);
  });

  it.each([
    ['plymouth', 'Budget!C11'],
    ['plymouth', 'Each element, who provides!B8'],
    ['cambridgeshire', 'Budget model!C11'],
  ])('where a figure of %s comes from: %s', async (council, figure) => {
    expect(faultsOf('why', await answerTo(['why', figure, '-w', `fixtures/${council}`]))).toEqual([]);
  });

  it('a what-if of every route without a workspace', async () => {
    for (const file of readdirSync(join(home, 'templates/regimes'))) {
      const { out } = await run(['timeline', '--regime', file.replace('.yaml', ''), '--start', '2028-04-01', '--json'], { here: '/' });
      expect(faultsOf('timeline', JSON.parse(out)), file).toEqual([]);
    }
  });

  it('legal periods of every kind, and the list of them', async () => {
    const { clocks } = ((await answerTo(['clock'])) as { data: { clocks: { rule: string }[] } }).data;
    for (const argv of [['clock'], ...clocks.map(({ rule }) => ['clock', rule, '2026-09-01']), ['clock', 'pa2023-tender', '2019-06-27']])
      expect(faultsOf('clock', await answerTo(argv)), argv.join(' ')).toEqual([]);
    for (const argv of [
      ['clock', 'pa2023-tender', '2026-09-01', '--variant', 'light-touch'],
      ['clock', 'agenda', '2026-09-01', '-w', 'fixtures/cumbria'],
    ])
      expect(faultsOf('clock', await answerTo(argv)), argv.join(' ')).toEqual([]);
  });

  it('what the machine and a workspace are fit for, and what is offered at Tab', async () => {
    for (const argv of [['doctor'], ['doctor', '-w', 'fixtures/plymouth'], ['completion', 'zsh'], ['completion', 'fish', '--', 'ch']])
      expect(
        faultsOf(argv[0] as string, JSON.parse((await run([argv[0] as string, '--json', ...argv.slice(1)])).out)),
        argv.join(' '),
      ).toEqual([]);
  });

  it('two registers compared, a workspace with itself, and files exported', async () => {
    const registers = ['fixtures/registers/2025.csv', 'fixtures/registers/2026.csv'] as const;
    const to = (name: string): string => join(freshFolder(), name);
    const argvs = [
      ['diff', ...registers],
      ['diff', 'fixtures/plymouth', 'fixtures/plymouth'],
      ['export', 'register', registers[1], '-o', to('register.csv')],
      ['export', 'ocds', registers[1], '-o', to('releases.json'), '--ocid-prefix', 'ocds-000000'],
      ['export', 'services', '-w', 'fixtures/plymouth', '-o', to('services.xlsx')],
    ] as const;
    for (const argv of argvs) {
      const answer = await answerTo(argv);
      expect(answer, argv.join(' ')).not.toBeNull();
      expect(faultsOf(argv[0], answer), argv.join(' ')).toEqual([]);
    }
  });

  it.each(['plymouth', 'cambridgeshire', 'dudley'])('the budget model of %s', async (council) => {
    const answer = await answerTo(['model', '-w', `fixtures/${council}`]);
    expect(answer).not.toBeNull();
    expect(faultsOf('model', answer)).toEqual([]);
  });
});

it('holds a package that reaches an amount, one that cannot be reached, and draws', async () => {
  const root = freshFolder();
  mkdirSync(join(root, 'scenarios'));
  writeFileSync(
    join(root, 'commissioning.yaml'),
    'organisation: Anyshire\nfinancial-year: 2026/27\nas-of: 2026-06-30\nsources:\n  - { path: budget.csv, kind: budget }\n',
  );
  writeFileSync(join(root, 'budget.csv'), 'Budget line,Partner,Budget 2026/27\nCentres,Council,1000\nVisits,ICB,600\n');
  writeFileSync(
    join(root, 'scenarios/less.yaml'),
    'scenario: Less\nyears: 2026/27 to 2027/28\nmeasures:\n  - { id: a, kind: saving, on: Centres, amount: £400, from: 2027-04-01, harm: 2, confidence: 50% }\nlimits:\n  - { title: Floor, on: each line, at-least: 70% }\n  - { title: Share, on: { partner: ICB }, share-at-least: 30% }\n',
  );
  const held = async (...more: readonly string[]): Promise<Json> => {
    const answer = await answerTo(['model', '-w', root, ...more]);
    expect(faultsOf('model', answer)).toEqual([]);
    return (answer as { data: Json }).data;
  };
  expect(await held('--reach', '£400')).toMatchObject({
    package: { reached: false, without: { limits: [{ title: 'Floor', more: 400 }] } },
  });
  expect(await held('--simulate', '50', '--seed', '3')).toMatchObject({ simulation: { runs: 50, targetIs: 'planned' } });
  const file = join(root, 'scenarios/less.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('70%', '60%'));
  expect(await held('--reach', '£400')).toMatchObject({
    package: { reached: true, proved: true, chosen: { measures: ['a'], savings: 400, harm: 2, net: 400 } },
  });
});

describe('the schemas themselves', () => {
  it('are one for each command, one for where there is no answer, and no more', () => {
    expect(readdirSync(shelf).sort()).toEqual([...commands.map(({ name }) => `${name}.json`), 'stopped.json'].sort());
  });

  it.each(commands.map(({ name }) => name))('%s holds the envelope to exactly its seven keys', (name) => {
    const schema = textOf(name);
    const keys = ['command', 'version', 'asOf', 'workspace', 'data', 'findings', 'rules'];
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema['properties'] as object)).toEqual(keys);
    expect(schema['required']).toEqual(keys);
    expect(schema['additionalProperties']).toBe(false);
  });

  it('are awake: a key too many, one too few, a day that is none, a finding without a cell are all caught', async () => {
    const answer = (await answerTo(['check', '-w', 'fixtures/cumbria'])) as Json & { findings: Json[]; data: Json };
    const { asOf: _, ...without } = answer;
    expect(answer.findings.length).toBeGreaterThan(0);
    expect(faultsOf('check', answer)).toEqual([]);
    for (const broken of [
      { ...answer, extra: 1 },
      without,
      { ...answer, asOf: '2015-13-01' },
      { ...answer, command: 'map' },
      { ...answer, data: { ...answer.data, extra: 1 } },
      { ...answer, findings: answer.findings.map((finding) => ({ ...finding, evidence: [] })) },
    ])
      expect(faultsOf('check', broken)).not.toEqual([]);
  });
});
