import { describe, expect, it } from 'vitest';
import { gridOf, tablesIn } from './grids.ts';

const register = ['Contract title', 'Provider', 'End date'];
const contract = ['Short breaks', 'Moor Trust', '31/03/2016'];
const found = (rows: Parameters<typeof gridOf>[0]) =>
  tablesIn(gridOf(rows)).map(({ headerRow, firstRow, lastRow }) => [headerRow, firstRow, lastRow]);

describe('the header row', () => {
  it('is the first, in a tidy file', () => {
    expect(found([register, contract, contract])).toEqual([[1, 2, 3]]);
  });

  it('is found below titles, parameters and blank rows', () => {
    const tables = tablesIn(
      gridOf([
        ['Contract register'],
        ['As at', '31/03/2015'],
        [],
        ["SELECT * FROM contracts WHERE dept = 'CYPF'"],
        [null, null],
        register,
        contract,
      ]),
    );
    expect(tables).toMatchObject([{ headerRow: 6, firstRow: 7, lastRow: 7, wordsFrom: 1 }]);
  });

  it('is the first in a list of words whose first rows say little', () => {
    const thin = [...Array(14).keys()].map((n) => [`WM-${n}`, `Placement ${n}`]);
    const full = ['WM-20', 'Short breaks', 'At weekends', 'Social care', 'Moor Trust'];
    expect(found([['Reference', 'Contract title', 'Description', 'Directorate', 'Supplier'], ...thin, full, full])).toEqual([[1, 2, 17]]);
    expect(found([['Colour', 'Shape', 'Size', 'Maker', 'Shade'], ...thin, full, full])).toEqual([[1, 2, 17]]);
  });

  it('is no row of words deep in a list, however like headings they read', () => {
    const rows = [...Array(30).keys()].map((n) => [`C-${n}`, `Family group decision making ${n}`, 'Support for families', 'Early help']);
    const like = ['C-55', 'Who provides family support', '', 'Service offered'];
    expect(found([['Contract reference', 'Contract title', 'Description', 'Directorate'], ...rows, like, ...rows])).toEqual([[1, 2, 62]]);
    expect(found([['Colour', 'Shape', 'Size', 'Maker'], ...rows, like, ...rows])).toEqual([[1, 2, 62]]);
  });

  it('need not begin in the first column', () => {
    expect(
      tablesIn(
        gridOf([
          [null, ...register],
          [null, ...contract],
        ]),
      )[0]?.headings.map(({ index }) => index),
    ).toEqual([1, 2, 3]);
  });

  it('of a table no one knows is the row that looks like one', () => {
    expect(
      found([
        ['Colour', 'Shape'],
        ['red', 'round'],
      ]),
    ).toEqual([[1, 2, 2]]);
  });
});

