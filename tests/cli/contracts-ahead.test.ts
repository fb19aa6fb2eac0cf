import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../world.ts';
import { config, folderWith } from './ground.ts';

const register = `Ref,Title,Supplier,Start date,End date,Extension option (months),Notice period (months),Annual value,CPV,Commissioner
C-1,Children's centres north,Bright Steps,01/04/2024,31/03/2029,24,6,"£610,000",85320000,Anytown Council
C-2,Parenting programmes,Family Roots,01/04/2024,31/03/2028,,,"£185,000",85312300,Anytown Council
C-3,Family support,Home Anchors,01/04/2022,31/03/2025,,,"£90,000",85312300,Anytown Council
C-4,Gritting of roads,Winter Roads,01/04/2024,31/03/2029,,,"£190,000",90620000,Anytown Council
`;
const results = `Contract,Measure,Period,Target,Actual
C-1,Reviews,Q1 2026/27,90%,84%
C-1,Visits,Q1 2026/27,90%,94%
`;

/** The rows of the table as a plan in Markdown has them, title and note about them. */
async function ahead(...flags: readonly string[]): Promise<{ readonly rows: readonly string[][]; readonly note: string }> {
  const sources = 'sources:\n  - data/register.csv\n  - data/results.csv\n';
  const files = { 'commissioning.yaml': `${config}${sources}`, 'data/register.csv': register, 'data/results.csv': results };
  const here = folderWith(files);
  const { code, err } = await run(['plan', ...flags, '-o', 'plan.md'], { here });
  expect(code, err).toBe(0);
  const [, after = ''] = readFileSync(join(here, 'plan.md'), 'utf8').split('**Each contract that runs on, and what comes of it**');
  const [, table = '', note = ''] = after.split('\n\n');
  return {
    rows: table.split('\n').map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    ),
    note,
  };
}

it('each contract of the plan that runs on has a row of what comes of it, and the others are counted', async () => {
  const { rows, note } = await ahead();
  const [heads = [], , ...contracts] = rows;
  const told = contracts.map((cells) => Object.fromEntries(cells.map((cell, at) => [heads[at], cell])));
  expect(told).toMatchObject([
    {
      Contract: "Children's centres north",
      'System element': 'Early childhood development',
      'Runs to': '31 Mar 2029',
      'Options not taken': '24 months, if none is taken yet',
      'May run to': '31 Mar 2031',
      'Notice by': '30 Sep 2028',
      'What follows is bought under': 'Procurement Act 2023 light touch',
      'Begin to procure by': '8 Nov 2027',
      Measures: '2',
    },
    {
      Contract: 'Parenting programmes',
      'Runs to': '31 Mar 2028',
      'Options not taken': '*none*',
      'Notice by': '*none told*',
      Measures: '*none*',
    },
  ]);
  expect(note).toContain('2 rows of the register are not here: ended before 30 June 2026, out of scope of the plan');
});

it('in a copy for publication the days anybody can work back stand, and the cell goes by number', async () => {
  const { rows } = await ahead('--publish');
  expect(rows[0]).toContain('Begin to procure by');
  expect(rows[2]?.at(-1)).toBe('Contract register file A2');
});
