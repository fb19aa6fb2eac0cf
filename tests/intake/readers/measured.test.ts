import { describe, expect, it } from 'vitest';
import { readMeasured, readTarget } from '../../../src/intake/readers/measured.ts';

describe('a result', () => {
  it.each([
    ['93%', 93, '%'],
    ['93 per cent', 93, '%'],
    ['9 days', 9, 'day'],
    ['1 day', 1, 'day'],
    ['10 working days', 10, 'working day'],
    ['1,200 hrs', 1200, 'hour'],
    ['4.5 weeks', 4.5, 'week'],
  ])('%s is %d in its unit', (cell, value, unit) => {
    expect(readMeasured(cell)).toEqual({ value, basis: { marks: { unit } } });
  });
  it('of a cell formatted as a percentage is in percent', () => {
    expect(readMeasured({ percent: 80 })).toEqual({ value: 80, basis: { marks: { unit: '%' } } });
  });
  it.each([[80], ['0.95'], ['1,200']])('%s is a plain number', (cell) => {
    expect(readMeasured(cell)).toEqual({ value: Number(String(cell).replace(',', '')) });
  });
  it.each(['<5', '≤ 5', 'n/a'])('%s is held back or not stated', (cell) => {
    expect(readMeasured(cell)).toEqual({ absent: 'not stated', quoted: cell });
  });
  it.each(['9 to 12 days', '4 out of 5', 'nine days', '95% (amber', '12 children'])('%s is no figure', (cell) => {
    expect(readMeasured(cell)).toMatchObject({ fault: 'a number was looked for', quoted: cell });
  });
});

describe('a target', () => {
  it.each([
    ['≤ 5', 5, { sign: '≤' }],
    ['<= 5', 5, { sign: '≤' }],
    ['< 5', 5, { sign: '<' }],
    ['at most 5 days', 5, { sign: '≤', unit: 'day' }],
    ['within 10 working days', 10, { sign: '≤', unit: 'working day' }],
    ['no more than 5%', 5, { sign: '≤', unit: '%' }],
    ['>=95%', 95, { sign: '≥', unit: '%' }],
    ['≥ 95 %', 95, { sign: '≥', unit: '%' }],
    ['min 95%', 95, { sign: '≥', unit: '%' }],
    ['At least 95%', 95, { sign: '≥', unit: '%' }],
    ['90% or more', 90, { sign: '≥', unit: '%' }],
    ['95%+', 95, { sign: '≥', unit: '%' }],
    ['5 or fewer', 5, { sign: '≤' }],
    ['over 90%', 90, { sign: '>', unit: '%' }],
    ['5 days', 5, { unit: 'day' }],
  ])('%s is %d, its unit and sign kept', (cell, value, marks) => {
    expect(readTarget(cell)).toEqual({ value, basis: { marks } });
  });
  it('with nothing beside it is a plain number', () => {
    expect(readTarget('120')).toEqual({ value: 120 });
    expect(readTarget(120)).toEqual({ value: 120 });
  });
  it.each(['better than last year', 'between 5 and 10', '≤ five', 'Baseline + 5%'])('%s is no figure', (cell) => {
    expect(readTarget(cell)).toMatchObject({ fault: 'a number was looked for', quoted: cell });
  });
});
