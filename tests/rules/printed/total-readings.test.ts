import { describe, expect, it } from 'vitest';
import { readingsThatFit } from '../../../src/rules/printed/total-readings.ts';

const parts = (...values: readonly number[]) => values.map((value, i) => ({ name: 'ABCDE'[i] as string, value }));
const readings = (printed: number, ...values: readonly number[]) => readingsThatFit(printed, parts(...values), String);

describe('what would make a printed total fit', () => {
  it.each([
    ['a row left out', readings(7, 3, 4, 9), ['“C” (9) is left out']],
    ['a row counted twice', readings(20, 3, 4, 9), ['“B” (4) is counted twice']],
    ['a row taken off', readings(10, 3, 4, 9), ['“A” (3) is taken off']],
    ['two digits changed about', readings(145, 54, 100), ['“A” is 45 and not 54', 'the total is 154 with two digits changed about']],
    ['nothing', readings(11, 3, 4, 9), []],
  ])('is %s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it('is every one of several', () => {
    expect(readings(9, 3, 3, 6)).toEqual(['“A” (3) is left out', '“B” (3) is left out']);
  });
});
