import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('an officer’s answer is kept as written, a choice never made too', () => {
  const { table, records } = read([
    ['Implications', 'Officer clearance', 'Role'],
    ['Finance', 'Yes', 'Head of Finance'],
    ['Equality', 'Yes or No', 'Policy officer'],
  ]);
  expect(table.kind).toBe('clearances');
  expect(records).toMatchObject([
    { clearance: 'Finance', answer: 'Yes', role: 'Head of Finance' },
    { clearance: 'Equality', answer: 'Yes or No' },
  ]);
});

it('a version table is not one', () => {
  expect(
    kindOf([
      ['Version', 'Date', 'Author', 'Change'],
      ['0.1', '18.09.26', 'Policy officer', 'Section 3'],
      ['0.2', '22.09.26', 'Policy officer', 'Section 4'],
    ]),
  ).toBe('versions');
});
