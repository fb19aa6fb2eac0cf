import { describe, expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a contract has its supplier, its days and its value; TBC is neither a day nor nought', () => {
  const { table, records } = read([
    ['Contract reference', 'Contract title', 'Supplier', 'Start date', 'End date', 'Annual value'],
    ['C1', 'Short breaks', 'Moor Trust', '01/04/2024', '31/03/2027', '£120,000'],
    ['C2', 'Portage', 'Tor CIC', '01/04/2025', 'TBC', 'TBC'],
  ]);
  expect(table.kind).toBe('contracts');
  expect(records).toMatchObject([
    { ref: 'C1', provider: ['Moor Trust'], start: '2024-04-01', end: '2027-03-31', annualValue: 12_000_000 },
    { ref: 'C2', title: 'Portage', start: '2025-04-01' },
  ]);
  expect(records[1]).not.toHaveProperty('annualValue');
  expect(records[1]).not.toHaveProperty('end');
});

it('a grant received is not a contract', () => {
  expect(
    kindOf([
      ['Fund', 'Amount', 'Ring-fence', 'Ends'],
      ['Start for Life', '£200,000', 'family hubs', 'March 2027'],
      ['Supporting Families', '£90,000', 'none', 'March 2027'],
    ]),
  ).toBe('grants');
});

const register = (heading: string, cells: readonly string[]) =>
  read([
    ['Contract reference', 'Contract title', 'Supplier', 'Start date', 'End date', heading],
    ...cells.map((cell, index) => [`C${index}`, `Short breaks ${index}`, 'Moor Trust', '01/04/2024', '31/03/2027', cell]),
  ]).records;

it('bare parts of an option are months where all are multiples of six, years where none is above five, else not read', () => {
  const read = register('Extension options', ['12+12', '6+6', '1+1', '1+1+1', '10+5', '12+1']);
  expect(read.map(({ extensionMonths }) => extensionMonths)).toEqual([24, 12, 24, 36, undefined, undefined]);
  expect(read[4]).toMatchObject({ extensionOptions: '10+5' });
});

it('a heading that names the unit of an option settles it', () => {
  expect(register('Extension options (years)', ['10+5'])).toMatchObject([{ extensionMonths: 60, termMonths: 120 }]);
  expect(register('Extension options (months)', ['3+3'])).toMatchObject([{ extensionMonths: 6 }]);
  expect(register('Extension period (months)', ['3+3'])).toMatchObject([{ extensionMonths: 6 }]);
});

it('a term and its options are told apart by the same rule', () => {
  expect(register('Contract term', ['36+12+12', '3+1+1', '3 years, no extension'])).toMatchObject([
    { termMonths: 36, extensionMonths: 24 },
    { termMonths: 36, extensionMonths: 24 },
    { termMonths: 36, extensionMonths: 0 },
  ]);
  const [unread] = register('Contract term', ['10+5']);
  expect(unread).not.toHaveProperty('extensionMonths');
  expect(unread?.origin.notes).toMatchObject([{ kind: 'unreadable', field: 'termMonths', quoted: '10+5' }]);
});

it.each([
  ['Council share', [0.75, 1, 0.5]],
  ['Funding: Council share (proportion)', [0.75, 1, 0.5]],
  ['Funding', ['25%', '60%', '100%']],
])('figures under “%s” name neither a body nor a fund', (heading, shares) => {
  const { records } = read([
    ['Contract title', 'Provider', 'End date', heading],
    ...shares.map((share, index) => [`Portage ${index}`, 'Tor CIC', '31/03/2027', share]),
  ]);
  for (const record of records) {
    expect(record).not.toHaveProperty('body');
    expect(record).not.toHaveProperty('fund');
  }
});

it('a dash under options states none and no option: it is not stated', () => {
  const { records } = read([
    ['Contract title', 'Provider', 'End date', 'Extension options'],
    ['Portage', 'Tor CIC', '31/03/2027', '-'],
    ['Sitting', 'Oak CIC', '31/03/2027', 'None'],
  ]);
  expect(records.map(({ extensionMonths }) => extensionMonths)).toEqual([undefined, 0]);
  expect(records[0]).not.toHaveProperty('extensionOptions');
  expect(records[0]?.origin.notes).toMatchObject([{ kind: 'not stated', field: 'extensionOptions', quoted: '-' }]);
});

