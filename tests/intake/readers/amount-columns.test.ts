import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AmountColumn, decimalOf, decimalsIn } from '../../../src/intake/readers/amount-columns.ts';
import { readMoney } from '../../../src/intake/readers/amounts.ts';

const alone = { commas: 0, points: 0, fine: 0 };
const columnOf = (cells: readonly (string | number)[], table = alone): AmountColumn => ({
  scale: 1,
  ...decimalOf(decimalsIn(cells), table),
});
const read = (cells: readonly string[]) => {
  const column = columnOf(cells);
  return cells.map((cell) => {
    const reading = readMoney(cell, column);
    return 'value' in reading ? reading.value / 100 : 'fault' in reading ? 'fault' : 'absent';
  });
};

describe('the sign that parts pounds from pence in a column', () => {
  it.each([
    [
      ['120.000,00', '£1.234,5', '95.000', '(2.500,75)', '450'],
      [120_000, 1234.5, 95_000, -2500.75, 450],
    ],
    [
      ['€', '1.250.000', '86.500'],
      ['fault', 1_250_000, 86_500],
    ],
    [
      ['£50.000 - £75.000', '12.345,60 pa'],
      ['fault', 12_345.6],
    ],
    [
      ['12.345', '1,234.50'],
      ['fault', 1234.5],
    ],
    [
      ['£95.000', '£120,000'],
      ['fault', 120_000],
    ],
    [
      ['95.000', '12000'],
      ['fault', 12_000],
    ],
    [
      ['1.234,50', '1,234.50'],
      ['fault', 1234.5],
    ],
    [
      ['12.345', '0.125', '45.5'],
      [12.35, 0.13, 45.5],
    ],
    [
      ['12.345', '1234.567'],
      [12.35, 1234.57],
    ],
    [
      ['£1.234m', '45000'],
      [1_234_000, 45_000],
    ],
  ])('%j is %j', (cells, truth) => {
    expect(read(cells)).toEqual(truth);
  });

  it('is that of the other columns of its table where it tells nothing of its own', () => {
    expect(columnOf(['95.000'], { commas: 3, points: 0, fine: 0 })).toMatchObject({ decimal: 'comma', commas: 0 });
    expect(columnOf(['1,250.50'], { commas: 3, points: 1, fine: 0 }).decimal).toBe('either');
  });

  it('is no comma beside numbers of a spreadsheet, where one text with a comma is a slip', () => {
    expect(columnOf(['1241,32', 250, 1200.5]).decimal).toBe('either');
  });

  it('any amounts written in the European way are read to the penny, in whatever order they stand', () => {
    const european = (pence: number): string => {
      const whole = Math.floor(pence / 100)
        .toString()
        .replace(/\B(?=(\d{3})+$)/g, '.');
      return `${whole},${(pence % 100).toString().padStart(2, '0')}`;
    };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e11 }), { minLength: 1 }), (amounts) => {
        expect(read(amounts.map(european))).toEqual(amounts.map((amount) => amount / 100));
      }),
    );
  });
});
