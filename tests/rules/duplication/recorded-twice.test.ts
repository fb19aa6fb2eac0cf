import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const entry = { title: 'Young carers', provider: ['Harbour'], start: day('2015-04-01'), annualValue: pence(50_000_00) };

describe('a contract in two rows', () => {
  it('is found by its reference, and the amount is what is counted again', () => {
    const sheet = sheetOf('contracts', [
      { ref: 'C-1', ...entry },
      { ref: 'c 1', ...entry, end: day('2016-03-31') },
    ]);
    expect(verdictOf('recorded-twice', { sheets: [sheet] })).toMatchObject({ cells: [['A2', 'A3']], amounts: [50_000_00] });
  });

  it('is found by title, provider, start and value', () => {
    expect(verdictOf('recorded-twice', { sheets: [sheetOf('contracts', [entry, entry])] }).cells).toEqual([['A2', 'A3']]);
  });

  it('is not found for two suppliers or lots of one framework', () => {
    const sheet = sheetOf('contracts', [
      { ref: 'F1', ...entry },
      { ref: 'F1', ...entry, provider: ['Barnfield'] },
      { ref: 'F1', ...entry, lot: '2' },
    ]);
    expect(verdictOf('recorded-twice', { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is not found for the same service bought again later', () => {
    const sheet = sheetOf('contracts', [entry, { ...entry, start: day('2018-04-01') }]);
    expect(verdictOf('recorded-twice', { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is not judged for a row with neither reference nor title', () => {
    expect(
      verdictOf('recorded-twice', { sheets: [sheetOf('contracts', [{ provider: ['Harbour'] }], { columns: ['title'] })] }).unjudgedCells,
    ).toEqual(['A2']);
  });
});
