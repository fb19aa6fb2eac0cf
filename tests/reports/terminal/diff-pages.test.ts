import { describe, expect, it } from 'vitest';
import type { Records } from '../../../src/nouns/records.ts';
import { compare } from '../../../src/planning/compare.ts';
import { differencesTable } from '../../../src/reports/tables/changes.ts';
import { diffPages } from '../../../src/reports/terminal/diff-pages.ts';
import { rows, type Said } from '../../planning/rows.ts';

const fields = ['ref', 'title', 'provider', 'start', 'annualValue'];
const holding = (file: string, said: readonly Said[]): Records => ({ contracts: rows(file, fields, said) }) as unknown as Records;
const contract = (n: number, value: number): Said => ({ ref: `C${n}`, title: `Service ${n}`, annualValue: value });
const asked = { was: 'old', is: 'new', fieldsOrder: { contracts: fields }, most: 2, width: 80 };

const found = compare(
  holding(
    'old.csv',
    [1, 2, 3, 4].map((n) => contract(n, n * 100)),
  ),
  holding(
    'new.csv',
    [2, 3, 4, 5].map((n) => contract(n, n * 200)),
  ),
  ['contracts'],
);

describe('the pages of what changed', () => {
  it('show as many as were asked for, and say how many there are', () => {
    const [page] = diffPages(found, asked);
    const tables = page?.blocks.filter((block) => block.kind === 'table') ?? [];
    expect(tables.map(({ id, rows: shown }) => [id, shown.length])).toEqual([
      ['changed-contracts', 2],
      ['added-contracts', 1],
      ['removed-contracts', 1],
    ]);
    expect(JSON.stringify(page?.blocks)).toContain('3 changed');
    const whole = JSON.stringify(diffPages(found, { ...asked, most: Number.POSITIVE_INFINITY }));
    expect(whole).not.toContain('3 changed:');
  });

  it('hold every difference in one table, with the amounts and both cells', () => {
    const table = differencesTable(found);
    expect(table.rows.map(({ cells }) => cells['what']?.content)).toEqual(
      ['changed', 'changed', 'changed', 'added', 'removed'].map((text) => ({ kind: 'text', text })),
    );
    expect(table.rows[0]?.cells['was']?.content).toEqual({ kind: 'money', pence: 200 });
    expect(table.rows[0]?.cells['isAt']?.content).toMatchObject({ cells: [{ file: 'new.csv', cell: 'E2' }] });
    expect(table.rows[4]?.cells['isAt']?.content.kind).toBe('absent');
  });

  it('say in that table of which year a record is, where its kind counts by year, behind every other column', () => {
    const lines = (file: string, year: string, ...amounts: readonly number[]): Records =>
      ({
        budget: rows(
          file,
          ['line', 'year', 'budget'],
          amounts.map((budget, at) => ({ line: `Line ${at}`, year: at === 0 ? '2026/27' : year, budget })),
        ),
      }) as unknown as Records;
    const table = differencesTable(compare(lines('old.csv', '2027/28', 100, 200), lines('new.csv', '2028/29', 150, 300, 400), ['budget']));
    expect(table.columns.at(-1)?.id).toBe('year');
    const years = table.rows.map(({ cells }) =>
      [cells['what']?.content, cells['year']?.content].map((one) => (one as { text?: string }).text),
    );
    expect(years).toContainEqual(['changed', '2026/27']);
    expect(years.every(([, year]) => year !== undefined)).toBe(true);
  });

  it('say how many lines of a file their rows stand in, where a line gives several', () => {
    const years = (file: string): Records => {
      const written = rows(
        file,
        ['line', 'year', 'budget'],
        [2026, 2027, 2028].map((n) => ({ line: 'Portage', year: `${n}/${n - 1999}`, budget: n })),
      );
      const budget = written.map((row) => ({ ...row, origin: { ...row.origin, row: row.origin.row === 4 ? 4 : 2 } }));
      return { budget } as unknown as Records;
    };
    const [page] = diffPages(compare(years('old.csv'), years('new.csv'), ['budget']), asked);
    expect(page?.lead).toMatch(/^3 rows before, 3 now: .* They stand in 2 lines of the files before and 2 now: /);
    expect(diffPages(found, asked)[0]?.lead).not.toContain('They stand');
  });

  it('name a kind of table that only one side has', () => {
    const pages = diffPages({ kinds: [], oneSided: [{ kind: 'budget', side: 'is', rows: 3 }] }, asked);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.lead).toContain('budget');
  });
});
