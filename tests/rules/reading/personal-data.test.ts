import { describe, expect, it } from 'vitest';
import { type Sheet, sheetOf, verdictOf } from '../picture.ts';

function withPersonal(sheet: Sheet, personal: NonNullable<Sheet['table']['personal']>): Sheet {
  return { ...sheet, table: { ...sheet.table, personal } };
}

const sheet = sheetOf('contracts', [{ title: 'Respite' }], { columns: ['title'] });

describe('personal data in a table', () => {
  it('is one finding for each kind, with every cell', () => {
    const personal = [
      { cell: 'C4', looksLike: ['a date of birth'] },
      { cell: 'C2', looksLike: ['a date of birth', 'an NHS number'] },
    ];
    expect(verdictOf('personal-data', { sheets: [withPersonal(sheet, personal)] })).toMatchObject({
      cells: [['C2', 'C4'], ['C2']],
      severities: ['warning', 'warning'],
      examined: 1,
    });
  });

  it('is found in a table of no known kind too', () => {
    const other = {
      ...sheet,
      table: { ...sheet.table, kind: 'other' as const, personal: [{ cell: 'A2', looksLike: ['a home address'] }] },
    };
    expect(verdictOf('personal-data', { sheets: [other] }).cells).toEqual([['A2']]);
  });

  it('is none where nothing looks personal', () => {
    expect(verdictOf('personal-data', { sheets: [sheet] })).toMatchObject({ cells: [], examined: 1 });
  });
});
