import { describe, expect, it } from 'vitest';
import { config, smallWorkspace } from '../../cli/ground.ts';
import { dataOf, run } from '../../world.ts';

interface Mapped {
  readonly placements: readonly { readonly valueHere: number | null }[];
  readonly totals: { readonly annualValue: number; readonly annualValueOnce: number };
}

const head = 'Ref,Title,Supplier,Lot,Start date,End date,Annual value,Commissioner\n';
const days = '01/04/2025,31/03/2029';
const framework = (
  ref: string,
  supplier: string,
  lot: string,
  value: number,
  title = 'Supported lodgings framework',
  by = 'Westmarsh Council',
): string => `${ref},${title},${supplier},${lot},${days},${value},${by}\n`;

async function mapped(...rows: readonly string[]): Promise<Mapped & { readonly said: string; readonly here: string }> {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources:\n  - data/contracts.csv\n`,
    'data/contracts.csv': head + rows.join(''),
  });
  const told = await dataOf<Mapped>(['map'], { here });
  return { ...told, here, said: (await run(['map'], { here })).out.replaceAll(/\s+/g, ' ') };
}
const each = ({ placements }: Mapped) => placements.map(({ valueHere }) => valueHere);

describe('the row of a framework above its lots', () => {
  const lots = [framework('F1', 'Ash Ltd', 'Lot 1', 400_000), framework('F1', 'Birch Ltd', 'Lot 2', 500_000)];

  it('states their money, which counts once and is said, whatever is added', async () => {
    const told = await mapped(framework('F1', 'Various', '', 900_000), ...lots);
    expect(each(told)).toEqual([0, 400_000, 500_000]);
    expect(told.totals).toMatchObject({ annualValue: 900_000, annualValueOnce: 900_000 });
    const ends = await run(['check', 'ends-without-successor', '--as-of', '2028-06-30', '--json'], { here: told.here });
    expect(JSON.parse(ends.out).findings).toMatchObject([{ amount: 900_000, text: expect.stringMatching(/^2 contracts /) }]);
    expect(told.said).toContain('The £900,000 of “Supported lodgings framework” is that of its 2 lots and counts there, once.');
  });

  it('is known by a reference that theirs begin with, and by a title but for the lot', async () => {
    const parts = ['F1/1', 'F1/2'].map((ref, at) => framework(ref, `Home ${at}`, '', 450_000, `Lodgings at home ${at}`));
    expect(each(await mapped(framework('F1', 'Ash Ltd', '', 900_000), ...parts))).toEqual([0, 450_000, 450_000]);
    const titled = [1, 2].map((lot) => framework(`X${lot}9`, `Home ${lot}`, '', 450_000, `Supported lodgings framework - Lot ${lot}`));
    expect(each(await mapped(framework('X9', 'Various', '', 900_000), ...titled))).toEqual([0, 450_000, 450_000]);
  });

  it('may be bought by several of whom one buys each lot, or by a body that buys for others; another council’s lots are its own', async () => {
    const title = 'Supported lodgings framework';
    const by = async (buyer: string) => each(await mapped(framework('F1', 'Various', '', 900_000, title, buyer), ...lots));
    expect(await by('Westmarsh Council; Eastmarsh Council')).toEqual([0, 400_000, 500_000]);
    expect(await by('Marshes Purchasing Consortium')).toEqual([0, 400_000, 500_000]);
    expect(await by('Eastmarsh Council')).toEqual([900_000, 400_000, 500_000]);
  });

  it('keeps what stands at no lot where nobody in particular provides it', async () => {
    const told = await mapped(framework('F1', 'Various', '', 1_000_000), ...lots);
    expect(each(told)).toEqual([100_000, 400_000, 500_000]);
    expect(told.said).toContain('£100,000 stands at no lot and counts too');
  });

  it('counts, and both readings are said, where the values do not show whose they are', async () => {
    const told = await mapped(framework('F1', 'Cedar Ltd', '', 1_200_000), ...lots);
    expect(each(told)).toEqual([1_200_000, 400_000, 500_000]);
    expect(told.said).toContain('£900,000 counts twice if it is theirs, and nothing does if it is a contract of its own');
  });

  it('is none of several contracts whose references only begin alike', async () => {
    const told = await mapped(
      ...['F1', 'F12', 'F13'].map((ref, at) => framework(ref, `Home ${at}`, '', at === 0 ? 900_000 : 450_000, `Help ${at}`)),
    );
    expect(each(told)).toEqual([900_000, 450_000, 450_000]);
  });
});
