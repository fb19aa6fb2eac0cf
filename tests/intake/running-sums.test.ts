import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runningSums } from '../../src/intake/running-sums.ts';
import { kindOf } from './grids.ts';

const columns = [
  { index: 0, field: 'line' },
  { index: 1, field: 'budget' },
] as never;
const lines = (amounts: readonly (number | string)[]) =>
  amounts.map((amount, i) => ({ is: 'data', row: i + 2, cells: [`Line ${i}`, amount], under: null })) as never;

describe('lines that add up those above them', () => {
  it('are found whatever they are called', () => {
    expect([...runningSums(lines([100, 200, 300, 600, 50]), columns, kindOf('budget'))]).toEqual([5]);
  });

  it('of two lines only are left alone: that may be chance', () => {
    expect([...runningSums(lines([100, 200, 300]), columns, kindOf('budget'))]).toEqual([]);
  });

  const called = (rows: readonly (readonly [string, number | '', 'total'?])[]) =>
    rows.map(([name, amount, is], i) => ({ is: is ?? 'data', row: i + 2, cells: [name, amount], label: name, under: null })) as never;

  it('are grand totals where they are called a budget and add every line above them, or nearly, past the totals between', () => {
    const body = (last: string, amount: number) =>
      called([
        ['Residential', 100],
        ['Fostering', 200],
        ['Total looked after', 300, 'total'],
        ['Short breaks', 50],
        ['Total family support', 50, 'total'],
        ['Youth justice', 7],
        ['Capital from revenue', 4],
        [last, amount],
        ["Children's services budget (including capital)", 361],
        ['Reserve', 9],
      ]);
    expect([...runningSums(body("Children's services budget (excluding capital)", 357), columns, kindOf('budget'))]).toEqual([9, 10]);
    expect([...runningSums(body('Grants to schools', 357), columns, kindOf('budget'))]).toEqual([10]);
    expect([...runningSums(body('Schools budget', 340), columns, kindOf('budget'))]).toEqual([10]);
  });

  it('are of one authority where a table holds several', () => {
    const several = [
      { index: 0, field: 'line' },
      { index: 1, field: 'budget' },
      { index: 2, field: 'authority' },
    ] as never;
    const of = (authority: string) =>
      [
        ['Residential', 100],
        ['Fostering', 200],
        ['Total looked after', 300],
        ['Short breaks', 50],
        ['Services budget', 350],
      ].map(([name, amount]) => [name, amount, authority] as const);
    const body = [...of('Anytown'), ...of('Otherton')].map(([label, amount, authority], i) => ({
      is: String(label).startsWith('Total') ? 'total' : 'data',
      row: i + 2,
      cells: [label, amount, authority],
      label,
      under: null,
    })) as never;
    expect([...runningSums(body, several, kindOf('budget'))]).toEqual([6, 11]);
  });

  it('of dealings with somebody are left alone', () => {
    expect([...runningSums(lines([100, 200, 300, 600]), columns, kindOf('spend'))]).toEqual([]);
  });

  it('a line that is out by more than rounding is none', () => {
    expect([...runningSums(lines([100, 200, 300, 603]), columns, kindOf('budget'))]).toEqual([]);
  });

  it('any three amounts or more are found from their sum, and begin anew behind it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 5, max: 100_000 }), { minLength: 3, maxLength: 12 }), (amounts) => {
        const sumOf = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);
        // An amount that happens to be the sum of those before it, within rounding, is rightly taken for one.
        fc.pre(amounts.every((amount, i) => i < 3 || Math.abs(amount - sumOf(amounts.slice(0, i))) > 2));
        const sum = sumOf(amounts);
        const found = runningSums(lines([...amounts, sum, ...amounts, sum]), columns, kindOf('budget'));
        expect(found).toContain(amounts.length + 2);
        expect(found).toContain(2 * amounts.length + 3);
      }),
    );
  });
});
