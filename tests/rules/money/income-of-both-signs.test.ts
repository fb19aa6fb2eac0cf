import { describe, expect, it } from 'vitest';
import { pence } from '../../../src/values/money.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'income-of-both-signs';
const sheet = (incomes: readonly number[], file = 'data/budget.csv') =>
  sheetOf(
    'budget',
    incomes.map((income, at) => ({ line: `Line ${at}`, budget: pence(500_000), income: pence(income) })),
    { file },
  );
const judged = (...sheets: readonly ReturnType<typeof sheet>[]) => verdictOf(code, { sheets: [...sheets] });

describe('income in a budget table', () => {
  it('of both signs names the fewer, by twice what they come to', () => {
    const verdict = judged(sheet([-100_00, -200_00, 50_00, 0]));
    expect(verdict).toMatchObject({ cells: [['C4']], amounts: [100_00], severities: ['warning'], examined: 3 });
    expect(verdict.findings[0]?.text).toContain('“Line 2” (£50)');
    expect(judged(sheet([100_00, 200_00, -50_00])).findings[0]?.text).toContain('1 line has an amount below nothing');
  });

  it('of one sign is as it should be, whichever, and another table may have the other', () => {
    expect(judged(sheet([100_00, 200_00, 0])).about).toEqual([]);
    expect(judged(sheet([-100_00, -200_00]), sheet([100_00], 'data/other.csv')).about).toEqual([]);
  });
});
