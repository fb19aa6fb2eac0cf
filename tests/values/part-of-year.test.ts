import { expect, it } from 'vitest';
import { partOfYear } from '../../src/values/part-of-year.ts';
import { year } from '../../src/values/year.ts';

it.each([
  ['October 2015 to March 2016', '2015-10-01', '2016-03-31'],
  ['Oct – Mar', '2015-10-01', '2016-03-31'],
  ['1 October 2015 to 31 March 2016', '2015-10-01', '2016-03-31'],
  ['Q1', '2015-04-01', '2015-06-30'],
  ['Q2', '2015-07-01', '2015-09-30'],
  ['Q3', '2015-10-01', '2015-12-31'],
  ['Q4', '2016-01-01', '2016-03-31'],
  ['January 2016', '2016-01-01', '2016-01-31'],
  ['2015/16', '2015-04-01', '2016-03-31'],
])('%s of 2015/16 is from %s to %s', (text, from, to) => {
  expect(partOfYear(text, year('2015/16'))).toEqual({ period: { from, to } });
});

it.each(['October 2016 to March 2017', 'March to October', 'half year', 'October 2015 to'])('%s is left unread for 2015/16', (text) => {
  expect(partOfYear(text, year('2015/16'))).toEqual({ unread: text });
});
