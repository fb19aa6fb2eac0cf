import { expect, it } from 'vitest';
import type { Raw } from '../../src/intake/grid.ts';
import { readTable } from '../../src/intake/read-table.ts';
import { datesTable } from '../../src/reports/read/inspect-blocks.ts';
import { day } from '../../src/values/day.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

function tableOf(rows: readonly (readonly Raw[])[]) {
  const grid = gridOf(rows);
  const found = tablesIn(grid)[0] as NonNullable<ReturnType<typeof tablesIn>[0]>;
  return readTable(grid, found, 'register.csv', plain).table;
}

it('money read, money left out and cells that could not be read are each counted', () => {
  const table = tableOf([
    ['Contract title', 'Provider', 'Annual value', 'End date'],
    ['A', 'X', '£1,000.10', '31/03/2016'],
    ['B', 'X', 'TBC', '31/03/2017'],
    ['C', 'X', 'lots', ''],
    [null, null, '£5', 'soon'],
    [null, 'Y', '£50', '31/06/2015'],
  ]);
  expect(table.money).toEqual({ annualValue: { read: 105_010, leftOut: 500, stated: 3, unreadable: 1 } });
  expect(table.rows).toMatchObject({ read: 4, leftOut: 1 });
  expect(table.dates).toEqual({
    end: {
      min: '2016-03-31',
      max: '2017-03-31',
      blank: 1,
      unreadable: 2,
      order: 'day-month',
      proven: { order: 'day-month', by: 3, against: 0 },
    },
  });
});

it('stand-ins for no date are within the span, and a column with no day has no order', () => {
  const table = tableOf([
    ['Contract title', 'Provider', 'Start date', 'End date'],
    ['A', 'X', 'TBC', '31/12/9999'],
  ]);
  expect(table.dates['end']).toMatchObject({ min: '9999-12-31', max: '9999-12-31' });
  expect(table.dates['start']).toEqual({ min: null, max: null, blank: 1, unreadable: 0, order: null });
});

it('days in figures beside true dates prove their order too, and inspect says by how many', () => {
  const date = { day: day('2027-03-31') };
  const table = tableOf([
    ['Contract title', 'Provider', 'End date'],
    ['Z', 'X', date],
    ['A', 'X', date],
    ['B', 'X', date],
    ['C', 'X', date],
    ['D', 'X', '31/03/2027'],
    ['E', 'X', '30/06/2027'],
    ['F', 'X', '04/31/2027'],
  ]);
  expect(table.dates['end']).toMatchObject({ order: 'serial', proven: { order: 'day-month', by: 2, against: 1 } });
  expect(datesTable('dates', table)[0]?.rows[0]?.cells['order']).toMatchObject({
    content: { text: 'true dates; in figures day-month by 2 cells and month-day by 1' },
  });
});

it('each year of a budget has its own control', () => {
  const table = tableOf([
    ['Budget line', '2015/16', '2016/17'],
    ['A', 100, 200],
    ['B', 10, null],
  ]);
  expect(table.money).toEqual({
    'budget 2015/16': { read: 11_000, leftOut: 0, stated: 2, unreadable: 0 },
    'budget 2016/17': { read: 20_000, leftOut: 0, stated: 1, unreadable: 0 },
  });
});

it('an American column says so', () => {
  expect(
    tableOf([
      ['Contract title', 'Provider', 'End date'],
      ['A', 'X', '03/31/2016'],
      ['B', 'X', '03/04/2016'],
    ]).dates['end'],
  ).toMatchObject({ min: '2016-03-04', max: '2016-03-31', order: 'month-day' });
});
