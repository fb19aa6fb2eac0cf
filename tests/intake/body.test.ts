import { describe, expect, it } from 'vitest';
import { bodyOf, isCarried, withMerges } from '../../src/intake/body.ts';
import { kindsFor } from '../../src/intake/columns.ts';
import type { Grid, Raw } from '../../src/intake/grid.ts';
import { totalLabelOf } from '../../src/intake/total-rows.ts';
import { columnsOf, gridOf, kindOf, lexicons, tablesIn } from './grids.ts';

function bodyFrom(grid: Grid) {
  const found = tablesIn(grid)[0] as NonNullable<ReturnType<typeof tablesIn>[0]>;
  const best = kindsFor(found.headings, found.headerRow, lexicons)[0];
  return bodyOf(grid, found, best?.columns ?? [], best?.kind ?? null);
}

const budget = kindOf('budget');
const budgetColumns = columnsOf(
  budget,
  ['Code', 'Budget line', 'Group', 'Budget'].map((text, index) => ({ index, text })),
  1,
);

describe('a row that prints a total', () => {
  it.each([
    ['Total', [null, 'Total', null, 500]],
    ['Grand total:', ['Grand total:', null, null, '£500']],
    ['Sub-total', [null, 'Sub-total', null, '(500)']],
    ['Sub Total', [null, 'Sub Total', null, 500]],
    ['TOTALS', [null, 'TOTALS', null, 500]],
    ['Total children and families', [null, 'Total children and families', null, 500]],
    ['Early years total', [null, 'Early years total', null, '£1,500*']],
  ] as const)('says so: %s', (label, cells) => {
    expect(totalLabelOf(cells, budgetColumns)).toBe(label);
  });

  it.each<[string, readonly Raw[]]>([
    ['a supplier by that name', [null, 'Total Facilities Management', 'Premises', 500]],
    ['a line with the word in the middle', [null, 'In total care', 'Placements', 500]],
    ['words with no figure', [null, 'Total', null, null]],
    ['totally another word', [null, 'Totally Local CIC', null, 500]],
    ['a number', [5, null, null, 500]],
    ['nothing', [null, null, null, null]],
  ])('is not %s', (_, cells) => {
    expect(totalLabelOf(cells, budgetColumns)).toBeNull();
  });
});

describe('the rows of a body', () => {
  it('data, totals, blanks and footnotes are told apart', () => {
    const body = bodyFrom(
      gridOf([
        ['Budget line', 'Group', 'Budget'],
        ['Health visiting', 'Health', 100],
        ['Sub-total', null, 100],
        [],
        ['Short breaks', 'SEND', 50],
        ['Total', null, 150],
        [],
        ['* Figures are approximate'],
        ['Agreed by the board'],
      ]),
    );
    expect(body.map(({ is }) => is)).toEqual(['data', 'total', 'blank', 'data', 'total', 'blank', 'words', 'words']);
    expect(body.flatMap((row) => (row.is === 'total' ? [row.sub] : []))).toEqual([true, false]);
  });

  it('a service that is only a name is data, not a footnote', () => {
    expect(
      bodyFrom(gridOf([['Service', 'Provider', 'Tier'], ['Portage'], ['Short breaks', 'Moor Trust', 'Targeted']])).map(({ is }) => is),
    ).toEqual(['data', 'data']);
  });

  it('a header that repeats under group headings gives each row its group', () => {
    const head = ['Commissioning activity', 'Lead commissioner', 'Timeframe'];
    const body = bodyFrom(
      gridOf([['Edge of care'], head, ['Let A', 'PCC', 'June 2015'], [], ['Early childhood'], head, ['Let B', 'PCC', 'June 2015']]),
    );
    expect(body.flatMap((row) => (row.is === 'data' ? [row.under] : []))).toEqual(['Edge of care', 'Early childhood']);
    expect(body.map(({ is }) => is)).toEqual(['data', 'blank', 'heading', 'repeat', 'data']);
  });

  it('a merged line across the table is a heading of the rows below it', () => {
    const body = bodyFrom(
      gridOf([['Service', 'Provider', 'Tier'], ['Edge of care'], ['Portage', 'A', 'B']], {
        merges: [{ top: 2, bottom: 2, left: 0, right: 2 }],
      }),
    );
    expect(body).toMatchObject([{ is: 'heading' }, { is: 'data', under: 'Edge of care' }]);
  });
});

describe('merged cells', () => {
  it('hold their value in every row they span, and overwrite nothing', () => {
    const grid = gridOf(
      [
        ['h', 'h'],
        ['Health', 1],
        [null, 2],
        ['Own', 3],
      ],
      { merges: [{ top: 2, bottom: 4, left: 0, right: 0 }] },
    );
    expect(withMerges(grid).rows.map((row) => row[0])).toEqual(['h', 'Health', 'Health', 'Own']);
  });

  it('past the end of the sheet are no trouble', () => {
    expect(withMerges(gridOf([['a']], { merges: [{ top: 1, bottom: 900, left: 0, right: 0 }] })).rows).toEqual([['a']]);
  });
});

it('a column is filled once for several rows when it starts filled, has blanks and never repeats', () => {
  const carried = (...values: Raw[]): boolean => {
    const grid = gridOf(values.map((value) => [value]));
    return isCarried(
      grid,
      values.map((value, i) => ({ is: 'data' as const, row: i + 1, cells: [value], under: null })),
      0,
    );
  };
  expect(carried('A', null, null, 'B', null)).toBe(true);
  expect(carried('A', 'A', null)).toBe(false);
  expect(carried(null, 'A')).toBe(false);
  expect(carried('A', 'B')).toBe(false);
  expect(carried()).toBe(false);
});

describe('lines around the rows of a register', () => {
  const rows = (...more: (readonly Raw[])[]) =>
    gridOf([
      ['Title', 'Supplier', 'End', 'Annual value', 'RAG'],
      ['Short breaks', 'Anchor CIC', '31/03/2027', 80_000, 'G'],
      ['Young carers', 'Kite Ltd', '31/03/2027', 60_000, 'A'],
      [null, null, null, null, null],
      ...more,
    ]);
  const kinds = (grid: Grid) => bodyFrom(grid).map(({ is }) => is);

  it('a key of the codes of a column is words, and no contracts', () => {
    expect(kinds(rows(['G', 'On track'], ['A', 'Some concerns']))).toEqual(['data', 'data', 'blank', 'words', 'words']);
  });

  it('the caption of a header printed again is words, and no contract', () => {
    const again = rows(
      ['Expired contracts', null, null, null, null],
      ['Title', 'Supplier', 'End', 'Annual value', 'RAG'],
      ['Old mentoring', 'Path CIC', '31/03/2022', 20_000, 'R'],
    );
    expect(kinds(again)).toEqual(['data', 'data', 'blank', 'words', 'repeat', 'data']);
  });
});
