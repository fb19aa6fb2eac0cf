import { describe, expect, it } from 'vitest';
import { periodOf, readTimeframes } from '../../../src/intake/readers/timeframes.ts';

const undecided = new Map<string, number>();

describe('the days from one to another, as a timetable prints them', () => {
  it.each([
    ['28 December 2026 to 15 January 2027', '2026-12-28', '2027-01-15'],
    ['28 December 2026 – 15 January 2027', '2026-12-28', '2027-01-15'],
    ['28 Dec - 15 Jan 2027', '2026-12-28', '2027-01-15'],
    ['28 December 2026 to 15 January', '2026-12-28', '2027-01-15'],
    ['from 4 January to 8 January 2027', '2027-01-04', '2027-01-08'],
    ['between 4 January and 8 January 2027', '2027-01-04', '2027-01-08'],
    ['Monday 4th January 2027 until Friday 8th January 2027', '2027-01-04', '2027-01-08'],
    ['2-13 February 2027', '2027-02-02', '2027-02-13'],
    ['2nd to 13th February 2027', '2027-02-02', '2027-02-13'],
    ['01/02/2027 - 12/02/2027', '2027-02-01', '2027-02-12'],
    ['2027-02-01 to 2027-02-12', '2027-02-01', '2027-02-12'],
    ['Tender live 28 December 2026 to 15 January 2027', '2026-12-28', '2027-01-15'],
  ])('%s', (text, from, to) => {
    expect(periodOf(text, undecided)).toEqual({ from, to });
  });
  it('with no year are known to be days, and wait for one', () => {
    expect(periodOf('4 January to 8 January', undecided)).toBeNull();
    expect(periodOf('4 January to 8 January', new Map([['4 january to 8 january', 2027]]))).toEqual({
      from: '2027-01-04',
      to: '2027-01-08',
    });
    expect(readTimeframes('4 January to 8 January', undecided)).toMatchObject({ note: { kind: 'ambiguous' } });
  });
  it('are none where they run backwards or are no days', () => {
    for (const text of ['15 January 2027 to 28 December 2026', '30 to 31 February 2027', 'lots 2 to 13'])
      expect(periodOf(text, undecided) ?? undefined, text).toBeUndefined();
  });
});
