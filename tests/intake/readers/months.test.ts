import { describe, expect, it } from 'vitest';
import { readMonths } from '../../../src/intake/readers/months.ts';

describe('a length of time', () => {
  it.each([
    ['3', 3],
    ['1.5', 1.5],
    ['18 months', 18],
    ['1 year 6 months', 18],
    ['3 calendar months', 3],
    ["6 calendar months'", 6],
    ['three months', 3],
    ['three (3) months', 3],
    ['3 (three) months', 3],
    ['Three (3) calendar months’ written notice', 3],
    ["one month's notice", 1],
    ['twenty-four months', 24],
    ['twenty four months', 24],
    ['Six', 6],
    ['not less than 6 months', 6],
    ['At least 3 months’ prior written notice', 3],
    ['3 months, either party', 3],
    ['Notice: 3 months', 3],
    ['3 years (36 months)', 36],
    ['1 year 6 months (18 months)', 18],
  ])('%s is %d months', (cell, months) => {
    expect(readMonths(cell)).toEqual({ value: months });
  });

  it.each([
    ['90 days', 90],
    ["90 days' notice", 90],
    ['90 days’', 90],
    ['90 calendar days', 90],
    ['ninety (90) days written notice', 90],
    ['minimum of 4 weeks', 28],
    ["12 weeks' notice by either party", 84],
  ])('%s is %d days and no number of months', (cell, days) => {
    expect(readMonths(cell)).toMatchObject({ quoted: cell, basis: { days } });
  });

  it.each([
    ...['3-6 months', '3 to 6 months', '1 quarter', 'half a year', 'three (4) months', '3 years (6 months)', '10 working days', 'a'],
    ...['6 months (3 months in final year)', '3 months or 90 days', '3 years plus 2', 'as agreed'],
  ])('%s is not one length, and is quoted', (cell) => {
    const reading = readMonths(cell);
    expect(reading).toMatchObject({ fault: 'a length of time in years or months was looked for', quoted: cell });
    expect(reading).not.toHaveProperty('basis');
  });

  it('a bare number under a heading of years is years', () => {
    expect(readMonths('3', 'years')).toEqual({ value: 36 });
    expect(readMonths(2.5, 'years')).toEqual({ value: 30 });
  });
});