it('no option left is nought, whichever words say so', () => {
  const read = register('Extension options', [
    'exhausted',
    'extended once; no further options',
    'Extended to final term',
    'None taken yet',
  ]);
  expect(read.map(({ extensionMonths }) => extensionMonths)).toEqual([0, 0, 0, undefined]);
});

const fieldOf = (heading: string, cells: readonly string[]) => {
  const { table } = read([
    ['Contract reference', 'Contract title', 'Supplier', 'Start date', 'End date', 'Total value', heading],
    ...cells.map((cell, index) => [`C${index}`, `Short breaks ${index}`, 'Moor Trust', '01/04/2024', '31/03/2027', '£120,000', cell]),
  ]);
  const column = table.columns.find((each) => each.heading === heading);
  return column?.status === 'proposed' ? 'proposed' : column?.field;
};

it.each(['VAT', 'VAT status', 'VAT treatment', 'VAT position', 'Including or excluding VAT', 'Net or gross'])(
  'what stands under “%s” is the VAT basis, unless it is an amount or a rate',
  (heading) => {
    expect(fieldOf(heading, ['excluding VAT', 'Exempt', 'including VAT'])).toBe('vatBasis');
    expect(fieldOf(heading, ['£20,000', '24,000.00'])).toBeNull();
    expect(fieldOf(heading, ['20%', '0%'])).toBeNull();
  },
);

it.each(['VAT amount', 'VAT rate'])('an amount or a rate under “%s” is kept as it is', (heading) => {
  expect(fieldOf(heading, ['20.00', '24.00'])).toBeNull();
});

it.each(['Tender notice published', 'Tender notice date', 'Contract notice published'])(
  'the day under “%s” is that of its notice',
  (heading) => {
    expect(fieldOf(heading, ['01/10/2023', '02/11/2023'])).toBe('published');
  },
);

it.each(['Procurement began', 'Procurement started', 'Procurement commenced'])('the day under “%s” is no day of a notice', (heading) => {
  expect(fieldOf(heading, ['01/10/2023', '02/11/2023'])).toBeNull();
});

it('a first term and options under months of option are read apart, and parts behind a plus are options all', () => {
  const joined = register('Extension period', ['3+1+1', '2+1', '12 months']);
  expect(joined.map(({ extensionMonths, termMonths }) => [extensionMonths, termMonths])).toEqual([
    [24, 36],
    [12, 24],
    [12, undefined],
  ]);
  const added = register('Extension options', ['+12 months', '+1+1', '+2+1', '+ 2', 'none']);
  expect(added.map(({ extensionMonths }) => extensionMonths)).toEqual([12, 24, 36, 24, 0]);
});

it('a bare postcode is the provider’s where it stands behind what is told of the provider, and nobody’s behind anything else', () => {
  const postcodeOf = (headings: readonly string[], cells: readonly string[]) =>
    read([
      ['Contract title', ...headings, 'End date'],
      ['Short breaks', ...cells, '31/03/2027'],
      ['Portage', ...cells, '31/03/2028'],
    ]).records[0];
  const theirs = { providerPostcode: 'WM2 2BB' };
  expect(postcodeOf(['Supplier', 'Address', 'Postcode'], ['Moor Trust', '1 High Street', 'WM2 2BB'])).toMatchObject(theirs);
  expect(postcodeOf(['Supplier', 'Provider postcode'], ['Moor Trust', 'WM2 2BB'])).toMatchObject(theirs);
  for (const headings of [
    ['Description', 'Postcode'],
    ['Supplier', 'Delivery postcode'],
    ['CPV codes', 'Contact postcode'],
  ])
    expect(postcodeOf(headings, ['Support at home', 'WM2 2BB'])).not.toHaveProperty('providerPostcode');
});

