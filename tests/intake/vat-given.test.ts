import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/intake/read-table.ts';
import { vatSaid, withoutVat } from '../../src/intake/vat-given.ts';
import { at } from '../../src/nouns/row.ts';
import { gridOf, plain, tablesIn } from './grids.ts';

const usual = ['Ref', 'Title', 'Supplier', 'End date', 'Total value'];

function register(above: string, headings: readonly string[] = usual, last: readonly (string | number)[] = [30_000, 20_000]) {
  const rows = [
    ['C1', 'Portage', 'Early Steps Ltd', '31/03/2028', 120_000, last[0] as string],
    ['C2', 'Advocacy', 'Streetlamp CIO', '31/03/2029', 90_000, last[1] as string],
  ];
  const grid = gridOf([[above], [''], headings, ...rows.map((row) => row.slice(0, headings.length))]);
  const found = tablesIn(grid)[0];
  if (!found) throw new Error('no table was found');
  const read = readTable(grid, found, 'register.csv', plain);
  return { rows: read.records(new Set()), table: read.table };
}

describe('the VAT of a register whose rows state none', () => {
  it('is as the heading of its values says, at the cell of the heading', () => {
    const { rows, table } = register('Register of contracts', [...usual.slice(0, 4), 'Total value including VAT']);
    expect(rows[0]).toMatchObject({ totalValue: 12_000_000, vatBasis: 'including VAT' });
    expect(at(rows[0] as never, 'vatBasis').cell).toBe('E3');
    expect(table.because).toContain('every row has the VAT basis “including VAT”, as E3 says');
  });

  it.each([
    ['All values exclude VAT.', 'excluding VAT'],
    ['Values are net of V.A.T.', 'excluding VAT'],
    ['Figures are shown plus VAT', 'excluding VAT'],
    ['Contract values inclusive of VAT', 'including VAT'],
  ])('is as the words above say: %s', (above, basis) => {
    const { rows } = register(above);
    expect(rows.map((row) => row['vatBasis'])).toEqual([basis, basis]);
    expect(at(rows[0] as never, 'vatBasis').cell).toBe('A1');
  });

  it.each([
    'Register of contracts',
    'Values exclude VAT to 2024 and include VAT since',
    'VAT number 123 4567 89',
    'Values include options',
  ])('is not known from “%s”', (above) => {
    expect(register(above).rows[0]).not.toHaveProperty('vatBasis');
  });

  it('is not known where one value is with it and another without, whatever the words above say', () => {
    const both = register('All values exclude VAT', [...usual.slice(0, 4), 'Total value incl VAT', 'Annual value ex VAT']);
    expect(both.rows[0]).toMatchObject({ totalValue: 12_000_000, annualValue: 3_000_000 });
    expect(both.rows[0]).not.toHaveProperty('vatBasis');
  });

  it('is left to a column of it where there is one', () => {
    const { rows } = register('All values exclude VAT', [...usual, 'VAT basis'], ['gross', 'exempt']);
    expect(rows.map((row) => row['vatBasis'])).toEqual(['gross', 'exempt']);
  });
});

it('a heading is known without what it says of VAT, and is no value where it says nothing else', () => {
  expect(withoutVat('Total value including VAT')).toBe('Total value');
  expect(withoutVat('Annual value (ex. VAT) £')).toBe('Annual value £');
  expect(withoutVat('Excluding VAT')).toBeNull();
  expect(withoutVat('Irrecoverable VAT')).toBeNull();
  expect(vatSaid('Total value without VAT')).toBe('excluding VAT');
});