describe('several tables on one sheet', () => {
  describe('a row below a line that stands alone is one of the rows above', () => {
    const head = [
      'Ref',
      'Contract title',
      'Lot',
      'Provider',
      'Status',
      'Start date',
      'End date',
      'Annual value',
      'Route to market',
      'Lead officer',
    ];
    const row = (ref: string, status: string, value: string | number) =>
      [ref, 'Short breaks', 'Lot 1', 'Moor Trust', status, '01/04/2024', '31/03/2027', value, 'Open tender', 'A Post'] as const;
    const above = [
      head,
      ['A. Early help'],
      row('C-1', 'Live', 150_000),
      row('C-2', 'Live', 90_000),
      row('C-3', 'Ended', 70_000),
      ['B. Care'],
    ];

    it('where days stand under days, however like headings its words are', () => {
      const framework = [
        'C-4',
        'Fostering framework',
        'All lots',
        'Consortium of six',
        'Live',
        '01/04/2024',
        '31/03/2028',
        'variable',
        'Framework',
        'Provider lead',
        'Status',
        'Supplier',
      ];
      expect(found([...above, framework, row('C-5', 'Live', 20_000)])).toEqual([[1, 2, 8]]);
    });

    it('where it states no day and no amount, and says what rows above it say', () => {
      const planned = [
        'C-4',
        'Fostering framework',
        'Lot 1',
        'Not awarded',
        'Ended',
        'not known yet',
        'to follow',
        'variable',
        'Open tender',
        'A Post',
      ];
      expect(found([...above, planned, row('C-5', 'Live', 20_000)])).toEqual([[1, 2, 8]]);
    });

    it('and not where a day heads a column of amounts', () => {
      const budget = ['Budget line', 'Service area', 'Ledger', 'Provider', 'Funding', 'Budget 2026/27', 'Forecast', '31/03/2027'];
      const line = ['Short breaks', 'Care', 'X1', 'Moor Trust', 'Base', 1000, 900, 800];
      expect(found([...above.slice(0, -1), [], ['Budget'], budget, line, line])).toEqual([
        [1, 2, 5],
        [8, 9, 10],
      ]);
    });
  });

  it('each is found, with its own title', () => {
    expect(
      found([
        ['Register'],
        register,
        contract,
        contract,
        [],
        ['Budget'],
        ['Budget line', 'Budget', 'Forecast'],
        ['Short breaks', 1000, 900],
      ]),
    ).toEqual([
      [2, 3, 4],
      [7, 8, 8],
    ]);
  });

  it('a header that repeats under group headings is one table, with its repeats told', () => {
    const head = ['Commissioning activity', 'Lead commissioner', 'Timeframe'];
    const row = ['Let the contract', 'PCC', 'June 2015'];
    const tables = tablesIn(gridOf([['Edge of care'], head, row, [], ['Early childhood'], head, row, row]));
    expect(tables).toMatchObject([{ headerRow: 2, lastRow: 8 }]);
    expect([...(tables[0]?.repeats ?? [])]).toEqual([6]);
  });
});

it('footnotes below belong to the table above them', () => {
  expect(found([register, contract, [], ['* to be confirmed'], ['Source: contracts team']])).toEqual([[1, 2, 5]]);
});

it.each([
  ['an empty sheet', []],
  ['a sheet of blank rows', [[], [null, ''], [null]]],
  ['a sheet with only a title', [['Contract register 2015/16']]],
  ['a sheet of prose', [['The council will'], ['commission services'], ['for families']]],
  [
    'a sheet of numbers',
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
] as const)('%s holds no table', (_, rows) => {
  expect(found(rows)).toEqual([]);
});

it('a header with no rows is a table of none', () => {
  expect(found([register])).toEqual([[1, 2, 1]]);
});

describe('a list of names under one heading', () => {
  const names = [['Health visiting'], ['Short breaks'], ['Young carers']];

  it('is a table of services, below whatever title reads as a heading too', () => {
    expect(found([['Service'], ...names])).toEqual([[1, 2, 4]]);
    expect(found([['Our services'], [], ['Service name'], ...names])).toEqual([[3, 4, 6]]);
  });

  it.each([
    ['without a heading', names],
    ['under a heading of nothing known', [['Colour'], ...names]],
    ['of sentences', [['Services'], ['We help families.'], ['Call us to hear more.']]],
    ['of one name', [['Service'], ['Health visiting']]],
    ['with a figure in it', [['Service'], ['Health visiting'], [412000]]],
    ['with something beside it', [['Service'], ['Health visiting'], [null, 'Short breaks'], ['Young carers']]],
  ])('is none %s', (_, rows) => {
    expect(found(rows)).toEqual([]);
  });
});

it('a line that a blank row parts from the table before captions the table below it', () => {
  const other = ['Provider', 'Contract title', 'End date', 'Annual value'];
  const rows = [['Live'], register, contract, contract, [], ['Expired'], other, ['Moor Trust', 'Portage', '31/03/2014', 1000]];
  expect(tablesIn(gridOf(rows))).toMatchObject([
    { headerRow: 2, lastRow: 4, wordsFrom: 1 },
    { headerRow: 7, lastRow: 8, wordsFrom: 6 },
  ]);
});

it('a note right under a table stays that table’s', () => {
  const other = ['Provider', 'Contract title', 'End date', 'Annual value'];
  const rows = [register, contract, contract, ['Values exclude VAT'], other, ['Moor Trust', 'Portage', '31/03/2014', 1000]];
  expect(tablesIn(gridOf(rows))).toMatchObject([
    { headerRow: 1, lastRow: 4 },
    { headerRow: 5, wordsFrom: 5 },
  ]);
});
