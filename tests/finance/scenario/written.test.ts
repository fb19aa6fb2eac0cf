import { expect, it } from 'vitest';
import { parseMoney, parseShare } from '../../../src/finance/scenario/written.ts';

it.each([
  ['£900,000', 90_000_000],
  ['900k', 90_000_000],
  ['£1.2m', 120_000_000],
  ['£1.005', null],
  ['£1.05', 105],
  ['(£500)', -50_000],
  ['-£500', -50_000],
  ['£1,00', null],
  ['17%', null],
  ['TBC', null],
  [4_900_000.5, 490_000_050],
  [0, 0],
])('money written %s is %s pence', (text, pence) => {
  expect(parseMoney(text)).toBe(pence);
});

it.each([
  ['17%', 1_700],
  ['2.5 %', 250],
  ['-0.75%', -75],
  ['0.125%', 12.5],
  ['33.333%', 3_333.3],
  ['33.333333%', 3_333.3333],
  ['33.3333333%', null],
  ['-4.125%', -412.5],
  ['17', null],
  [0.17, null],
])('a share written %s is %s basis points', (text, points) => {
  expect(parseShare(text)).toBe(points);
});
