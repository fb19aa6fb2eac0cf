import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'blank-sign-off';

describe('a sign-off', () => {
  it('with nothing beside its title, or only a role, is found', () => {
    const sheet = sheetOf('clearances', [
      { clearance: 'Finance', role: 'Accountant' },
      { clearance: 'Legal', answer: 'Yes', date: '1.2.15' },
    ]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([['C2', 'A2', 'D2']]);
  });

  it('that stands several times one under another, blank in the same way, is found once with every place', () => {
    const reviewer = { clearance: 'Quality reviewer', role: 'Reviewer' };
    const sheet = sheetOf('clearances', [reviewer, reviewer, { clearance: 'Finance' }, reviewer], {
      columns: ['clearance', 'name', 'date'],
    });
    const { findings, about, cells } = verdictOf(code, { sheets: [sheet] });
    expect(about.map((ids) => ids.length).sort()).toEqual([1, 1, 2]);
    expect(findings.filter(({ text }) => text.includes('It stands 2 times, one under another.'))).toHaveLength(1);
    expect(cells.find((own) => own.length > 3)).toEqual(expect.arrayContaining(['B2', 'C2', 'B3', 'C3']));
  });

  it('that lacks its answer or its date is found', () => {
    const sheet = sheetOf(
      'clearances',
      [
        { clearance: 'Risk', name: 'A role', notes: [] },
        { clearance: 'Chair', date: '12/05/2026' },
        { clearance: 'Mayor', notes: [{ kind: 'placeholder', field: 'answer', quoted: '[signature]' }] },
        { clearance: 'Legal', answer: 'Yes' },
        { clearance: 'HR', answer: 'Yes', name: 'A role', date: '12/05/2026' },
        { clearance: 'Comms', notes: [{ kind: 'choice', field: 'answer', quoted: 'Yes / No' }] },
      ],
      { columns: ['clearance', 'answer', 'name', 'date'] },
    );
    expect(verdictOf(code, { sheets: [sheet] }).cells.map(([first]) => first)).toEqual(['B3', 'D5', 'B4', 'B2']);
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
