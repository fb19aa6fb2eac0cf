import { expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

it('a column read on a guess is found at its heading, and one that is known is not', () => {
  const sheet = sheetOf('contracts', [{ title: 'Mentoring', area: 'North' }], { proposed: ['area'] });
  expect(verdictOf('proposed-column', { sheets: [sheet] })).toMatchObject({ cells: [['B1']], examined: 2, severities: ['advice'] });
});
