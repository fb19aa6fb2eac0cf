import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('an answer has its count, its share in percent and its base', () => {
  const { table, records } = read([
    ['Question', 'Answer', 'Responses', 'Share', 'Base'],
    ['Would you use a hub?', 'Yes', 151, '75.5%', 200],
    [null, 'No', 49, '24.5%', 200],
  ]);
  expect(table.kind).toBe('engagement');
  expect(records).toMatchObject([
    { question: 'Would you use a hub?', answer: 'Yes', responses: 151, share: 75.5, base: 200 },
    { question: 'Would you use a hub?', answer: 'No', responses: 49, share: 24.5 },
  ]);
});

it('a log of proposals is not one', () => {
  expect(
    kindOf([
      ['Proposal', 'Consultation opens', 'Consultation closes'],
      ['One hub fewer', '01/06/2026', '31/08/2026'],
      ['New hours', '01/06/2026', '31/08/2026'],
    ]),
  ).toBe('proposals');
});
