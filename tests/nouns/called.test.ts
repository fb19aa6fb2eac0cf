import { expect, it } from 'vitest';
import { config, smallWorkspace } from '../cli/ground.ts';
import { dataOf, run } from '../world.ts';

const register =
  'Contract Number,Description,Vendor,Effective Date,Expiration Date,Annual Amount\nC-2,Health visiting,Fenland,01/04/2023,31/03/2027,90000\nC-3,Speech therapy,Tide CIC,01/04/2023,31/03/2027,80000\n';

it('a contract without a title has one name everywhere: what describes it', async () => {
  const here = smallWorkspace({ 'commissioning.yaml': `${config}sources:\n  - path: data/a.csv\n`, 'data/a.csv': register });
  const { out } = await run(['check', 'ends-without-successor'], { here });
  const { procurements } = await dataOf<{ procurements: readonly { title: string }[] }>(['timeline'], { here });
  const { placements } = await dataOf<{ placements: readonly { service: string }[] }>(['map'], { here });
  const names = ['Health visiting', 'Speech therapy'];
  expect(placements.map(({ service }) => service)).toEqual(names);
  expect(procurements.map(({ title }) => title)).toEqual(names);
  for (const name of names) expect(out).toContain(`“${name}” ends on`);
});
