import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'blank-sign-off';

describe('a sign-off', () => {
  it('with nothing beside its title, or only a role, is found', () => {
    const sheet = sheetOf('clearances', [
      { clearance: 'Finance', role: 'Accountant' },
      { clearance: 'Legal', answer: 'Yes', date: '1.2.15' },
    ]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([['C2', 'A2']]);
  });

  it('given with an answer alone is not found', () => {
    expect(
      verdictOf(code, { sheets: [sheetOf('clearances', [{ clearance: 'Finance', answer: 'Yes' }], { columns: ['signature'] })] }).cells,
    ).toEqual([]);
  });

  it('is not judged when the table has no column where it would show', () => {
    expect(verdictOf(code, { sheets: [sheetOf('clearances', [{ clearance: 'Finance' }])] })).toMatchObject({
      cells: [],
      unjudgedCells: ['A2'],
    });
  });
});
