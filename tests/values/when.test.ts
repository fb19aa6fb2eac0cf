import { expect, it } from 'vitest';
import { monthNumber, parseWhen } from '../../src/values/when.ts';

it.each([
  ['2018-04-01', '2018-04-01', '2018-04-01'],
  ['April 2018', '2018-04-01', '2018-04-30'],
  ['Sept 2018', '2018-09-01', '2018-09-30'],
  ['1 October 2018', '2018-10-01', '2018-10-01'],
  ['2018/19', '2018-04-01', '2019-03-31'],
  ['31 June 2018', null, null],
  ['April', null, null],
  ['Smarch 2018', null, null],
])('a time written %s begins on %s and ends on %s', (text, first, last) => {
  expect([parseWhen(text, 'first'), parseWhen(text, 'last')]).toEqual([first, last]);
});

it.each([
  ['2018-10', '2018-10-01', '2018-10-31'],
  ['2018-13', null, null],
  ['1/10/2018', '2018-10-01', '2018-10-01'],
  ['31.12.2018', '2018-12-31', '2018-12-31'],
  ['10/31/2018', null, null],
  // What can be a financial year is one.
  ['2011-12', '2011-04-01', '2012-03-31'],
])('%s is the month, the day or the year the English write so', (text, first, last) => {
  expect([parseWhen(text, 'first'), parseWhen(text, 'last')]).toEqual([first, last]);
});

it('a month is known by its name or a short form of it, and by nothing else', () => {
  expect(['March', 'MAR', 'Mars', 'Sept.', 'm', 'ju', 'mai', 'constructor'].map(monthNumber)).toEqual([
    3,
    3,
    null,
    9,
    null,
    null,
    null,
    null,
  ]);
});
