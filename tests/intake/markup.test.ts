import { expect, it } from 'vitest';
import { asMeant, attributeOf, decoded, tagEnd, without } from '../../src/intake/markup.ts';

it.each([
  ['Field &amp; Lawn', 'Field & Lawn'],
  ['Women&#039;s &#x2019;', "Women's ’"],
  ['&pound;5 &ndash; &POUND;6', '£5 – £6'],
  ['R&D; A&B', 'R&D; A&B'],
  ['Children&#146;s &#x96; &#150;', 'Children’s – –'],
  ['&times;2&sup2; &frac14; &dagger;', '×2² ¼ †'],
  ['&#0; &#55296; &#9999999;', '&#0; &#55296; &#9999999;'],
])('%s reads %s', (was, is) => {
  expect(decoded(was)).toBe(is);
});

it('words of a cell have their entities read though they were escaped again on the way', () => {
  expect(asMeant('LAC &amp;amp; SEN &amp;#039;')).toBe("LAC & SEN '");
  expect(asMeant('LAC & SEN')).toBe('LAC & SEN');
});

it.each([
  ['<sheet name="A &amp; B" sheetId=\'2\'', 'name', 'A & B'],
  ['<sheet name="A" sheetId=\'2\'', 'sheetId', '2'],
  ['<td colspan=3 x:num', 'colspan', '3'],
  ['<td bgcolor="name" name="b"', 'name', 'b'],
  ['<td rename="a"', 'name', undefined],
  ['<td x:num', 'x:num', undefined],
])('of %s the attribute %s is %j', (tag, name, value) => {
  expect(attributeOf(tag, name)).toBe(value);
});

it.each([
  ['<td title="a > b">x', 17],
  ["<td title=Children's>x<td>y", 20],
  ['<td', -1],
])('the tag %s ends at %i', (text, end) => {
  expect(tagEnd(text, 0)).toBe(end);
});

it('what stands between two marks is left out, and a mark that never closes leaves the rest', () => {
  expect(without('a<!--b-->c<!-- d -->e<!--f', /<!--/, /-->/)).toBe('ace<!--f');
});

it('hostile text takes no longer than other text of its length', () => {
  const began = performance.now();
  without('<!--'.repeat(500_000), /<!--/, /-->/);
  tagEnd(`<a "${'"<a '.repeat(500_000)}`, 0);
  expect(performance.now() - began).toBeLessThan(2000);
});
