import fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeXml, unescapeXml } from '../../../src/output/package/xml.ts';
import { followed, formulaFollowing, stretchOf } from '../../../src/output/template/references.ts';
import { shiftedFormula } from '../../../src/output/template/sheet-cells.ts';

const grown = [{ sheet: 'Our plan & budget', left: 0, right: 3, header: 6, was: 8, is: 17, totals: true }];

it.each([
  ["'Our plan & budget'!$B$7:$B$8", "'Our plan & budget'!$B$7:$B$17"],
  ["'Our plan &amp; budget'!$B$6:$B$8", "'Our plan &amp; budget'!$B$6:$B$17"],
  ["'Our plan & budget'!$A$7:$D$8", "'Our plan & budget'!$A$7:$D$17"],
  ["'Our plan & budget'!$B$7", "'Our plan & budget'!$B$7"],
  ["'Our plan & budget'!$B$7:$B$9", "'Our plan & budget'!$B$7:$B$9"],
  ["'Our plan & budget'!$E$7:$E$8", "'Our plan & budget'!$E$7:$E$8"],
  ['Other!$B$7:$B$8', 'Other!$B$7:$B$8'],
  ['SUM(B7:B8)', 'SUM(B7:B8)'],
])('%s reads %s when its table has grown', (was, is) => {
  expect(followed(was, grown)).toBe(is);
});

it('a range on the table’s own sheet follows too', () => {
  expect(followed('B7:B8', grown, 'Our plan & budget')).toBe('B7:B17');
  expect(followed('B7:B8', grown, 'Elsewhere')).toBe('B7:B8');
});

it.each([
  ['B9', 'B18'],
  ['B7/B$9', 'B7/B$18'],
  ['SUM(B7:B8)*$B$9', 'SUM(B7:B17)*$B$18'],
  ['IF(B9>0,"B9",E9)', 'IF(B18>0,"B9",E9)'],
  ["'Our plan & budget'!B9+Other!B9", "'Our plan & budget'!B18+Other!B9"],
  ['SUM(Budget_1[Budget])+B10', 'SUM(Budget_1[Budget])+B10'],
])('a formula %s beside a table that has grown reads %s', (was, is) => {
  expect(unescapeXml(formulaFollowing(escapeXml(was), grown, 'Our plan & budget'))).toBe(is);
});

it('a table without totals has none that move', () => {
  expect(formulaFollowing('B9', [{ ...(grown[0] as (typeof grown)[0]), totals: false }], 'Our plan & budget')).toBe('B9');
});

it('names its sheet however it is quoted', () => {
  expect(stretchOf("'It''s ours'!$B$2")).toEqual({ sheet: "It's ours", left: 1, right: 1, top: 2, bottom: 2 });
  expect(stretchOf('#REF!')).toBeNull();
});

it.each([
  ['B7/2', 3, 'B10/2'],
  ['$B7*B$7', 2, '$B9*B$7'],
  ['IF(A7="B7",LOG10(A7),Tax_1)', 1, 'IF(A8="B7",LOG10(A8),Tax_1)'],
  ['SUM(Table1[Budget])-A7', 1, 'SUM(Table1[Budget])-A8'],
  ["'Rates 2'!B7+Rates!$C$1", 1, "'Rates 2'!B7+Rates!$C$1"],
])('%s, %i further down, is %s', (formula, rows, is) => {
  expect(shiftedFormula(formula, rows)).toBe(is);
});

it('shifting down and up again changes nothing', () => {
  const cell = fc
    .tuple(fc.constantFrom('A', 'BC', '$D'), fc.constantFrom('', '$'), fc.integer({ min: 100, max: 999 }))
    .map((parts) => parts.join(''));
  const formula = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join('+'));
  fc.assert(
    fc.property(formula, fc.integer({ min: 1, max: 90 }), (text, rows) => {
      expect(shiftedFormula(shiftedFormula(text, rows), -rows)).toBe(text);
    }),
  );
});
