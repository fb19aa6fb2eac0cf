import { describe, expect, it } from 'vitest';
import { config, smallWorkspace } from '../cli/ground.ts';
import { dataOf, run } from '../world.ts';

interface Mapped {
  readonly placements: readonly { readonly id: string; readonly valueHere: number | null }[];
  readonly totals: { readonly annualValue: number };
}

const head = 'Ref,Title,Supplier,Called off from,Start date,End date,Annual value,Commissioner\n';
const row = (ref: string, title: string, supplier: string, value: number | '', from = ''): string =>
  `${ref},${title},${supplier},${from},01/04/2025,31/03/2029,${value},Westmarsh Council\n`;

async function mapped(...rows: readonly string[]) {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources:\n  - data/contracts.csv\n`,
    'data/contracts.csv': head + rows.join(''),
  });
  const { placements, totals } = await dataOf<Mapped>(['map'], { here });
  const values = Object.fromEntries(placements.map(({ id, valueHere }) => [id, valueHere]));
  return { values, total: totals.annualValue, said: (await run(['map'], { here })).out.replaceAll(/\s+/g, ' ') };
}

const framework = row('F1', 'Family support framework', 'Various', 600_000);
const east = row('F1/1', 'Call-off: family support east', 'Ash Ltd', 150_000);
const west = row('C7', 'Family support west', 'Birch Ltd', 200_000, 'F1');

describe('the value of a framework above its call-offs', () => {
  it('counts at them, once, and what no call-off states counts at its own row', async () => {
    const told = await mapped(framework, east, west);
    expect(told.values).toEqual({ F1: 250_000, 'F1/1': 150_000, C7: 200_000 });
    expect(told.total).toBe(600_000);
    expect(told.said).toContain(
      'The £600,000 of “Family support framework” is that of its 2 call-offs and counts there, once; £250,000 stands at no call-off and counts too.',
    );
  });

  it('is the same in any order of the rows', async () => {
    const { values } = await mapped(framework, east, west);
    expect((await mapped(west, east, framework)).values).toEqual(values);
  });

  it('comes to nothing of its own where they come to more', async () => {
    const { values, total } = await mapped(row('F1', 'Family support framework', 'Various', 300_000), east, west);
    expect(values['F1']).toBe(0);
    expect(total).toBe(350_000);
  });

  it('is its own where they state none, or are of another framework', async () => {
    expect((await mapped(framework, row('C7', 'Family support west', 'Birch Ltd', '', 'F1'))).total).toBe(600_000);
    expect((await mapped(framework, row('C7', 'Family support west', 'Birch Ltd', 200_000, 'RM6000'))).total).toBe(800_000);
  });

  it('is no sum of lots where only references are alike: a call-off is none', async () => {
    const told = await mapped(
      row('F1', 'Family support framework', 'Various', 350_000),
      east,
      row('F1/2', 'Call-off: west', 'Birch Ltd', 200_000),
    );
    expect(told.total).toBe(350_000);
    expect(told.said).toContain('2 call-offs');
    expect(told.said).not.toContain('2 lots');
  });
});
