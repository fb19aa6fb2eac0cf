import { describe, expect, it } from 'vitest';
import { contributionsUnder, sharesApart } from '../../src/intake/contributions.ts';
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

describe('a column of pounds for each partner', () => {
  const read = async (headings: string, rows: readonly string[]) => {
    const here = smallWorkspace({
      'commissioning.yaml': `${config}sources:\n  - path: data/a.csv\n`,
      'data/a.csv': [
        `Ref,Contract title,Provider,Start date,End date,${headings}`,
        ...rows.map((row, i) => `C${i},Therapy ${i},Fenland,01/04/2025,31/03/2028,${row}`),
      ].join('\n'),
    });
    const { records } = await dataOf<{ records: readonly { contributions?: readonly string[]; extra?: object }[] }>(
      ['records', 'contracts'],
      { here },
    );
    return records.map(({ contributions }) => contributions);
  };
  const shares = [
    ['ICB £40,000', 'Council £50,000', 'Schools £10,000'],
    ['ICB £25,000', 'Council £20,000'],
    ['ICB £25,000', 'Council £55,000'],
  ];

  it('is what they pay, and a dash or nought is none of it', async () => {
    const rows = ['"£100,000","£40,000","£50,000","£10,000"', '"£50,000","£25,000","£20,000",-', '"£80,000","£25,000","£55,000",0'];
    expect(await read('Annual value,ICB contribution,Council contribution,Schools contribution', rows)).toEqual(shares);
    expect(await read('Annual value,ICB contribution,Council contribution,Schools', rows)).toEqual(shares);
    expect(await read('Annual value,ICB (£),Council (£),Schools (£)', rows)).toEqual(shares);
  });

  it('is in the thousands of its table', async () => {
    expect(await read('Annual value £000,ICB £000,Council £000', ['1000,400,600', '500,250,250'])).toEqual([
      ['ICB £400000', 'Council £600000'],
      ['ICB £250000', 'Council £250000'],
    ]);
  });

  it('is no share where the columns do not add up to a value, or are headed by a year', async () => {
    expect(await read('Annual value,ICB (£),Council (£)', ['1000,400,700', '500,250,90'])).toEqual([undefined, undefined]);
    expect(await read('Total value,Council 2024/25,Council 2025/26', ['1000,400,600', '500,250,250'])).toEqual([undefined, undefined]);
  });
});

it('words of their own and headings that name nobody are left as they are', () => {
  expect(contributionsUnder('ICB share %', ['see agreement'])).toEqual(['see agreement']);
  expect(contributionsUnder('Partner contributions', ['Anytown ICB 60%', '40%'])).toEqual(['Anytown ICB 60%', '40%']);
});

it.each([
  ['Council 75%, ICB 20%, YJS 10%', ['Council 75%', 'ICB 20%', 'YJS 10%']],
  ['Council 60%/ICB 40%', ['Council 60%', 'ICB 40%']],
  ['60% council and 40% ICB', ['60% council', '40% ICB']],
  ['Council £1,200,000, ICB £300,000 and YJS £10k', ['Council £1,200,000', 'ICB £300,000', 'YJS £10k']],
  ['Anytown ICB, Barking and Dagenham Council 40%', ['Anytown ICB, Barking and Dagenham Council 40%']],
  ['50/50', ['50/50']],
  ['ICB 60% Council 30%', ['ICB 60%', 'Council 30%']],
  ['ICB (60%) Council (30%)', ['ICB (60%)', 'Council (30%)']],
  ['60% ICB 30% Anytown Council', ['60% ICB', '30% Anytown Council']],
  ['Council 1/3, ICB 1/3', ['Council 1/3', 'ICB 1/3']],
  ['Council 1/3 / ICB 2/3', ['Council 1/3', 'ICB 2/3']],
  ['ICB 0.6/Council 0.3', ['ICB 0.6', 'Council 0.3']],
  ['Council 60% of nights', ['Council 60% of nights']],
  ['Council 1/3, ICB 2/3', ['Council 1/3', 'ICB 2/3']],
  ['two thirds ICB, one third council', ['two thirds ICB', 'one third council']],
  ['Council 30: ICB 70', ['Council 30%', 'ICB 70%']],
  ['ICB 60 Council 40', ['ICB 60%', 'Council 40%']],
  ['50:50 ICB/Council', ['ICB 50%', 'Council 50%']],
  ['60/40 ICB and Council', ['ICB 60%', 'Council 40%']],
  ['Lot 30: Ward 60', ['Lot 30: Ward 60']],
  ['Third Age Trust, Quarter House', ['Third Age Trust, Quarter House']],
  ['Council, 60%', ['Council, 60%']],
])('partners that “%s” names with their shares stand apart, and nothing else does', (words, apart) => {
  expect(sharesApart(words)).toEqual(apart);
});

