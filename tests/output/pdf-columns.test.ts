import { expect, it } from 'vitest';
import { columnWidths, restOf, type Setting } from '../../src/output/pdf/columns.ts';
import { styles } from '../../src/output/pdf/look.ts';

it('figures keep more room before words that begin behind them than before other figures', () => {
  const cell = (meets: boolean): Setting => ({
    text: 'Days in doubt',
    style: styles.cell,
    right: true,
    unbroken: false,
    bar: false,
    meets,
  });
  expect(restOf(cell(true))).toBeGreaterThan(restOf(cell(false)) + 4);
  const [met = 0, apart = 0] = columnWidths([[cell(true), cell(false)]], 500, (text) => text.length * 5);
  expect(met - apart).toBeCloseTo(restOf(cell(true)) - restOf(cell(false)));
});
