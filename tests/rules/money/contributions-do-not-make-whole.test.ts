import { describe, expect, it } from 'vitest';
import { pence } from '../../../src/values/money.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const value = pence(76_000_000);
const of = (contributions: readonly string[], more: object = {}) => ({
  title: 'Speech therapy',
  commissioner: ['Anytown ICB'],
  annualValue: value,
  contributions,
  ...more,
});
const judged = (...rows: ReturnType<typeof of>[]) => verdictOf('contributions-do-not-make-whole', { sheets: [sheetOf('contracts', rows)] });

describe('what partners pay of a contract', () => {
  it('is found where shares leave some of it to nobody, or amounts pay more than it costs', () => {
    const { findings } = judged(
      of(['Anytown ICB 60%', 'Anyshire Council 30%', 'Otherton Council 5%']),
      of(['Anytown ICB £500,000', 'Anyshire Council £300k']),
    );
    expect(findings.map(({ amount, severity }) => [amount, severity])).toEqual([
      [4_000_000, 'warning'],
      [3_800_000, 'warning'],
    ]);
    expect(findings[1]?.text).toContain('adds to 95%, 5% less than the whole. Say who pays the rest');
  });

  it('is only asked about where whoever keeps the register may pay the rest', () => {
    expect(judged(of(['Anyshire Council 30%', 'Otherton Council 5%'])).findings).toMatchObject([{ severity: 'advice' }]);
  });

  it('is left alone where it makes the whole but for rounding, is one share alone, or is not all told', () => {
    const whole = ['A 33.3%', 'B 33.3%', 'C 33.3%'];
    expect(judged(of(whole), of(['Anytown ICB 40%']), of(['Anytown ICB', 'council 40%']), of(['A 0.6%', 'B 0.4%'])).findings).toEqual([]);
  });

  it('is found where shares pay it over, whatever another partner pays whose share is not told', () => {
    const { findings } = judged(of(['Anytown ICB 75%', 'Anyshire Council 30%', 'Otherton Council']));
    expect(findings.map(({ amount }) => amount)).toEqual([3_800_000]);
  });
});
