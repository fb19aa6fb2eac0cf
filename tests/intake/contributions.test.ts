import { expect, it } from 'vitest';
import { contributionsUnder } from '../../src/intake/contributions.ts';
import { config, smallWorkspace } from '../cli/ground.ts';
import { dataOf } from '../world.ts';

it('columns pinned as what each partner pays are all kept, with the partner that their heading names', async () => {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources:\n  - path: data/a.csv\n    columns: { ICB share %: contributions, NCC share %: contributions, Paid by Otherton (£): contributions }\n`,
    'data/a.csv': 'Ref,Title,Supplier,End date,ICB share %,NCC share %,Paid by Otherton (£)\nC1,Therapy,Fenland,31/03/2028,50%,30,2000\n',
  });
  const { records } = await dataOf<{ records: readonly { contributions: readonly string[] }[] }>(['records', 'contracts'], { here });
  expect(records[0]?.contributions).toEqual(['ICB 50%', 'NCC 30%', 'Paid by Otherton £2000']);
});

it('words of their own and headings that name nobody are left as they are', () => {
  expect(contributionsUnder('ICB share %', ['see agreement'])).toEqual(['see agreement']);
  expect(contributionsUnder('Partner contributions', ['Anytown ICB 60%', '40%'])).toEqual(['Anytown ICB 60%', '40%']);
});