it('days under a heading that says only that there are some are the start and the end, and a length is the term', () => {
  const dates = read([
    ['Contract title', 'Supplier', 'Dates', 'Annual value'],
    ['Short breaks', 'Moor Trust', 'Start: 01/04/2025\nEnd: 31/03/2028', '£510,000'],
    ['Portage', 'Tor CIC', '1 October 2026 for 3 years', '£88,000'],
  ]).records;
  expect(dates).toMatchObject([
    { start: '2025-04-01', end: '2028-03-31' },
    { start: '2026-10-01', end: '2029-09-30' },
  ]);
  expect(register('Length', ['3 years', '18 months']).map(({ termMonths }) => termMonths)).toEqual([36, 18]);
  expect(register('Ext. taken to', ['31/03/2028', '30/09/2027']).map(({ currentEnd }) => currentEnd)).toEqual(['2028-03-31', '2027-09-30']);
});

describe('a bare term under a heading that names no unit', () => {
  const terms = (rows: readonly (readonly [string, string])[]) =>
    read([
      ['Contract title', 'Provider', 'Start date', 'End date', 'Term', 'Annual value'],
      ...rows.map(([end, term], index) => [`Portage ${index}`, 'Tor CIC', '01/04/2025', end, term, '£100']),
    ]).records;
  const months = (rows: readonly (readonly [string, string])[]) => terms(rows).map(({ termMonths }) => termMonths);

  it('is in years where the other cells say years, and says so', () => {
    const records = terms([
      ['', '3'],
      ['', '5 years'],
      ['', '3+1+1'],
    ]);
    expect(records.map(({ termMonths }) => termMonths)).toEqual([36, 60, 36]);
    const text = 'a bare number, read as years: other cells of its column say so';
    expect(records[0]?.origin.notes).toContainEqual({ kind: 'caveat', field: 'termMonths', quoted: '3', text });
    expect(records[1]?.origin.notes).toEqual([]);
  });

  it('is in the unit that the days beside it prove', () => {
    expect(
      months([
        ['31/03/2032', '7'],
        ['', '4 months'],
        ['', '8'],
      ]),
    ).toEqual([84, 4, 96]);
    expect(
      months([
        ['30/09/2025', '6'],
        ['', '3 years'],
        ['', '9'],
      ]),
    ).toEqual([6, 36, 9]);
  });

  it('is months where all are multiples of six, years where none is above five', () => {
    expect(
      months([
        ['', '36'],
        ['', '12'],
      ]),
    ).toEqual([36, 12]);
    expect(
      months([
        ['', '3'],
        ['', '2'],
      ]),
    ).toEqual([36, 24]);
  });

  it('is not read where nothing tells, or cells tell both', () => {
    expect(months([['', '7']])).toEqual([undefined]);
    expect(
      months([
        ['', '3'],
        ['', '5 years'],
        ['', '18 months'],
      ]),
    ).toEqual([undefined, 60, 18]);
  });
});

it('a row of units below the header is part of it: £000 is in thousands', () => {
  const { table, records } = read([
    ['Contract name', 'Provider', 'Contract start', 'Contract end', 'Contract length', 'Total contract value', '% health'],
    ['', '', '', '', 'years', '£000', '%'],
    ['Short breaks', 'Moor Trust', '01/04/2025', '31/03/2027', '2', 1024, 0.6],
    ['Portage', 'Tor CIC', '01/04/2025', '31/03/2027', '2', '£88k', 1],
  ]);
  expect(records.map(({ totalValue, termMonths }) => [totalValue, termMonths])).toEqual([
    [102_400_000, 24],
    [8_800_000, 24],
  ]);
  expect(table.rows).toMatchObject({ read: 2, leftOut: 0 });
});

it.each([
  ['formats of days', ['', '', 'dd/mm/yyyy', 'dd/mm/yyyy', '£000']],
  ['types of cells', ['text', 'text', 'date', 'date', '£k']],
  ['one word that is no unit', ['as on the portal', '', 'dd-mm-yy', 'DD/MM/YYYY', '(£000s)']],
])('a row of units below the header may hold %s', (_, units) => {
  const { table, records } = read([
    ['Contract title', 'Provider', 'Start date', 'End date', 'Annual value'],
    units,
    ['Short breaks', 'Moor Trust', '01/04/2025', '31/03/2027', '2,450'],
    ['Portage', 'Tor CIC', '01/04/2025', '31/03/2027', '88'],
  ]);
  expect(records.map(({ title, annualValue }) => [title, annualValue])).toEqual([
    ['Short breaks', 245_000_000],
    ['Portage', 8_800_000],
  ]);
  expect(table.rows).toMatchObject({ read: 2, leftOut: 0 });
  expect(table.columns[2]?.heading).toBe('Start date');
});

