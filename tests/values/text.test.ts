import fc from 'fast-check';
import { expect, it } from 'vitest';
import { count, firstFew, keyOf, list, nearest, slug, theCount, tidy } from '../../src/values/text.ts';

it('white space of every sort becomes one space', () => {
  expect(tidy(' \ufeffContract\u00a0 \t title\u200b\n')).toBe('Contract title');
});

it.each([
  ['Contract Title:', 'contract title'],
  ['Health & Well-being', 'health and well being'],
  ["Children's centres", 'childrens centres'],
  ['Children’s centres', 'childrens centres'],
  ['Café', 'cafe'],
  ['% of spend', '% of spend'],
  ['Amount (£)', 'amount £'],
  ['   ', ''],
])('"%s" is compared as "%s"', (text, key) => {
  expect(keyOf(text)).toBe(key);
});

it('a key is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(keyOf(keyOf(text))).toBe(keyOf(text));
    }),
  );
});

it('a slug is lower case words joined by hyphens, sixty letters at most', () => {
  expect(slug('0-19 Healthy Child Programme (£1.2m)')).toBe('0-19-healthy-child-programme-1-2m');
  expect(slug(`${'abcd '.repeat(12)}end`)).toBe(Array.from({ length: 12 }, () => 'abcd').join('-'));
  expect(slug('%£')).toBe('');
});

it('the nearest known word is offered, and none that is far', () => {
  const known = ['organisation', 'financial-year', 'sources'];
  expect(nearest('organization', known)).toBe('organisation');
  expect(nearest('Source', known)).toBe('sources');
  expect(nearest('weather', known)).toBeNull();
  expect(nearest('anything', [])).toBeNull();
});

it('counts and lists read as English', () => {
  expect([theCount(1, 'month'), theCount(3, 'month')]).toEqual(['the month', 'the 3 months']);
  expect([count(1, 'service'), count(44, 'service'), count(2, 'priority', 'priorities'), count(1234, 'row')]).toEqual([
    '1 service',
    '44 services',
    '2 priorities',
    '1,234 rows',
  ]);
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

it('of many things the first few are named, and how many more there are', () => {
  expect(firstFew(['a', 'b', 'c'], 3)).toBe('a, b and c');
  expect(firstFew(['a', 'b', 'c', 'd', 'e'], 2)).toBe('a, b and 3 more');
  expect(firstFew(['a', 'b'], 1, (n) => `${n} other`)).toBe('a and 1 other');
});
