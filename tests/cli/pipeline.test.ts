import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataOf, run } from '../world.ts';
import { config, smallWorkspace } from './ground.ts';

interface Procurements {
  readonly procurements: readonly { readonly id: string }[];
}

const rows = [
  'R1,Short breaks for disabled children,Kite Care,01/04/2024,31/03/2027',
  'R2,Advocacy,Kite Voice,01/04/2024,31/03/2027',
  'R3,Highways resurfacing,Alder Roads,01/04/2024,31/03/2027',
  'R4,Portage,Tor CIC,01/04/2024,TBC',
  'R5,Youth work,Harbour Youth,01/04/2024,31/03/2027',
  'R6,Parenting programme,Harbour Youth,01/04/2024,31/03/2027',
];
const asOf = ['--as-of', '2026-06-30'] as const;

function workspace(): string {
  return smallWorkspace({
    'commissioning.yaml': `${config}sources:\n  - data/a.csv\n`,
    'data/a.csv': `Ref,Title,Provider,Start date,End date\n${rows.join('\n')}\n`,
    'decisions.csv': 'kind,about,decision,reason,by,until\n',
  });
}

it('the plan and timeline have the same procurements, and both say how many are out of scope and how many of those not surely', async () => {
  const here = workspace();
  const { procurements } = await dataOf<Procurements>(['timeline', ...asOf], { here });
  await run(['plan', ...asOf, '-o', 'plan.json', 'plan.md'], { here });
  const plan = JSON.parse(readFileSync(join(here, 'plan.json'), 'utf8')) as Procurements;
  expect(procurements).toHaveLength(4);
  expect(procurements.map(({ id }) => id).sort()).toEqual(plan.procurements.map(({ id }) => id).sort());
  const said = [(await run(['timeline', ...asOf], { here })).out, readFileSync(join(here, 'plan.md'), 'utf8')];
  for (const words of said.map((text) => text.replaceAll(/\s+/g, ' ').replaceAll('\\', ''))) {
    expect(words).toContain('2 contracts out of scope of the plan have no part in it');
    expect(words).toContain('1 of them is so by words that are not sure');
  }
  expect((await dataOf<Procurements>(['timeline', ...asOf, '--show', 'all'], { here })).procurements).toHaveLength(6);
});

it('as csv has a row for what could not be worked back too, with why and its cell', async () => {
  const here = workspace();
  const lines = async (...more: string[]) => (await run(['timeline', ...asOf, '--csv', ...more], { here })).out.trim().split('\n');
  const all = await lines();
  expect(all).toHaveLength(5);
  expect(all[0]).toBe('Contract,Regime,Must start,Begin by,Verdict,Because,Cell');
  expect(all.find((line) => line.startsWith('Portage'))).toMatch(/^Portage,,,,unknown,.*“TBC”.*,a\.csv E5$/);
  expect(await lines('--contract', 'R4')).toEqual([all[0], all.find((line) => line.startsWith('Portage'))]);
  expect((await lines('--contract', 'R1'))[0]).toMatch(/^Stage,/);
});
