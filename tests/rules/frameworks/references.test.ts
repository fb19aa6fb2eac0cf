import { expect, it } from 'vitest';
import { withoutReferences } from '../../../src/rules/frameworks/references.ts';

it('takes references out of a title, before it, within it and after it', () => {
  expect(withoutReferences('KW419 - Youth Work Lot 4')).toBe('Youth Work Lot 4');
  expect(withoutReferences('KW495- Larch House')).toBe('Larch House');
  expect(withoutReferences('Larch House KW 773 Out of County')).toBe('Larch House Out of County');
  expect(withoutReferences('Careers Hub - RFQ 15269923')).toBe('Careers Hub');
});

it('leaves years, ages and names with a number in them, and a title that is nothing else', () => {
  for (const title of ['HUB 2017', '2017 Hub', 'SEND 2022 review', 'Family Hub 0-19', 'KS4 provision', 'Section 17', 'KW419'])
    expect(withoutReferences(title)).toBe(title);
});
