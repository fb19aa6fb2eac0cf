import { expect, it } from 'vitest';
import { readFile } from '../../../src/intake/read-file.ts';
import { at } from '../../../src/nouns/row.ts';
import { plain } from '../grids.ts';
import { type Truth, toldOf } from './told.ts';

const lines = (...rows: readonly string[]): string => rows.join('\r\n');

const register = (truth: Omit<Truth, 'kind' | 'headerRow' | 'rows'>): Truth => ({ kind: 'contracts', headerRow: 1, rows: 3, ...truth });

const cases: readonly (readonly [string, string, Truth])[] = [
  [
    'costs by the month',
    lines(
      'Contract,Provider,Start,End,Monthly cost',
      'Family support,Harbour Trust,01/04/2024,31/03/2027,10000',
      'Short breaks,Tide CIC,01/04/2023,31/03/2026,"£6,708.33"',
      'Young carers,Carers Together,01/09/2024,31/08/2026,£45k pa',
    ),
    register({ columns: 'A title, B provider, C start, D end, E annualValue', money: { annualValue: 24_549_996, totalValue: -1 } }),
  ],
  [
    'payments by the quarter',
    lines(
      'Contract,Provider,Start,End,Value per quarter (£)',
      'Family support,Harbour Trust,01/04/2024,31/03/2027,30000',
      'Short breaks,Tide CIC,01/04/2023,31/03/2026,20000',
      'Young carers,Carers Together,01/09/2024,31/08/2026,10000',
    ),
    register({ columns: 'A title, B provider, C start, D end, E annualValue', money: { annualValue: 24_000_000, totalValue: -1 } }),
  ],
  [
    'an e-tendering extract whose values are headed without VAT',
    lines(
      'ID,Project Title,Awarded Suppliers,Contract Start,Initial Term (months),Contract End,Value ex VAT (£)',
      'DN1001,Family support,Harbour Trust,01/04/2024,36,31/03/2027,360000',
      'DN1002,Short breaks,Tide CIC,01/04/2023,36,31/03/2026,241500',
      'DN1003,Young carers,Carers Together,01/09/2024,24,31/08/2026,91000',
    ),
    register({
      columns: 'A ref, B title, C provider, D start, E termMonths, F end, G totalValue',
      money: { totalValue: 69_250_000 },
    }),
  ],
  [
    'values by the year of the contract, and their total',
    lines(
      'Contract,Supplier,Start,End,Yr 1,Yr 2,Yr 3,Total',
      'Family support,Harbour Trust,01/04/2024,31/03/2027,120000,123000,125000,368000',
      'Short breaks,Tide CIC,01/04/2023,31/03/2026,80500,81000,82000,243500',
      'Young carers,Carers Together,01/09/2024,31/08/2026,45000,46000,,91000',
    ),
    register({ columns: 'A title, B provider, C start, D end, H totalValue', money: { totalValue: 70_250_000 } }),
  ],
  [
    'values of which a column says whether each is for a year or the whole term',
    lines(
      'Contract,Supplier,Start,End,Value (£),Value type',
      'Family support,Harbour Trust,01/04/2024,31/03/2027,360000,Total',
      'Short breaks,Tide CIC,01/04/2023,31/03/2026,80500,Annual',
      'Young carers,Carers Together,01/09/2024,31/08/2026,45500,Per annum',
    ),
    register({
      columns: 'A title, B provider, C start, D end, E totalValue, F valueBasis',
      money: { totalValue: 36_000_000, annualValue: 12_600_000 },
    }),
  ],
];

it.each(cases)('what another system exports: %s', async (_, content, truth) => {
  expect(await toldOf(content, [truth])).toEqual([truth]);
});

const contracts = async (content: string) => {
  const { tables, records } = await readFile(new TextEncoder().encode(content), 'export.csv', plain);
  const [table] = tables;
  return { table, rows: (table && records.get(table)) ?? [] };
};

