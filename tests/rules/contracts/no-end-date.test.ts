import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'no-end-date';

describe('a contract with no end date', () => {
  it('is found at the blank cell', () => {
    const sheet = sheetOf('contracts', [{ title: 'Mentoring' }, { title: 'Respite', end: day('2016-03-31') }]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([['B2']]);
  });

  it('is not found of what the body delivers itself', () => {
    const sheet = sheetOf('contracts', [{ title: 'Portage' }, { title: 'Respite' }], { columns: ['end'] });
    const placements = sheet.rows.map(({ id }, row) =>
      placed(id, { id, of: 'contracts', arrangement: row === 0 ? 'in-house' : 'commissioned' }),
    );
    expect(verdictOf(code, { sheets: [sheet], placements }).cells).toEqual([['A3']]);
  });

  it('is not asked of a list of services where the register it writes again gives the end', () => {
    const sheet = sheetOf('contracts', [{ title: 'Young carers' }, { title: 'Respite' }], { columns: ['title'] });
    const statedToo = { by: 'register', is: 'theirs', rows: 1, twice: pence(72_000_00), rest: {} } as const;
    const places = (told: boolean) =>
      sheet.rows.map(({ id }, row) => placed(id, { id, of: 'contracts', ...(told || row > 0 ? { statedToo } : {}) }));
    expect(verdictOf(code, { sheets: [sheet], placements: places(false) }).findings[0]?.text).toContain('none of its 1 contract');
    expect(verdictOf(code, { sheets: [sheet], placements: places(true) })).toMatchObject({ about: [], examined: 0 });
  });

  it('is not found when a start and a term give the end, or the contract is over', () => {
    const sheet = sheetOf(
      'contracts',
      [
        { title: 'Mentoring', start: day('2015-04-01'), termMonths: 24 },
        { title: 'Respite', status: 'Closed' },
      ],
      { columns: ['end'] },
    );
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is not found when an award and a term give the end, or the row is a notice or says that it is still to be let', () => {
    const sheet = sheetOf(
      'contracts',
      [
        { title: 'Grant', awarded: day('2015-01-18'), termMonths: 12 },
        { title: 'Healthy child', status: 'To be let: see the timetable' },
        { title: 'Young carers', status: 'To be let again', provider: ['Kite'] },
        { title: 'School nursing', status: 'open', published: day('2015-01-18') },
      ],
      { columns: ['end'] },
    );
    const noted = {
      ...sheet,
      rows: sheet.rows.map((row, index) => (index === 1 ? { ...row, status: undefined, extra: { Notes: 'To be let' } } : row)),
    };
    expect(verdictOf(code, { sheets: [sheet] }).about).toEqual([['young-carers-3']]);
    expect(verdictOf(code, { sheets: [noted] }).about).toEqual([['young-carers-3']]);
  });

  it('is one finding for a register that has no such column', () => {
    expect(verdictOf(code, { sheets: [sheetOf('contracts', [{ title: 'Mentoring' }, { title: 'Respite' }])] }).about).toEqual([
      ['data/contracts.csv'],
    ]);
    const over = { title: 'Advice', status: 'Ended' };
    const { findings } = verdictOf(code, { sheets: [sheetOf('contracts', [{ title: 'Mentoring' }, { title: 'Respite' }, over])] });
    expect(findings[0]?.text).toContain('none of its 2 contracts says when it ends. Add the column. 1 more of nothing let');
  });

  it('is not judged when a day is written that cannot be read', () => {
    const sheet = sheetOf('contracts', [{ title: 'Mentoring', notes: [{ kind: 'unreadable', field: 'end', quoted: '31/02/2016' }] }], {
      columns: ['title', 'end'],
    });
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ cells: [], unjudgedCells: ['B2'] });
  });
});

describe('a register with many blanks', () => {
  const many = (n: number) =>
    sheetOf(
      'contracts',
      Array.from({ length: n }, (_, i) => ({ ref: `C${i}`, title: `Service ${i}`, annualValue: pence(10_000) })),
      { columns: ['end'] },
    );

  it('is one thing to ask of whoever keeps it, with every cell and what the contracts cost together', () => {
    const { findings, amounts } = verdictOf(code, { sheets: [many(11)] });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.evidence).toHaveLength(11);
    expect(amounts).toEqual([110_000]);
  });

  it('of up to ten says each', () => {
    expect(verdictOf(code, { sheets: [many(10)] }).findings).toHaveLength(10);
  });
});

it('a status that is no better than a blank still says that a contract is to be let', () => {
  const notes = [{ kind: 'placeholder' as const, field: 'status', quoted: 'To be procured' }];
  const told = (row: object) => verdictOf('no-end-date', { sheets: [sheetOf('contracts', [row], { columns: ['end', 'status'] })] }).cells;
  expect(told({ title: 'Contact centre', notes })).toEqual([]);
  expect(told({ title: 'Contact centre', notes: [{ ...notes[0], quoted: 'TBC' }] })).toHaveLength(1);
});
