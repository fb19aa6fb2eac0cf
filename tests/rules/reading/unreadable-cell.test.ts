import { describe, expect, it } from 'vitest';
import { sheetOf, verdictOf } from '../picture.ts';

const unread = (title: string, field: string) => ({ title, notes: [{ kind: 'unreadable' as const, field, quoted: '31/02/2016' }] });

describe('cells that could not be read', () => {
  it('are one finding for each column of each table', () => {
    const sheet = sheetOf('contracts', [unread('Mentoring', 'end'), unread('Respite', 'end'), unread('Advice', 'start')], {
      columns: ['title', 'start', 'end'],
    });
    expect(verdictOf('unreadable-cell', { sheets: [sheet] }).cells.sort()).toEqual([['B4'], ['C2', 'C3']]);
  });

  it('say in words what their column is taken for', () => {
    const sheet = sheetOf('contracts', [unread('Mentoring', 'maxEnd')], { columns: ['title', 'maxEnd'] });
    expect(verdictOf('unreadable-cell', { sheets: [sheet] }).findings[0]?.text).toContain('is taken for latest possible end:');
  });

  it('are not blanks or placeholders', () => {
    const sheet = sheetOf('contracts', [{ title: 'Mentoring', notes: [{ kind: 'placeholder', field: 'end', quoted: 'TBC' }] }], {
      columns: ['end'],
    });
    expect(verdictOf('unreadable-cell', { sheets: [sheet] })).toMatchObject({ cells: [], examined: 1 });
  });
});
