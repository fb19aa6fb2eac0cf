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

  it.each([
    [['Anytown ICB 1/3', 'Anyshire Council 1/3'], 'adds to 66.67%'],
    [['Anytown ICB 0.6', 'Anyshire Council 0.3'], 'adds to 90%'],
    [['60:30'], 'adds to 90%'],
    [['0.6/0.3'], 'adds to 90%'],
    [['60/30', 'Anytown ICB'], 'adds to 90%'],
  ])('is found of %j, however its shares are written', (said, words) => {
    expect(judged(of(said)).findings[0]?.text).toContain(words);
  });

  it.each([
    [['Anytown ICB 1/3', 'Anyshire Council 2/3']],
    [['A 1/3', 'B 1/3', 'C 1/3']],
    [['50:50']],
    [['2:1']],
    [['Anytown ICB £0.6m', 'Anyshire Council £160,000']],
  ])('is left alone where %j makes the whole', (said) => {
    expect(judged(of(said)).findings).toEqual([]);
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