describe('who pays', () => {
  const read = async (whoPays: string, jointWith = '') => {
    const here = smallWorkspace({
      'commissioning.yaml': `${config}sources:\n  - path: data/a.csv\n`,
      'data/a.csv': `Ref,Contract title,Provider,Who pays,Joint with,Start date,End date,Annual value\nC1,Therapy,Fenland,"${whoPays}","${jointWith}",01/04/2025,31/03/2028,324000\nC2,Advice,Moor Trust,Anytown Council,,01/04/2025,31/03/2028,90000\nC3,Play,Tide CIC,Anytown Council,,01/04/2025,31/03/2028,80000\n`,
    });
    const { records } = await dataOf<{ records: readonly Record<string, unknown>[] }>(['records', 'contracts'], { here });
    return records[0];
  };

  it('names bodies, and what each pays is a contribution, however they are joined', async () => {
    const truth = { commissioner: ['Council', 'ICB', 'YJS'], contributions: ['Council 75%', 'ICB 20%', 'YJS 10%'] };
    expect(await read('Council 75%, ICB 20%, YJS 10%')).toMatchObject(truth);
    expect(await read('Council 75% / ICB 20% / YJS 10%')).toMatchObject(truth);
    expect(await read('40% council; 60% ICB')).toMatchObject({ commissioner: ['council', 'ICB'] });
  });

  it.each([
    'Council 1/3, ICB 2/3',
    'one third Council, two thirds ICB',
    'Council 30: ICB 70',
    '30/70 Council and ICB',
    'Council (30%) ICB (60%)',
  ])('names both bodies in “%s”', async (words) => {
    const row = await read(words);
    expect(row).toMatchObject({ commissioner: ['Council', 'ICB'] });
    expect(row?.['contributions']).toHaveLength(2);
  });

  it.each([
    ['Anytown ICB 60% / Anytown Council 40%', ['Anytown ICB', 'Anytown Council']],
    ['North-East ICB 60%', ['North-East ICB']],
    ['Anytown Council pays 60%', ['Anytown Council']],
    ['Anytown Council - ICB pays £185k', ['Anytown Council']],
    ['Anytown Council (50/50)', ['Anytown Council']],
  ])('reads the whole name in “%s”', async (words, names) => {
    expect(await read(words)).toMatchObject({ commissioner: names });
  });

  it('keeps its shares beside the partners of another column, which stands alone where it tells shares itself', async () => {
    expect(await read('Council 60% / ICB 40%', 'Anytown ICB')).toMatchObject({
      commissioner: ['Council', 'ICB'],
      contributions: ['Council 60%', 'ICB 40%', 'Anytown ICB'],
    });
    expect(await read('Council 60% / ICB 40%', 'Anytown ICB 40%')).toMatchObject({ contributions: ['Anytown ICB 40%'] });
  });

  it.each(['50:50', '60/40', '50%', 'Each authority pays own', 'Split equally'])(
    'says of “%s” that it names nobody, and keeps it',
    async (words) => {
      const row = await read(words, 'Anytown ICB');
      expect(row).not.toHaveProperty('commissioner');
      expect(row).toMatchObject({ contributions: [words, 'Anytown ICB'] });
      expect(JSON.stringify(row)).toContain('it says how the cost is borne, and not by whom');
    },
  );

  it.each(['0-19 commissioning team', 'Barking and Dagenham Council', 'South Beach Council'])(
    'leaves the name “%s” as it is',
    async (words) => {
      const row = await read(words);
      expect(row).toMatchObject({ commissioner: [words] });
      expect(row).not.toHaveProperty('contributions');
    },
  );
});

it('a share alone is nobody in a list of services either, and a share behind a name is no part of it', async () => {
  const here = smallWorkspace({
    'commissioning.yaml': `${config}sources:\n  - path: data/a.csv\n`,
    'data/a.csv':
      'Service,Tier,Who pays\nShort breaks,Targeted,50:50\nSleep help,Targeted,Anytown ICB 60% / council 40%\nPlay,Universal,Anytown ICB\n',
  });
  const { records } = await dataOf<{ records: readonly Record<string, unknown>[] }>(['records', 'services'], { here });
  expect(records.map(({ commissioner }) => commissioner)).toEqual([undefined, ['Anytown ICB', 'council'], ['Anytown ICB']]);
  expect(records.some((row) => 'contributions' in row)).toBe(false);
  expect(JSON.stringify(records[0])).toContain('it says how the cost is borne, and not by whom');
  expect(JSON.stringify(records[1])).toContain('which this kind of table has no field for');
});

it('a share of more than a hundred is in pounds, under a heading that names the partner and no unit', () => {
  expect(contributionsUnder('Council share', ['192,000'])).toEqual(['Council £192,000']);
  expect(contributionsUnder('Council share', ['60'])).toEqual(['Council 60']);
});
