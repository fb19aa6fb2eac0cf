import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/intake/read-table.ts';
import { basisOf, budgetsOf } from '../../src/nouns/budgets.ts';
import type { BudgetLine } from '../../src/nouns/money.ts';
import { at, type Row } from '../../src/nouns/row.ts';
import { gridOf, plain, tablesIn } from '../intake/grids.ts';

function rowsOf(rows: readonly (readonly (string | number)[])[], file = 'book.csv'): Row<BudgetLine>[] {
  const grid = gridOf(rows);
  const found = tablesIn(grid)[0];
  if (!found) throw new Error('no table was found');
  return readTable(grid, found, file, plain).records(new Set()) as Row<BudgetLine>[];
}

const told = (rows: readonly Row<BudgetLine>[]) => budgetsOf(rows).map((row) => [row.year, row.budget, at(row, 'budget').cell]);

describe('what a budget is set at', () => {
  it('is the net a table states, from its own cell, though the gross stands beside it', () => {
    const rows = rowsOf([
      ['Budget line', '2026/27 Gross expenditure', '2026/27 Income', '2026/27 Net budget', '2027/28 Net budget'],
      ['Family hubs', 900, -200, 700, 710],
      ['Short breaks', 500, -50, 450, 460],
    ]);
    expect(told(rows)).toEqual([
      ['2026/27', 70_000, 'D2'],
      ['2027/28', 71_000, 'E2'],
      ['2026/27', 45_000, 'D3'],
      ['2027/28', 46_000, 'E3'],
    ]);
  });

  it('is gross less income where no net is stated, whichever sign income is written with', () => {
    const written = (sign: number) =>
      rowsOf([
        ['Budget line', '2026/27 Gross budget', '2026/27 Income'],
        ['Family hubs', 900, 200 * sign],
        ['Short breaks', 500, 0],
        ['Reserve', 0, -30 * sign],
      ]);
    const amounts = (sign: number) => budgetsOf(written(sign)).map(({ budget }) => budget);
    expect(amounts(1)).toEqual([70_000, 50_000, 3_000]);
    expect(amounts(-1)).toEqual(amounts(1));
  });

  it('is gross less every kind of income stated, and less the whole of it alone where a heading says that it is all', () => {
    const amounts = (heading: string) =>
      budgetsOf(
        rowsOf([
          ['Budget line', 'Gross budget', heading, 'Grant income', 'Contributions'],
          ['Family hubs', 900, 200, 100, 50],
          ['Short breaks', 500, 20, '', 20],
          ['Portage', 300, '', 60, ''],
        ]),
      ).map(({ budget }) => budget);
    expect(amounts('Fees and charges')).toEqual([55_000, 46_000, 24_000]);
    expect(amounts('Total income')).toEqual([70_000, 48_000, 30_000]);
  });

  it('is what is written where no heading says that it is gross, or where it is said to be net', () => {
    for (const heading of ['2026/27 Budget', '2026/27 Net budget (expenditure less income)']) {
      const rows = rowsOf([
        ['Budget line', heading, '2026/27 Income'],
        ['Family hubs', 900, 200],
        ['Short breaks', 500, 10],
      ]);
      expect(budgetsOf(rows).map(({ budget }) => budget)).toEqual([90_000, 50_000]);
    }
  });

  it('is gross where income is not stated at all: missing is not nought', () => {
    const rows = rowsOf([
      ['Budget line', '2026/27 Gross budget'],
      ['Family hubs', 900],
      ['Short breaks', 500],
    ]);
    expect(rows.map(({ origin }) => basisOf(origin.table, '2026/27'))).toEqual(['gross', 'gross']);
    expect(budgetsOf(rows)).toEqual(rows);
  });

  it('is not a net that stands beside a budget and what was spent: it may be of either', () => {
    const rows = rowsOf([
      ['Budget line', '2026/27 Budget', '2026/27 Actual', '2026/27 Net'],
      ['Family hubs', 900, 800, 100],
      ['Short breaks', 500, 450, 50],
    ]);
    expect(budgetsOf(rows)).toEqual(rows);
  });

  it('is the net of an outturn only where no table states a budget', () => {
    const outturn = rowsOf([
      ['Budget line', 'Total expenditure', 'Income', 'Net expenditure'],
      ['Fostering', 900, 200, 700],
      ['Adoption', 500, 10, 490],
    ]);
    expect(budgetsOf(outturn).map(({ budget }) => budget)).toEqual([70_000, 49_000]);
    const plan = rowsOf(
      [
        ['Budget line', '2026/27 Budget'],
        ['Fostering', 950],
        ['Adoption', 510],
      ],
      'plan.csv',
    );
    expect(budgetsOf([...outturn, ...plan]).map(({ budget }) => budget)).toEqual([undefined, undefined, 95_000, 51_000]);
  });

  it('adds up alike with a net column and with gross and income', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9e6 }), fc.integer({ min: 0, max: 9e5 })), { minLength: 2, maxLength: 8 }),
        (all) => {
          const gross = all.map(([a, b], i) => [`Line ${'ABCDEFGH'[i]}`, a, b]);
          const both = gross.map(([name, a, b]) => [name, a, b, Number(a) - Number(b)]);
          const headings = ['Budget line', '2026/27 Gross budget', '2026/27 Income'];
          const of = (rows: readonly (readonly (string | number)[])[]) => budgetsOf(rowsOf(rows)).map(({ budget }) => budget);
          expect(of([headings, ...(gross as (string | number)[][])])).toEqual(
            of([[...headings, '2026/27 Net budget'], ...(both as (string | number)[][])]),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});
