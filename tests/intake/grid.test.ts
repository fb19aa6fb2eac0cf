import { expect, it } from 'vitest';
import { isBlank, shown } from '../../src/intake/grid.ts';
import { day } from '../../src/values/day.ts';

it('zero, no and an error are not blank; white space is', () => {
  expect([0, false, { error: '#N/A' }, '-'].map((raw) => isBlank(raw))).toEqual([false, false, false, false]);
  expect([null, undefined, '', ' \n'].map((raw) => isBlank(raw))).toEqual([true, true, true, true]);
});

it('a cell is shown as a person would read it out', () => {
  expect([null, 0, true, 'a', { day: day('2016-03-31') }, { percent: 18.92 }, { error: '#REF!' }].map((raw) => shown(raw))).toEqual([
    '',
    '0',
    'TRUE',
    'a',
    '2016-03-31',
    '18.92%',
    '#REF!',
  ]);
});
