import { describe, expect, it } from 'vitest';
import { config, smallWorkspace } from '../../cli/ground.ts';
import { dataOf, run } from '../../world.ts';

interface Place {
  readonly service: string;
  readonly tier: string;
  readonly share: number;
  readonly annualValue: number | null;
  readonly valueHere: number | null;
}
interface Mapped {
  readonly placements: readonly Place[];
  readonly totals: { readonly services: number; readonly places: number; readonly annualValue: number | null };
}

const tiers = ['Universal', 'Targeted', 'Specialist'];

/** A workspace of one service split by these shares, each row stating its value. */
function split(shares: readonly string[], values: readonly string[] = shares.map(() => '300000'), more = ''): string {
  const rows = shares.map((share, at) => `0-19 nursing,Trust,Early childhood,${tiers[at % 3]},${share},${values[at]}\n`);
  const head = 'Service,Provider,Element,Tier,Share,Annual value\n';
  return smallWorkspace({
    'commissioning.yaml': `${config}sources:\n  - data/services.csv\n`,
    'data/services.csv': `${head}${rows.join('')}${more}`,
  });
}

const here = async (folder: string): Promise<Mapped> => dataOf<Mapped>(['map'], { here: folder });
const values = async (folder: string) => (await here(folder)).placements.map(({ valueHere }) => valueHere);
const codes = async (folder: string): Promise<number> => (await run(['check', 'split-does-not-make-whole'], { here: folder })).code;

describe('the parts of a split service add to the whole', () => {
  it('to the penny, though shares as printed make 99.99%, and it is said', async () => {
    const folder = split(['33.33%', '33.33%', '33.33%']);
    expect(await values(folder)).toEqual([100_000, 100_000, 100_000]);
    const { out } = await run(['map'], { here: folder });
    expect(out.replaceAll(/\s+/g, ' ')).toContain('as printed (33.33%, 33.33% and 33.33%) make 99.99%');
    expect(await codes(folder)).toBe(0);
  });

  it('by largest remainder, whatever the value and however rounded the shares', () => {
    // Held on the function itself in map.test.ts; here that 100.01% is no different.
    return expect(values(split(['33.34%', '33.34%', '33.33%'], ['100', '100', '100']))).resolves.toEqual([33.34, 33.33, 33.33]);
  });

  it('written as fractions too, where they make 1', async () => {
    const folder = split(['0.5', '0.5'], ['80000', '80000']);
    expect(await values(folder)).toEqual([40_000, 40_000]);
    expect((await here(folder)).placements.map(({ share }) => share)).toEqual([50, 50]);
    expect(await codes(folder)).toBe(0);
  });

  it('where one row states the value of all', async () => {
    expect(await values(split(['60%', '40%'], ['1000', '']))).toEqual([600, 400]);
  });

  it('and each row its own where they state different ones', async () => {
    expect(await values(split(['60%', '40%'], ['600', '400']))).toEqual([600, 400]);
  });

  it('but a real mistake stays one: 60% and 30% stand as printed, and the check says so', async () => {
    const folder = split(['60%', '30%'], ['1000', '1000']);
    expect(await values(folder)).toEqual([600, 300]);
    expect(await codes(folder)).toBe(1);
    expect(await codes(split(['0.5', '0.4']))).toBe(1);
  });
});

describe('a split service is one service', () => {
  const other = 'Portage,Council,SEND,Targeted,100%,100\n';

  it('in every total', async () => {
    const { totals } = await here(split(['50%', '25%', '25%'], undefined, other));
    expect(totals).toMatchObject({ services: 2, places: 4, annualValue: 300_100 });
    const { out } = await run(['map'], { here: split(['50%', '25%', '25%'], undefined, other) });
    expect(out).toMatch(/2 services in 4 places/);
    expect(out).toMatch(/^Early\s+1\s+0\s+0\s+1\s+1\s+1$/m);
    expect(out).toMatch(/^All\s.*\s2\s*$/m);
  });

  it('and --explain shows its shares and every part', async () => {
    const folder = split(['50%', '25%', '25%'], undefined, other);
    const { out } = await run(['map', '--explain', '0-19 nursing'], { here: folder });
    for (const words of [
      '50.0%',
      '25.0%',
      'Universal services',
      'Targeted and intensive',
      'Specialist and statutory',
      '£150,000',
      '£75,000',
    ])
      expect(out).toContain(words);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const { placements } = await dataOf<Mapped>(['map', '--explain', '0-19 nursing'], { here: folder });
    expect(placements.map(({ share }) => share)).toEqual([50, 25, 25]);
  });
});
