import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canPrint, sheetsOf } from '../output/printed.ts';
import { run } from '../world.ts';
import { folderWith } from './ground.ts';

const titles = [
  'Health visiting and school nursing (0-19)',
  "Children's centres north",
  "Children's centres south",
  'Short breaks for disabled children',
];
const others = [
  "Domestic abuse safe accommodation children's worker",
  'Independent advocacy for children in care',
  'Emotional wellbeing and counselling 11-18',
];
const contract = (title: string, index: number): string =>
  `C-${index},"${title}",Harbour Community Health Trust,01/04/2023,31/03/2027,24,6,"£${(9 - index) * 310_000}",Live,Anytown Council`;
const files = {
  'commissioning.yaml':
    'organisation: Anytown Council\nfinancial-year: 2027/28\nas-of: 2026-12-01\nsources: [data/register.csv, data/budget.csv, data/savings.csv, data/grants.csv, data/proposals.csv]\n',
  'data/register.csv': [
    'Ref,Title,Supplier,Start date,End date,Extension option (months),Notice period (months),Annual value,Status,Commissioner',
    ...[...titles, ...others].map(contract),
    'C-9,Parenting programmes,Family Roots,01/10/2024,30/09/2026,12,3,"£120,000",Live,Anytown Council',
    'C-10,Gritting of roads,Winter Roads,01/04/2024,31/03/2029,,,"£190,000",Live,Anytown Council',
  ].join('\n'),
  'data/budget.csv':
    'Budget line,System element,Fund,Gross 2026/27,Income 2026/27,Net 2026/27\nHealth visiting 0-19,Early childhood,Public health grant,2400000,0,2400000\nPlacements,Edge of care,Base,9800000,-300000,9500000\n',
  'data/savings.csv':
    'Ref,Saving,Budget line,Year,Approved £,Forecast £,Achieved £,Delivery RAG,Decision,Mitigation\nS1,Placements step-down,Placements,2026/27,400000,150000,0,Red,Cabinet March 2026,Panel\nS2,Centre redesign,Placements,2026/27,100000,80000,40000,Amber,Cabinet March 2026,Vacancy hold\n',
  'data/grants.csv':
    'Grant,Amount,Year,Ring-fenced,Ends\nPublic health grant,2400000,2026/27,Yes,31/03/2027\nDA grant,48000,2026/27,Yes,31/03/2027\n',
  'data/proposals.csv':
    'Ref,Proposal,Consultation opens,Consultation closes,Audience,EIA,Decision,Decision date\nP1,Centre redesign,05/01/2027,15/02/2027,Parents,EIA-4,Cabinet,09/02/2027\n',
  'scenarios/offer.yaml':
    'scenario: A new offer\nyears: 2026/27 to 2029/30\nmeasures:\n  - { id: stepdown, kind: saving, on: { line: Placements }, amount: "£600,000", from: 2028-04-01, harm: 2 }\n',
};

it.runIf(canPrint)('a full plan on one page prints on one side of A4', { timeout: 120_000 }, async () => {
  const here = folderWith(files);
  const { code, err } = await run(['plan', '--one-page', '-o', 'one.html'], { here });
  expect(code, err).toBe(0);
  const sheets = sheetsOf(readFileSync(join(here, 'one.html'), 'utf8'));
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toContain('What is not known');
});
