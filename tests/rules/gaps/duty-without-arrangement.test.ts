import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { dutyOf, placed, sheetOf, verdictOf } from '../picture.ts';

const sheets = [sheetOf('services', [{ service: 'Advocacy' }])];
const allYear = { start: day('2015-04-01'), end: day('2016-03-31') };
const duty = dutyOf('CIC-03', { needs: ['advocacy'] });
const code = 'duty-without-arrangement';

describe('a duty', () => {
  it('with no arrangement in these files is a warning at the heading that was examined', () => {
    expect(verdictOf(code, { sheets, duties: [duty] })).toMatchObject({ about: [['CIC-03']], cells: [['A1']], severities: ['warning'] });
  });

  it('that is a grant condition or guidance is advice', () => {
    const duties = [dutyOf('G', { needs: ['advocacy'], strength: 'guidance' })];
    expect(verdictOf(code, { sheets, duties }).severities).toEqual(['advice']);
  });

  it('is answered by a need or by words in a name, all year', () => {
    const byNeed = placed('Voice of the child', { needs: ['advocacy'], ...allYear });
    const byName = placed('Appropriate adults', { ...allYear });
    const duties = [duty, dutyOf('VCYP-04', { words: ['appropriate adult'] })];
    expect(verdictOf(code, { sheets, duties, placements: [byNeed, byName] })).toMatchObject({ about: [], unjudged: [], examined: 2 });
  });

  it('is found for the days its arrangement does not cover', () => {
    const placements = [placed('Advocacy', { needs: ['advocacy'], start: day('2015-04-01'), end: day('2015-12-31') })];
    expect(verdictOf(code, { sheets, duties: [duty], placements })).toMatchObject({ about: [['CIC-03']] });
  });

  it('is covered by two arrangements one after the other', () => {
    const placements = [
      placed('Advocacy', { needs: ['advocacy'], start: day('2015-04-01'), end: day('2015-12-31') }),
      placed('New advocacy', { needs: ['advocacy'], start: day('2016-01-01'), end: day('2018-12-31') }),
    ];
    expect(verdictOf(code, { sheets, duties: [duty], placements }).about).toEqual([]);
  });

  it('is not judged when the arrangement has no dates, and points at the blank', () => {
    const end = { file: 'data/services.csv', sheet: null, cell: 'F2' };
    const placements = [placed('Advocacy', { needs: ['advocacy'], start: day('2015-04-01'), at: { end } })];
    expect(verdictOf(code, { sheets, duties: [duty], placements })).toMatchObject({
      about: [],
      unjudged: ['CIC-03'],
      unjudgedCells: ['F2'],
    });
  });

  it('is judged only while it is in force', () => {
    const later = dutyOf('PFS-08', { needs: ['advocacy'], from: day('2021-10-01') });
    const over = dutyOf('OLD', { needs: ['advocacy'], to: day('2014-03-31') });
    expect(verdictOf(code, { sheets, duties: [later, over] })).toMatchObject({ about: [], examined: 0 });
  });

  it('is not judged when its commencement is unknown and its Act is of the plan year, and not looked at when the Act is younger', () => {
    const young = dutyOf('CIC-12', { needs: ['advocacy'], from: null, source: { text: 'An Act 2015 s.7', verified: true } });
    const unborn = dutyOf('CIC-13', { needs: ['advocacy'], from: null, source: { text: 'An Act 2026 s.7', verified: true } });
    const old = dutyOf('VCYP-07', { needs: ['advocacy'], from: null, source: { text: 'An Act 1996 s.19', verified: true } });
    expect(verdictOf(code, { sheets, duties: [young, unborn, old] })).toMatchObject({ about: [['VCYP-07']], unjudged: ['CIC-12'] });
  });

  it('is not judged without services, for an element of which the files hold too few, or when no service would show it', () => {
    expect(verdictOf(code, { duties: [duty] })).toMatchObject({ about: [], unjudged: ['duties'] });
    const duties = [dutyOf('SEND-01', { element: 'send-health', needs: ['short-breaks'] }), dutyOf('X-01')];
    expect(verdictOf(code, { sheets, duties })).toMatchObject({ about: [], unjudged: ['SEND-01', 'X-01'] });
  });
});
