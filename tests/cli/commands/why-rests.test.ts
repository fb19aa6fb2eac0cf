import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOf, run } from '../../world.ts';
import { config, expectRefused, folderWith } from '../ground.ts';

interface Told {
  readonly steps: readonly { readonly value: unknown; readonly how: string | null }[];
  readonly cells: readonly { readonly cell: { readonly file: string; readonly cell: string }; readonly text: string | null }[];
  readonly decided: readonly object[];
  readonly files: readonly { readonly file: string }[];
}

const tables = {
  'register.csv':
    'Contract reference,Title,Supplier,Start date,End date\nC-1,Hubs,Harbour Trust,01/04/2024,31/03/2027\nC-2,Respite,Harbour Trust,01/04/2024,31/03/2029\n',
  'annual-plan.csv': 'Ref,Activity,Lead,Timeframe,Status\nA-1,Recommission the hubs,Jo Bloggs,31/12/2026,In progress\n',
  'savings.csv': `Ref,Saving,Year,Approved saving,Forecast saving,Achieved,Decision,Financial rating
S1,Fewer beds,2026/27,"£500,000","£300,000",,Approved,Red
S2,Shared office,2026/27,"£80,000","£80,000",,Approved,Green
S3,Fleet,2026/27,"£40,000","£40,000",,Approved,Green
`,
};
const sources = Object.keys(tables).map((name) => `  - data/${name}\n`);
const workspace = (more: Readonly<Record<string, string>> = {}) =>
  folderWith({
    'commissioning.yaml': `${config}sources:\n${sources.join('')}`,
    ...Object.fromEntries(Object.entries(tables).map(([name, text]) => [`data/${name}`, text])),
    ...more,
  });

const told = (here: string, ...words: readonly string[]) => dataOf<Told>(['why', ...words], { here });
const cellsOf = ({ cells }: Told) => cells.map(({ cell }) => `${cell.file} ${cell.cell}`);

describe('a count or a sum that is worked out leads to its cells', () => {
  it.each([
    ['2026/27 savings number', 3, ['data/savings.csv C2', 'data/savings.csv C3', 'data/savings.csv C4']],
    ['Savings by year and rating!C6', 2, ['data/savings.csv C3', 'data/savings.csv C4']],
    ['2026/27 green on track approved', 120_000, ['data/savings.csv D3', 'data/savings.csv D4']],
    ['contracts ending within 12 months', 1, ['data/register.csv E2']],
    ['contracts with no end date', 0, ['data/register.csv E2:E3']],
  ])('%s', async (asked, value, cells) => {
    const here = workspace();
    const at = { '2026/27 savings number': 'Savings!B7' }[asked as string] ?? asked;
    const found = await told(here, at);
    expect(found.steps[0]).toMatchObject({ value });
    expect(cellsOf(found)).toEqual(cells);
  });
});

describe('a field that a person decided', () => {
  const line = 'kind,about,decision,reason,by,until\nfield,activities/A-1/timeframe,30/09/2026,Tender brought forward,Head of service,\n';

  it('is told with the decision, its reason, who, the cell it overrules as written, and the hash of decisions.csv', async () => {
    const here = workspace({ 'decisions.csv': line });
    const found = await told(here, 'Annual plan!C7');
    expect(found.decided).toEqual([
      {
        kind: 'activities',
        id: 'A-1',
        field: 'timeframe',
        decision: '30/09/2026',
        reason: 'Tender brought forward',
        by: 'Head of service',
        cell: { file: 'decisions.csv', sheet: null, cell: 'C2' },
        overrules: { cell: { file: 'data/annual-plan.csv', sheet: null, cell: 'D2' }, text: '31/12/2026' },
      },
    ]);
    expect(found.files.map(({ file }) => file).sort()).toEqual(['data/annual-plan.csv', 'decisions.csv']);
    const { out } = await run(['why', 'Annual plan!C7'], { here });
    expect(out).toContain('What was decided');
    expect(out).toContain('“31/12/2026”');
  });

  it('and one that nobody decided is not', async () => {
    expect((await told(workspace(), 'Annual plan!C7')).decided).toEqual([]);
  });
});

describe('a workbook of another workspace', () => {
  const theirs = {
    'commissioning.yaml': 'organisation: Otherton Council\nfinancial-year: 2026/27\nas-of: 2026-06-30\nsources:\n  - other.csv\n',
  };
  const register = 'Contract reference,Title,Supplier,Start date,End date\nX-1,Club,Harbour Trust,01/04/2024,31/03/2027\n';

  it.each([
    ['none of its files is here', { 'other.csv': register }],
    ['files of the same names hold something else', { 'other.csv': register, 'data/register.csv': register }],
  ])('is refused in a line where %s', async (_, files) => {
    const ours = workspace();
    expect((await run(['plan', '-o', 'plan.xlsx'], { here: ours })).code).toBe(0);
    const here = folderWith({ ...theirs, ...files });
    const file = join(ours, 'plan.xlsx');
    for (const argv of [
      ['why', file, 'Savings!B7'],
      ['plan', '--read-back', file],
    ])
      expectRefused(
        await run(argv, { here }),
        'another workspace (Anytown Council; none of its 3 sources is here',
        'Name that one with -w.',
      );
  });

  it('and one of this workspace whose files have all changed since is not', async () => {
    const here = workspace();
    expect((await run(['plan', '-o', 'plan.xlsx'], { here })).code).toBe(0);
    const changed = Object.fromEntries(Object.entries(tables).map(([name, text]) => [`data/${name}`, `${text}\n`]));
    const later = workspace(changed);
    expect((await run(['why', join(here, 'plan.xlsx'), 'Savings!B7'], { here: later })).code).toBe(0);
  });
});
