import { expect, it } from 'vitest';
import { procuredAs, procuredTitle } from '../../../src/reports/procurement/procured-once.ts';

it.each([
  ['CF0438 Harbour Childrens Centres Lot 4', 'CF0442 Harbour Childrens Centres Lot 35'],
  ['U099A - Carers Support Service - Lot 1 - Advice', 'U99(C) - CARERS SUPPORT SERVICE, LOT 3, BREAKS'],
  ['Youth & Community Work (Lot A)', 'Youth and Community Work - Lots 2, 3 and 4'],
])('“%s” and “%s” are lots of one', (one, other) => {
  expect(procuredAs(one)).toBe(procuredAs(other));
});

it.each([
  ['Lot 4', 'Lot 5'],
  ['Parenting Lot 4', 'Parenting Lot 5'],
  ['0-5 health visiting Lot 1', '5-19 health visiting Lot 2'],
  ['Camelot Youth Club 1', 'Camelot Youth Club 2'],
  ['A lot of help for parents', 'A lot of help for carers'],
])('“%s” and “%s” stand apart', (one, other) => {
  expect(procuredAs(one)).not.toBe(procuredAs(other));
});

it('lots are called by what they are lots of, and how many; one contract by its title', () => {
  expect(procuredTitle(['CF0438 Harbour Childrens Centres Lot 4', 'CF0442 Harbour Childrens Centres Lot 35'])).toBe(
    'Harbour Childrens Centres, 2 lots',
  );
  expect(procuredTitle(['CF0438 Harbour Childrens Centres Lot 4'])).toBe('CF0438 Harbour Childrens Centres Lot 4');
  expect(procuredTitle(['Short breaks', 'Short Breaks'])).toBe('Short breaks');
});
