import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'choice-never-made';

describe('a choice that was never made', () => {
  it('is found in clearances, decisions and cells that could not be read', () => {
    const clearances = sheetOf('clearances', [
      { clearance: 'Equality', answer: 'Yes or No' },
      { clearance: 'Legal', answer: 'YES/NO (delete as appropriate)' },
      { clearance: 'Finance', answer: 'Yes' },
      { clearance: 'Public health', answer: 'No objection' },
    ]);
    const savings = sheetOf('savings', [{ title: 'Fewer buildings', notes: [{ kind: 'unreadable', field: 'recurrent', quoted: 'Y/N' }] }], {
      columns: ['title', 'recurrent'],
    });
    expect(
      verdictOf(code, { sheets: [clearances, savings] })
        .cells.flat()
        .sort(),
    ).toEqual(['B2', 'B2', 'B3']);
  });

  it('is not found in what people answered a consultation', () => {
    expect(verdictOf(code, { sheets: [sheetOf('engagement', [{ answer: 'Yes or No' }])] })).toMatchObject({ cells: [], examined: 0 });
  });
});
