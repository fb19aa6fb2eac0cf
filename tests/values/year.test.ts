import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, day } from '../../src/values/day.ts';
import { beginning, daysOf, parseYear, year, yearBeginning, yearOf, yearsFrom, yearsOn } from '../../src/values/year.ts';

it.each(['2015/16', '2015-16', '2015–16', '15/16', '2015/2016', 'FY2015/16', 'fy 15/16', ' 2015 / 16 '])(
  '"%s" is the financial year 2015/16',
  (text) => {
    expect(parseYear(text)).toBe('2015/16');
  },
);

it.each(['2015', '2015/17', '2015/2017', '15/17', '1885/86', '2015/16/17', '', 'April 2015', '2115/16'])(
  '"%s" names no financial year',
  (text) => {
    expect(parseYear(text)).toBeNull();
    expect(() => year(text)).toThrow();
  },
);

it('the turn of the century is no special case', () => {
  expect(parseYear('99/00')).toBe('1999/00');
  expect(parseYear('1999/2000')).toBe('1999/00');
  expect(yearsOn(year('1999/00'), 1)).toBe('2000/01');
});

it('runs from 1 April to 31 March', () => {
  expect(daysOf(year('2015/16'))).toEqual({ from: '2015-04-01', to: '2016-03-31' });
  expect(yearOf(day('2016-03-31'))).toBe('2015/16');
  expect(yearOf(day('2016-04-01'))).toBe('2016/17');
});

it('each day falls in the year whose days hold it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), (n) => {
      const at = addDays(day('1990-04-01'), n);
      const { from, to } = daysOf(yearOf(at));
      expect(from <= at && at <= to).toBe(true);
    }),
  );
});

it('years are counted on and back, and listed with both ends', () => {
  expect(beginning(yearBeginning(2015))).toBe(2015);
  expect(yearsOn(year('2015/16'), -2)).toBe('2013/14');
  expect(yearsFrom(year('2015/16'), year('2017/18'))).toEqual(['2015/16', '2016/17', '2017/18']);
  expect(yearsFrom(year('2016/17'), year('2015/16'))).toEqual([]);
});