it('suppliers a notice writes between brackets and bars are their names, and one alone has its company number', async () => {
  const { rows } = await contracts(
    lines(
      'Notice Identifier,Title,Start Date,End Date,Awarded Value,Supplier [Name|Address|Ref type|Ref Number|Is SME|Is VCSE]',
      'AN-1,Family support,01/04/2024,31/03/2027,360000,[Harbour Trust|1 Quay|COMPANIES_HOUSE|01234567|Yes|Yes]',
      'AN-2,Short breaks,01/04/2023,31/03/2026,241500,[Tide CIC|2 Quay|COMPANIES_HOUSE|07654321|Yes|Yes][Sea Ltd|3 Quay|NONE||Yes|No]',
      'AN-3,Young carers,01/09/2024,31/08/2026,91000,[Carers Together|4 Quay|NONE||Yes|Yes]',
    ),
  );
  expect(rows.map(({ provider, companyNumber }: Record<string, unknown>) => [provider, companyNumber])).toEqual([
    [['Harbour Trust'], '01234567'],
    [['Tide CIC', 'Sea Ltd'], undefined],
    [['Carers Together'], undefined],
  ]);
});

it.each([
  ['Contract,Provider,End date,24/25,25/26', ['24/25', '25/26']],
  ['Contract,Provider,End date,Yr 1,Year 2', ['Yr 1', 'Year 2']],
  ['Contract,Provider,End date,Total value,25/26', ['25/26']],
  ['Contract,Provider,End date,Total value,Year 2', []],
  ['Contract,Provider,End date,Cost centre,Budget code', []],
])('amounts of a register that no field takes are counted and named: %s', async (headings, unread) => {
  const { table } = await contracts(
    lines(
      headings,
      'Family support,Harbour Trust,31/03/2027,120000,125000',
      'Short breaks,Tide CIC,31/03/2026,80000,82000',
      'Young carers,Carers Together,31/08/2026,45000,46000',
    ),
  );
  expect((table?.unread ?? []).map(({ heading }) => heading)).toEqual(unread);
});

it.each([
  ['Level of need', ['Level 2', 'Level 3', 'Level 4'], 'Level 2'],
  ['Level', ['Level 2', 'Level 3', 'Level 4'], 'Level 2'],
  ['Level', ['2', '3', '4'], 'Level 2'],
  ['Tier of need', ['2', '3', '4'], 'Tier 2'],
  ['Windscreen level', ['L2', 'L3', 'L4'], 'L2'],
  ['THRIVE', ['Getting Help', 'Getting More Help', 'Getting Risk Support'], 'Getting Help'],
  ['i-THRIVE quadrant', ['Getting Advice', 'Thriving', 'Getting More Help'], 'Getting Advice'],
  ['Needs based grouping', ['Getting Help', 'Getting More Help', 'Getting Risk Support'], 'Getting Help'],
  ['Group', ['Getting Help', 'Getting More Help', 'Getting Risk Support'], 'Getting Help'],
  ['Level', ['Gold', 'Silver', 'Bronze'], undefined],
  ['Contract risk level', ['Level 2', 'Level 3', 'Level 1'], undefined],
  ['Contract management tier', ['Tier 2', 'Tier 3', 'Tier 1'], undefined],
])('the tier of need under “%s” (%j)', async (heading, [first, second, third], tier) => {
  const { rows } = await contracts(
    lines(
      `Contract,Provider,Start,End,Annual value,${heading}`,
      `Family support,Harbour Trust,01/04/2024,31/03/2027,120000,${first}`,
      `Short breaks,Tide CIC,01/04/2023,31/03/2026,80000,${second}`,
      `Young carers,Carers Together,01/09/2024,31/08/2026,45000,${third}`,
    ),
  );
  expect((rows[0] as Record<string, unknown> | undefined)?.['tier']).toBe(tier);
});

it('who pays is a commissioner, and who else does a contribution, whichever column stands first', async () => {
  const read = async (headings: string, cells: string) =>
    (await contracts(lines(`Contract,Provider,End date,${headings}`, `Family support,Harbour Trust,31/03/2027,${cells}`))).rows[0];
  const truth = { commissioner: ['Anytown Council'], contributions: ['Anytown ICB'] };
  expect(await read('Who pays,Joint with', 'Anytown Council,Anytown ICB')).toMatchObject(truth);
  expect(await read('Jointly commissioned with,Who pays for it', 'Anytown ICB,Anytown Council')).toMatchObject(truth);
  expect(await read('Who pays,Pooled with', 'Anytown Council,Anytown ICB')).toMatchObject(truth);
  expect(await read('Who pays what', 'Anytown ICB 40%')).toMatchObject({ contributions: ['Anytown ICB 40%'] });
});

