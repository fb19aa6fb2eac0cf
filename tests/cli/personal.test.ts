import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { run } from '../world.ts';
import { config, folderWith } from './ground.ts';

/** Ways to write of an invented person, and what must not come out again. */
const secrets = [
  { text: 'Placement for Quill Zeddmore, dob 14/02/2011', never: ['Zeddmore', '14/02/2011', '2011-02-14'] },
  { text: 'child Q.Z. d.o.b. 14 Feb 2011', never: ['Q.Z.', '14 Feb 2011'] },
  { text: 'NHS number 943 476 5919', never: ['943 476 5919', '9434765919'] },
  { text: 'Residential care for Child ID: 5504999', never: ['5504999'] },
  { text: 'Carer Mrs Q Zeddmore, 12 Example Row, Westmarsh ZZ1 1ZZ', never: ['Zeddmore', 'Example Row', 'ZZ1 1ZZ'] },
  { text: 'Ring quill.zeddmore@kite.example or mob 07700 900123', never: ['zeddmore', '900123'] },
] as const;

const heads = [
  'Reference',
  'Contract title',
  'Description',
  'Supplier',
  'Start date',
  'End date',
  'Annual value',
  'Status',
  'Remarks of ours',
  'Date of birth',
];
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A workspace that says these in every kind of cell: a title line, a heading's column, text, name, day, money, a note, a column and a table nobody knows. */
function workspaceWith(texts: readonly string[]): string {
  const nth = (n: number): string => texts[n % texts.length] as string;
  const plain = ['WM-1', 'Respite', 'Short breaks', 'Kite Care Ltd', '01/04/2025', '31/03/2028', '£12,000', 'Active', 'none', ''];
  const rows = plain.map((_, at) => plain.map((cell, index) => (index === at ? nth(at) : cell)));
  const birthday = plain.with(9, '14/02/2011');
  const csv = (table: readonly (readonly string[])[]): string => `${table.map((row) => row.map(quoted).join(',')).join('\n')}\n`;
  return folderWith({
    'commissioning.yaml': `${config}sources:\n  - data/register.csv\n  - data/spend.csv\n  - data/odd.csv\n  - data/budget.csv\n`,
    'data/register.csv': csv([[`Register of contracts. ${nth(0)}`], [], heads, ...rows, birthday, [], [`* ${nth(1)}`]]),
    'data/older.csv': csv([heads, ...rows.slice(1, 4)]),
    'data/spend.csv': csv([
      ['Date', 'Supplier name', 'Amount', 'Description'],
      ['01/05/2026', 'Kite Care Ltd', '500.00', nth(2)],
      ['02/05/2026', nth(3), '600.00', 'Respite'],
    ]),
    'data/budget.csv': csv([
      ['Service', 'Fund', 'Year', 'Budget'],
      [nth(4), 'Base', '2026/27', '£12,000'],
      ['Respite', nth(5), '2026/27', '£4,000'],
    ]),
    'data/odd.csv': csv([
      ['Colour', 'Shape', 'Said'],
      ['red', 'round', nth(0)],
      ['blue', 'square', nth(1)],
    ]),
  });
}

/** How each command is asked, in a workspace of the register above. A new command must be added here. */
const asked: Readonly<Record<string, readonly (readonly string[])[]>> = {
  init: [['--from', 'data/register.csv', '--organisation', 'Anytown Council', '--year', '2026/27', '--yes']],
  inspect: [['data/register.csv', 'data/spend.csv', 'data/odd.csv', 'data/budget.csv']],
  records: [['contracts'], ['spend'], ['budget']],
  map: [[]],
  check: [[]],
  model: [[]],
  timeline: [[]],
  milestones: [[]],
  plan: [
    ['-o', 'out/plan.json'],
    ['-o', 'out/plan.html'],
    ['-o', 'out/plan.md'],
    ['--one-page', '-o', 'out/one.html'],
  ],
  diff: [['data/older.csv', 'data/register.csv']],
  export: [
    ['contracts', '-o', 'out/contracts.csv'],
    ['contracts', '-o', 'out/contracts.json'],
  ],
  rules: [[]],
  clock: [[]],
  doctor: [[]],
  completion: [['bash']],
  why: [['Budget!A6'], ['Budget!B7'], ['Contracts!A8'], ['Contracts!B8']],
};

async function everythingSaid(here: string, more: readonly string[] = []): Promise<string> {
  const said: string[] = [];
  for (const [name, ways] of Object.entries(asked).filter(([command]) => commands.some((known) => known.name === command))) {
    for (const words of ways) {
      for (const form of [['--json'], []]) {
        // A workspace is begun in a new folder each time.
        const own = name === 'init' ? [`made-${form.length}`, ...words] : words;
        const output = words.includes('-o') ? words[words.indexOf('-o') + 1] : undefined;
        const { out, err, code } = await run([name, ...own, ...form, ...more], { here });
        expect(code, `${name} ${words.join(' ')}: ${err}`).toBeLessThan(2);
        said.push(out, err);
        if (output !== undefined && code === 0) said.push(readFileSync(join(here, output), 'utf8'));
      }
    }
  }
  return said.join('\n');
}

describe('personal data in the files', () => {
  it('every command that reads them is asked here', () => {
    expect(commands.map(({ name }) => name).filter((name) => !Object.hasOwn(asked, name))).toEqual([]);
  });

  it('comes out of no command, whatever it is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...secrets], { minLength: secrets.length }), async (shuffled) => {
        const said = (await everythingSaid(workspaceWith(shuffled.map(({ text }) => text)))).toLowerCase();
        for (const secret of shuffled.flatMap(({ never }) => never)) expect(said).not.toContain(secret.toLowerCase());
        expect(said).toContain('withheld');
      }),
      { numRuns: 2 },
    );
  }, 120_000);

  it('is shown by a person’s asking', async () => {
    const here = workspaceWith([secrets[0].text]);
    for (const words of [['inspect', 'data/register.csv'], ['records', 'contracts'], ['map']]) {
      const { out } = await run([...words, '--json', '--show-personal'], { here });
      expect(out).toContain('Zeddmore');
      expect(out).not.toContain('withheld: personal data');
    }
  });

  it('is told by cell and never quoted, shown or not', async () => {
    const here = workspaceWith([secrets[0].text]);
    for (const more of [[], ['--show-personal']]) {
      const { out } = await run(['check', 'personal-data', '--json', ...more], { here });
      const { findings } = JSON.parse(out) as { findings: { evidence: { file: string; cell: string }[] }[] };
      const cells = findings.flatMap(({ evidence }) => evidence.map(({ file, cell }) => `${file} ${cell}`));
      expect(cells).toContain('data/register.csv A1');
      expect(cells).toContain('data/spend.csv D2');
      expect(cells).toContain('data/odd.csv C3');
      expect(out).not.toContain('Zeddmore');
    }
  });
});