it.each([
  ['a figure', ['Fares', '3', '£', 'date']],
  ['mostly words', ['Fares', 'Moor Trust', '£', 'text']],
])('a row of data is no row of units: it holds %s', (_, row) => {
  const { table } = read([
    ['Contract title', 'Provider', 'Unit', 'Status', 'End date'],
    row,
    ['Portage', 'Tor CIC', '£', 'live', '31/03/2027'],
    ['Sitting', 'Oak CIC', '£', 'live', '31/03/2028'],
  ]);
  expect(table.rows).toMatchObject({ read: 3 });
});

it.each(['do', 'Do.', '-do-', '– ditto –', '-ditto-', '(ditto)'])('%s is a ditto, under days and names alike', (ditto) => {
  const { records } = read([
    ['Contract title', 'Provider', 'Start date', 'End date', 'Annual value'],
    ['Short breaks', 'Moor Trust', '01/04/2025', '31/03/2027', '100'],
    ['Portage', ditto, '01/04/2025', ditto, '200'],
  ]);
  expect(records[1]).toMatchObject({ provider: ['Moor Trust'], end: '2027-03-31' });
});

it('a cell that says ditto says what the row above says, and says so', () => {
  const { records } = read([
    ['Contract title', 'Provider', 'Start date', 'End date', 'Annual value'],
    ['Short breaks', 'Moor Trust', '01/04/2025', '31/03/2027', '100'],
    ['Portage', 'ditto', '01/04/2025', 'as above', '200'],
    ['Sitting', '"', '01/09/2025', '31/08/2027', '300'],
  ]);
  expect(records.map(({ provider, end }) => [provider, end])).toEqual([
    [['Moor Trust'], '2027-03-31'],
    [['Moor Trust'], '2027-03-31'],
    [['Moor Trust'], '2027-08-31'],
  ]);
  expect(records[1]?.origin.notes).toContainEqual({
    kind: 'caveat',
    field: 'provider',
    quoted: 'ditto',
    text: 'as the row above says: “Moor Trust”',
  });
});

it('what goes on in brackets below a contract, and who prepared the list, are words and no contracts', () => {
  const { table, records } = read([
    ['Ref', 'Contract title', 'Supplier', 'End date', 'Value'],
    ['1', 'Family support outreach', 'Kindle', '31/03/2027', '150000'],
    ['', '(North and South)', '', '', ''],
    ['2', 'Mediation', 'Talk It Out', '31/03/2026', '20000'],
    ['Prepared by Commissioning Support, October 2026'],
  ]);
  expect(records.map(({ title }) => title)).toEqual(['Family support outreach', 'Mediation']);
  expect(table.words.map(({ text }) => text)).toEqual(['(North and South)', 'Prepared by Commissioning Support, October 2026']);
});

it('lengths of notice are nobody’s name, though their heading says whose they are', () => {
  const { records } = read([
    ['Contract', 'Supplier(s)', 'Contract end', 'Notice (council / provider)'],
    ['Residential short breaks', 'Harbour Trust', '31/03/2027', '6 months / 3 months'],
    ['Fostering support', 'Kith Ltd', '31/03/2026', '3 months'],
  ]);
  expect(records.map(({ provider, noticeMonths }) => [provider, noticeMonths])).toEqual([
    [['Harbour Trust'], undefined],
    [['Kith Ltd'], 3],
  ]);
});

it('a value whose basis is a part of a year makes the annual value, and one whose basis is called Total is no total', () => {
  const { records } = read([
    ['Supplier', 'Contract description', 'Contract value £', 'Value basis', 'Start', 'Finish', 'Option yrs'],
    ['Doorstep', 'Supported lodgings', '1,234', 'Per week', '01/04/2025', '31/03/2027', '1'],
    ['Kith', 'Mediation', '20,000', 'Total', '01/04/2025', '31/03/2026', '0'],
  ]);
  expect(records).toMatchObject([
    { annualValue: 6_416_800, extensionMonths: 12 },
    { totalValue: 2_000_000, extensionMonths: 0 },
  ]);
  expect(records[0]).not.toHaveProperty('totalValue');
});

