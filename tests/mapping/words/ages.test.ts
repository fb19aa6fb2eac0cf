import { expect, it } from 'vitest';
import { parseAges } from '../../../src/mapping/words/ages.ts';

it.each([
  ['0-5', 0, 5],
  ['0 to 19', 0, 19],
  ['Service (16–25)', 16, 25],
  ['aged 11 - 18 years', 11, 18],
  ['16+ supported accommodation', 16, 25],
  ['Under 5s', 0, 4],
  ['Asthma clinic <18', 0, 17],
  ['birth to five', 0, 5],
  ['16 and 17 year olds', 16, 17],
  ['2-3 year olds', 2, 3],
  ['Youth group 8-13', 8, 13],
  ['Years 7-9, aged 11-14', 11, 14],
  ['Mentoring 16-17', 16, 17],
  ['Care leavers 21-25', 21, 25],
  ['Support for ages 24-25', 24, 25],
  ['Short breaks 24-25, 8-18', 8, 18],
])('%s names ages', (text, from, to) => {
  expect(parseAges(text)).toEqual({ from, to });
});

it.each([
  '2015-16',
  '2015/16',
  '01/04-31/03',
  'for 2-3 years',
  '10-20 places',
  'Lots 2 and 3',
  'Youth work 24-25',
  '2024/25 programme',
  'HAF 23-24 programme',
  'Play scheme, Apr 22 - 25',
  'Play scheme 01-04',
  '5+1+1',
  '18-65',
  'Contract 12',
  '£10-20',
  '1-2-1 tuition',
  '24 hour',
  'Residential framework (Tiers 1-3)',
  'Minibus lots 4-9',
  'Key Stage 3-4 provision',
  'Mentoring, Years 7 to 11',
])('%s names none', (text) => {
  expect(parseAges(text)).toBeNull();
});

it('a column of ages needs no more words', () => {
  expect(parseAges('0-5 years', true)).toEqual({ from: 0, to: 5 });
  expect(parseAges('All ages', true)).toBeNull();
});
