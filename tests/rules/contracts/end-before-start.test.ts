import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'end-before-start';

describe('an end before its start', () => {
  it('is found in contracts and in services, with both cells', () => {
    const contracts = sheetOf('contracts', [{ title: 'Mentoring', start: day('2016-04-01'), end: day('2015-03-31') }]);
    const services = sheetOf('services', [{ service: 'Drop in', start: day('2015-09-01'), end: day('2015-08-31') }]);
    expect(verdictOf(code, { sheets: [contracts, services] }).cells).toEqual([
      ['C2', 'B2'],
      ['C2', 'B2'],
    ]);
  });

  it('is not found for something that runs a single day', () => {
    const sheet = sheetOf('contracts', [{ title: 'Event', start: day('2015-09-01'), end: day('2015-09-01') }]);
    expect(verdictOf(code, { sheets: [sheet] }).cells).toEqual([]);
  });

  it('is not found where the start stands for no day: that is not judged', () => {
    const notes = [{ kind: 'sentinel' as const, field: 'start', quoted: '01/04/9999' }];
    const sheet = sheetOf('contracts', [{ title: 'Mentoring', start: day('9999-04-01'), end: day('2028-03-31'), notes }]);
    expect(verdictOf(code, { sheets: [sheet] })).toMatchObject({ cells: [], unjudgedCells: ['B2'] });
  });

  it('is not judged when one of the days is missing, and not looked at where the table has no such column', () => {
    const sheet = sheetOf('contracts', [{ title: 'Mentoring', start: day('2015-04-01') }], { columns: ['title', 'start', 'end'] });
    expect(verdictOf(code, { sheets: [sheet] }).unjudgedCells).toEqual(['C2']);
    expect(verdictOf(code, { sheets: [sheetOf('services', [{ service: 'Drop in' }])] })).toMatchObject({ examined: 0, unjudged: [] });
  });
});