it('a column headed from and to holds both days', () => {
  const { records } = read([
    ['Service bought', 'Provider', 'Cost', 'Contract from - to'],
    ['Ed psych SLA', 'Westmarsh Council', '12000', '01/09/26-31/08/27'],
    ['Counselling', 'Listen CIC', '9600', '1.9.26 to 20.7.27'],
  ]);
  expect(records).toMatchObject([
    { start: '2026-09-01', end: '2027-08-31' },
    { start: '2026-09-01', end: '2027-07-20' },
  ]);
});

it('a column of first and last days beside one of terms is the start and the end, and one day alone is neither', () => {
  const { table, records } = read([
    ['Ref', 'Title', 'Provider', 'Contract dates', 'Term', 'Annual value'],
    ['C1', 'Short breaks', 'Harbour Trust', '01/04/2023 – 31/03/2026', '3 years', 100_000],
    ['C2', 'Portage', 'Low Fell CIC', '01.04.2023 / 31.03.2026 (+1+1)', '36 months', 50_000],
    ['C3', 'Respite', 'Anchor Ltd', '01/04/2023 - ongoing', '3 years', 70_000],
    ['C4', 'Advocacy', 'Anchor Ltd', '31/03/2026', '3 years', 20_000],
    ['C5', 'Mediation', 'Anchor Ltd', 'TBC', '3 years', 20_000],
  ]);
  expect(table.columns[3]).toMatchObject({ field: 'start', also: 'end', status: 'proposed' });
  expect(records.map(({ start, end, termMonths, extensionMonths }) => [start, end, termMonths, extensionMonths])).toEqual([
    ['2023-04-01', '2026-03-31', 36, undefined],
    ['2023-04-01', '2026-03-31', 36, 24],
    ['2023-04-01', undefined, 36, undefined],
    [undefined, undefined, 36, undefined],
    [undefined, undefined, 36, undefined],
  ]);
  expect(table.faults.map(({ kind, cells }) => [kind, cells])).toEqual([
    ['elsewhere', ['D2', 'D3']],
    ['elsewhere', ['D4']],
    ['unreadable', ['D5']],
    ['placeholder', ['D6']],
  ]);
});

it('a reference that is no more than a lot stands under the contract above it, and is its lot', () => {
  const { records } = read([
    ['Contract No', 'Title', 'Supplier', 'Start', 'End', 'Total value'],
    ['C-20', 'Short breaks framework', 'Various', '01/04/2024', '31/03/2028', '£1,200,000'],
    ['  Lot 1', '  Overnight', 'Harbour Trust', '01/04/2024', '31/03/2028', '£700,000'],
    ['  Lot 2', '  Day care', 'Low Fell CIC', '01/04/2024', '31/03/2028', '£500,000'],
    ['C-21', 'Advocacy', 'Tidewell', '01/04/2024', '31/03/2028', '£90,000'],
  ]);
  expect(records.map(({ ref, lot }) => [ref, lot])).toEqual([
    ['C-20', undefined],
    ['C-20', 'Lot 1'],
    ['C-20', 'Lot 2'],
    ['C-21', undefined],
  ]);
  expect(new Set(records.map(({ id }) => id)).size).toBe(4);
  expect(records[1]?.origin.notes).toEqual([
    { kind: 'elsewhere', field: 'ref', quoted: '  Lot 1', text: 'a lot of the contract above, whose reference it stands under' },
  ]);
});

it('a lot with no contract above it keeps what is written as its reference', () => {
  const { records } = read([
    ['Contract No', 'Title', 'Supplier', 'End', 'Total value'],
    ['Lot 1', 'Overnight', 'Harbour Trust', '31/03/2028', '£700,000'],
    ['Lot 2', 'Day care', 'Low Fell CIC', '31/03/2028', '£500,000'],
  ]);
  expect(records.map(({ ref, lot }) => [ref, lot])).toEqual([
    ['Lot 1', undefined],
    ['Lot 2', undefined],
  ]);
});