it.each([
  ['Service and provider', 'title', 'proposed'],
  ['Provider & service', 'provider', 'proposed'],
  ['Goods and services', 'description', 'known'],
  ['Supplier / provider', 'provider', 'known'],
])('a heading that joins two fields is the first, and only proposed: %s', async (heading, field, status) => {
  const { table } = await contracts(
    lines(
      `Ref,${heading},End date,Annual value`,
      'C1,"Family support\nHarbour Trust",31/03/2027,120000',
      'C2,"Short breaks\nTide CIC",31/03/2026,80500',
    ),
  );
  expect(table?.columns[1]).toMatchObject({ field, status });
});

it('of a cell of two lines under such a heading each is read as its own field, and that is said', async () => {
  const { table, rows } = await contracts(
    lines(
      'No.,Service and provider,Contract period,Cost',
      '1.,"Family support\nHarbour Trust",01/04/2024 – 31/03/2027,"£120,000"',
      '2.,"Short breaks\nTide CIC",01/04/2023 – 31/03/2026,"£80,500"',
      '3.,Young carers,01/09/2024 – 31/08/2026,"£45,000"',
    ),
  );
  expect(table?.kind).toBe('contracts');
  expect(rows).toMatchObject([
    { title: 'Family support', provider: ['Harbour Trust'] },
    { title: 'Short breaks', provider: ['Tide CIC'] },
    { title: 'Young carers' },
  ]);
  expect(rows[2]).not.toHaveProperty('provider');
  expect(at(rows[0] as never, 'provider').cell).toBe('B2');
  expect(table?.faults.map(({ text }) => text)).toContain('its second line, read as the provider');
});

it.each([
  ['Contract,Family support,Short breaks', true],
  ['Contract,Family support', true],
  ['Colour,Family support,Short breaks', false],
])('a table turned on its side is said to be, and how to have it read: %s', async (first, isSide) => {
  const rest = isSide
    ? ['Supplier,Harbour Trust,Tide CIC', 'Start date,01/04/2024,01/04/2023', 'End date,31/03/2027,31/03/2026', 'Annual value,120000,80000']
    : ['Shape,round,square', 'Size,large,small', 'Shade,dark,light', 'Weight,12,14'];
  const { table } = await contracts(lines(first, ...rest));
  expect(table?.kind).toBe('other');
  expect(table?.because.join().includes('paste it with Transpose')).toBe(isSide);
});

it.each([
  ['Contract', true],
  ['Service line', false],
])('a list of “%s” by year is a budget, and where it could be a register that is said', async (heading, isSaid) => {
  const { table } = await contracts(lines(`${heading},24/25,25/26`, 'Family support,120000,125000', 'Short breaks,80000,82000'));
  expect(table?.kind).toBe('budget');
  expect(table?.because.join().includes('`kind: contracts`')).toBe(isSaid);
});

it.each([
  ['Value', '£1.2m pa x 3 years', { annualValue: 120_000_000, termMonths: 36 }],
  ['Value', '£400k × 3 yrs', { annualValue: 40_000_000, termMonths: 36 }],
  ['Value', '£120,000 pa over 3 years', { annualValue: 12_000_000, termMonths: 36 }],
  ['Value', '£360,000 over 3 years', { totalValue: 36_000_000, termMonths: 36 }],
  ['Annual value', '£120,000 pa x 3 years', { annualValue: 12_000_000, termMonths: 36 }],
  ['Annual value', '£360,000 over 3 years', { totalValue: 36_000_000, termMonths: 36 }],
])('an amount for each of so many years, under “%s”: %s', async (heading, cell, truth) => {
  const { rows } = await contracts(lines(`Contract,Provider,End date,${heading}`, `Family support,Harbour Trust,31/03/2027,"${cell}"`));
  const { annualValue, totalValue, termMonths } = rows[0] as unknown as Record<string, unknown>;
  expect(JSON.parse(JSON.stringify({ annualValue, totalValue, termMonths }))).toEqual(truth);
});
