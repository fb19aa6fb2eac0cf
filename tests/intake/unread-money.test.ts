import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/intake/read-table.ts';
import { moneyTable } from '../../src/reports/read/inspect-blocks.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

function read(headings: readonly string[], columns?: Record<string, string>) {
  const grid = gridOf([
    ['Budget line', '2026/27 budget £000', ...headings],
    ['Placements', '16,200', ...headings.map((_, i) => String(16_900 + 100 * i))],
    ['Youth offer', '885', ...headings.map(() => '850')],
  ]);
  const found = tablesIn(grid)[0];
  if (!found) throw new Error('no table was found');
  const pins = columns ? [{ path: 'mtfp.csv', columns }] : [];
  return readTable(grid, found, 'mtfp.csv', { ...plain, pins });
}

it.each([
  '2027/28 plan £000',
  '2027-28 MTFP (£000)',
  '27/28 indicative £000',
  '2027/28 indicative budget £000',
  'Medium-term plan 2027/28 £000',
])('“%s” is the budget of its year', (heading) => {
  const { table, records } = read([heading]);
  expect(records(new Set()).filter(({ year }) => year === '2027/28')).toMatchObject([{ budget: 1_690_000_000 }, { budget: 85_000_000 }]);
  expect(table.unread).toBeUndefined();
});

it('amounts read as no field are counted and named, with what to pin them as; what figures differ by is not', () => {
  const { table } = read(['2027/28 strategy £000', 'Variance £000']);
  expect(table.unread).toEqual([{ heading: '2027/28 strategy £000', cell: 'C1', amount: 1_775_000_000, pin: 'budget 2027/28' }]);
  const [said] = moneyTable('money', table);
  expect(said?.rows.at(-1)?.cells['leftOut']).toMatchObject({ content: { kind: 'money', pence: 1_775_000_000 } });
  expect(said?.note).toContain('`"2027/28 strategy £000": budget 2027/28`');
});

it('what a budget grows or falls by is counted and named, and never advised to be pinned as a budget', () => {
  const { table } = read(['Growth 2027/28 £000', 'Savings 2027/28 £000', 'Indicative budget 2027/28 £000']);
  expect(table.unread?.map(({ heading, pin }) => [heading, pin])).toEqual([
    ['Growth 2027/28 £000', undefined],
    ['Savings 2027/28 £000', undefined],
  ]);
  const note = moneyTable('money', table)[0]?.note;
  expect(note).toContain('“Growth 2027/28 £000” and “Savings 2027/28 £000” are what the budget changes by');
  expect(note).not.toContain('pin it under');
});

it.each([{ '2027/28 strategy £000': 'budget' }, { '2027/28 strategy £000': 'budget 2027/28' }])(
  'a column pinned as %j keeps its year',
  (columns) => {
    const { table, records } = read(['2027/28 strategy £000'], columns);
    expect(table.columns[2]).toMatchObject({ field: 'budget', part: '2027/28', status: 'pinned' });
    expect(records(new Set())).toHaveLength(4);
  },
);

it('a heading that names no year takes that of its pin', () => {
  expect(read(['Year two £000'], { 'Year two £000': 'budget 2027/28' }).table.columns[2]).toMatchObject({
    field: 'budget',
    part: '2027/28',
  });
});

describe('amounts for a month', () => {
  const listed = (...rows: Parameters<typeof gridOf>[0]) => {
    const grid = gridOf(rows);
    const [found] = tablesIn(grid);
    if (!found) throw new Error('no table was found');
    return (kind: 'contracts' | 'services') =>
      readTable(grid, found, 'list.csv', { ...plain, pins: [{ path: 'list.csv', kind }] }).table.unread?.map(({ heading, amount }) => [
        heading,
        amount,
      ]);
  };
  const head = ['Ref', 'Contract title', 'Provider', 'Start date', 'End date', 'Monthly cost (£)', 'Annual value'];
  const row = (ref: string, month: number, year: number | null) => [
    ref,
    'Therapy',
    `Trust ${ref}`,
    '01/04/2024',
    '31/03/2027',
    month,
    year,
  ];

  it('are those of the year again where the annual value beside them is twelve of them, and unread where none is', () => {
    expect(listed(head, row('1', 10_000, 120_000), row('2', 8_333, 100_000))('contracts')).toBeUndefined();
    expect(listed(head, row('1', 10_000, 120_000), row('2', 500, null), row('3', 700, 9_000))('contracts')).toEqual([
      ['Monthly cost (£)', 120_000],
    ]);
  });

  it('are counted in a list of services that reads no value', () => {
    const services = listed(
      ['Service', 'Provider', 'Who pays', 'Cost per month'],
      ['Health visiting', 'Moor Trust', 'Council', 190_000],
      ['Portage', 'In-house', 'Council', 8_000],
    );
    expect(services('services')).toEqual([['Cost per month', 19_800_000]]);
  });
});
