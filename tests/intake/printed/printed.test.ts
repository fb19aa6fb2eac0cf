import { describe, expect, it } from 'vitest';
import type { Raw } from '../../../src/intake/grid.ts';
import { readTable } from '../../../src/intake/read-table.ts';
import { gridOf, plain, tablesIn } from '../grids.ts';

function printedIn(rows: readonly (readonly Raw[])[]) {
  const grid = gridOf(rows);
  const found = tablesIn(grid)[0] as NonNullable<ReturnType<typeof tablesIn>[0]>;
  return readTable(grid, found, 'a.csv', plain).table.printed;
}
const odd = (rows: readonly (readonly Raw[])[]) =>
  printedIn(rows)?.across.flatMap((column) => column.odd.map(({ cell, added }) => [cell, added]));

describe('a total beside its figures', () => {
  it('of years is added again, even on one row', () => {
    expect(
      odd([
        ['Saving', '2026/27', '2027/28', 'Total'],
        ['Centres', '£100', '£200', '£350'],
      ]),
    ).toEqual([['D2', 300]]);
    expect(
      odd([
        ['Saving', '2026/27', '2027/28', 'Total'],
        ['Centres', '£100', '£200', '£300'],
      ]),
    ).toEqual([]);
  });

  it('of any columns is known by most of its rows, in a table of no known kind too', () => {
    const head = ['Ward', 'Boys', 'Girls', 'Everybody in total'];
    const rows = [
      ['A', 1, 2, 3],
      ['B', 3, 4, 7],
      ['C', 5, 6, 12],
      ['D', 2, 2, 4],
    ];
    expect(odd([head, ...rows])).toEqual([['D4', 11]]);
  });

  it('of figures that are no parts of it is left alone', () => {
    expect(
      odd([
        ['Contract', 'Provider', 'Annual value', 'Extension value', 'Total'],
        ['A', 'B', '£10', '£5', '£45'],
      ]) ?? [],
    ).toEqual([]);
    expect(
      odd([
        ['Ward', 'Rate', 'Average', 'Total'],
        ['A', 1, 2, 9],
        ['B', 3, 4, 11],
        ['C', 3, 9, 20],
      ]) ?? [],
    ).toEqual([]);
  });

  it('in millions may be rounded', () => {
    expect(
      odd([
        ['Line', '2026/27', '2027/28', 'Total'],
        ['A', '£1.2m', '£1.3m', '£2.6m'],
      ]),
    ).toEqual([]);
    expect(
      odd([
        ['Line', '2026/27', '2027/28', 'Total'],
        ['A', '£1.2m', '£1.3m', '£2.9m'],
      ]),
    ).toEqual([['D2', 2_500_000]]);
  });

  it('is not added again where a figure beside it is words', () => {
    expect(
      odd([
        ['Saving', '2026/27', '2027/28', 'Total'],
        ['A', '£100', 'TBC', '£350'],
        ['B', '£1', '£2', '£3'],
        ['C', '£1', '£1', '£2'],
      ]),
    ).toEqual([]);
  });
});

describe('a column of shares', () => {
  const head = ['Element', 'Budget', '% of total'];
  const rows = [
    ['A', '£400,000', '40%'],
    ['B', '£100,000', '10%'],
    ['C', '£500,000', '45.0%'],
    ['Total', '£1,000,000', '95%'],
  ];

  it('is held against its money, of the total as printed and of what the rows add to', () => {
    const [column] = printedIn([head, ...rows])?.shares ?? [];
    expect(column?.wholes).toEqual([{ value: 1_000_000, because: 'the total as printed and what the rows add to' }]);
    expect(column?.shares.map(({ fits, decimals }) => [fits.length, decimals])).toEqual([
      [1, 1],
      [1, 1],
      [0, 1],
    ]);
    expect(column?.total).toMatchObject({ cell: 'C5', value: 95, rows: 3 });
  });

  it('of something else is left alone: how much was reached', () => {
    const reached = [
      ['A', 400, '95%'],
      ['B', 100, '90%'],
      ['C', 500, '70%'],
    ];
    expect(printedIn([['Measure', 'Budget', '% achieved'], ...reached])?.shares ?? []).toEqual([]);
  });
});

describe('a total below a column no field explains', () => {
  it('is added again with what its rows are called', () => {
    const printed = printedIn([
      ['Ward', 'Colour', 'Visits'],
      ['A', 'red', 4],
      ['B', 'blue', 5],
      ['Total', null, 10],
    ]);
    expect(printed?.totals).toMatchObject([
      {
        cell: 'C4',
        published: 10,
        added: 9,
        parts: [
          { name: 'A', value: 4 },
          { name: 'B', value: 5 },
        ],
      },
    ]);
  });

  it('is none below rates', () => {
    expect(
      printedIn([
        ['Ward', 'Colour', 'Rate per 1,000'],
        ['A', 'red', 4],
        ['B', 'blue', 5],
        ['Total', null, 4.4],
      ])?.totals ?? [],
    ).toEqual([]);
  });
});