it.each(['Value to date', 'Remaining value', 'Contract value spent', 'Value invoiced to date', 'Balance of contract value'])(
  '“%s” is of the course of a contract and not what it is worth',
  (heading) => {
    const { table } = read([
      ['Contract title', 'Provider', 'Start date', 'End date', heading],
      ['Short breaks', 'Harbour Trust', '01/04/2024', '31/03/2027', '£300,000'],
      ['Portage', 'Low Fell CIC', '01/04/2024', '31/03/2027', '£150,000'],
    ]);
    expect(table.columns[4]).toMatchObject({ field: null });
    expect(table.unread).toEqual([{ heading, cell: 'E1', amount: 45_000_000 }]);
  },
);

it('a bare number under options in years is so many years, beside parts that add up', () => {
  const { records } = read([
    ['Contract', 'Provider', 'End date', 'Ext. (yrs)'],
    ['Short breaks', 'Harbour Trust', '31/03/2027', 2],
    ['Portage', 'Low Fell CIC', '31/03/2027', '1+1'],
    ['Respite', 'Low Fell CIC', '31/03/2027', '-'],
  ]);
  expect(records.map(({ extensionMonths }) => extensionMonths)).toEqual([24, 24, undefined]);
});

describe('a list with no supplier, no day and no value', () => {
  const rows = [
    ['Z1', 'Short breaks', 'Clubs for disabled children', 'Children’s Services'],
    ['Z2', 'Youth work', 'Detached teams', 'Communities'],
  ];
  const columns = { ref: 0, title: 1, description: 2, department: 3 };
  const kind = (headings: Readonly<Partial<Record<keyof typeof columns, string>>>) =>
    kindOf([
      Object.values(headings),
      ...rows.map((row) => Object.keys(headings).map((key) => row[columns[key as keyof typeof columns]] ?? '')),
    ]);

  it('is of contracts where its titles stand beside departments, or its headings say so', () => {
    expect(kind({ ref: 'Contract reference', title: 'Contract title', description: 'Description', department: 'Directorate' })).toBe(
      'contracts',
    );
    expect(kind({ title: 'Title', description: 'Description', department: 'Department' })).toBe('contracts');
    expect(kind({ title: 'Contract title', description: 'Description' })).toBe('contracts');
    expect(kind({ ref: 'Contract reference', title: 'Contract title' })).toBe('contracts');
  });

  it('is left alone where nothing says what its titles are of', () => {
    expect(kind({ title: 'Title', description: 'Description' })).toBe('other');
    expect(kind({ title: 'Project', department: 'Directorate' })).toBe('other');
    expect(
      kindOf([
        ['Title', 'First name', 'Surname', 'Department'],
        ['Dr', 'A', 'B', 'Health'],
        ['Ms', 'C', 'D', 'Children'],
      ]),
    ).toBe('other');
  });
});

it('a column of organisations is of those who provide where three or more are named and few are public bodies, else of who buys', () => {
  const named = (names: readonly string[]) => {
    const rows = [...Array(12).keys()].map((n) => [
      `Short breaks ${n}`,
      names[n % names.length] ?? '',
      `£${n + 1},000`,
      '01/04/2024',
      '31/03/2027',
    ]);
    const { table } = read([['Agreement', 'Organisation', 'Amount', 'From', 'To'], ...rows]);
    return table.columns[1]?.field;
  };
  expect(named(['Moor Trust', 'Kite House Ltd', 'Bluebell Care', 'Voice CIC'])).toBe('provider');
  expect(named(['Anytown Council', 'Otherton Council', 'Anytown NHS Trust', 'Moor Trust'])).toBe('body');
  expect(named(['Moor Academies'])).toBe('body');
});

it('the budget line a contract is paid from is read as it is written', () => {
  const { records } = read([
    ['Contract ref', 'Contract title', 'Provider', 'End date', 'Annual value', 'Budget line'],
    ['C1', 'Short breaks', 'Moor Trust', '31/03/2027', '£120,000', 'Disability services'],
  ]);
  expect(records).toMatchObject([{ budgetLine: 'Disability services' }]);
});
