import { describe, expect, it } from 'vitest';
import { run } from '../world.ts';
import { config, folderWith } from './ground.ts';

const register = `Ref,Title,Supplier,Department,Annual value,CPV
C-1,Short breaks,Harbour Trust,SEND,"£80,000",
C-2,Short breaks,Open Door,SEND,"£90,000",
C-3,Gritting of roads,Winter Roads,Highways,"£190,000",90620000
C-4,Street lighting repairs,Bright Lamps,Highways,"£290,000",50232100
`;

const here = folderWith({ 'commissioning.yaml': `${config}sources:\n  - data/register.csv\n`, 'data/register.csv': register });
const ask = (...words: readonly string[]) => run(['map', ...words], { here });

interface Told {
  readonly data: { readonly placements: readonly { readonly id: string; readonly status: string }[] };
}

describe('map --only', () => {
  it('lists what is out of scope, the dearest first, with the words, the money and the cell', async () => {
    const { out, err, code } = await ask('--only', 'out-of-scope');
    expect(code).toBe(0);
    expect(out.indexOf('Street lighting')).toBeLessThan(out.indexOf('Gritting'));
    expect(out).toMatch(/Highways/);
    expect(out).toMatch(/£290,000 {2}register.csv/);
    expect(out).not.toContain('Short breaks');
    expect(err).toContain('`place,C-3,element/tier,why,who,`');
    const { data } = JSON.parse((await ask('--only', 'out-of-scope', '--json')).out) as Told;
    expect(data.placements.map(({ id, status }) => [id, status])).toEqual([
      ['C-3', 'out-of-scope'],
      ['C-4', 'out-of-scope'],
    ]);
  });

  it('takes an element or a tier by its id or its title, and lists nothing that is out of scope under one', async () => {
    for (const words of ['send-health', 'SEND']) {
      const { out } = await ask('--only', words);
      expect(out, words).toContain('Short breaks');
      expect(out, words).not.toContain('Gritting');
    }
    expect((await ask('--only', 'edge-of-care')).out).toContain('None here.');
  });

  it('refuses a word that names nothing, and says which it may be', async () => {
    const { err, code } = await ask('--only', 'out-of-scop');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean `out-of-scope`?');
  });

  it('is told of by the map itself, with how many', async () => {
    expect((await ask()).err).toContain('2 are out of scope: --only out-of-scope lists them');
  });
});

describe('map --explain', () => {
  it('finds a contract by its reference and by its name and provider, and both of one name', async () => {
    const byRef = await ask('--explain', 'C-2');
    expect(byRef.out).toContain('£90,000');
    expect(byRef.out).not.toContain('£80,000');
    const byProvider = await ask('--explain', 'short breaks, harbour trust');
    expect(byProvider.out).toContain('£80,000');
    expect(byProvider.out).not.toContain('£90,000');
    const both = await ask('--explain', 'Short breaks');
    expect(both.out).toContain('Every row of this name');
  });
});
