import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a version has its date as written, full stops and all; its author is a role', () => {
  const { table, records } = read([
    ['Version', 'Date', 'Author', 'Change Ref'],
    ['0.1', '18.09.2026', 'Policy officer', null],
    ['0.2', '22.09.26', 'Policy officer', 'Sections 3 and 4'],
  ]);
  expect(table.kind).toBe('versions');
  expect(records).toMatchObject([
    { version: '0.1', date: '18.09.2026', author: 'Policy officer' },
    { version: '0.2', change: 'Sections 3 and 4' },
  ]);
});

it('sign-offs are not versions', () => {
  expect(
    kindOf([
      ['Sign-off', 'Position', 'Signature', 'Date'],
      ['Finance', 'Head of Finance', 'signed', '01/05/2026'],
      ['Legal', 'Solicitor', 'signed', '02/05/2026'],
    ]),
  ).toBe('clearances');
});
