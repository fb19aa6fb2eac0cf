import { describe, expect, it } from 'vitest';
import type { GapVerdict, PrintedGap, PrintedTimetable } from '../../../src/nouns/printed-timetable.ts';
import { day } from '../../../src/values/day.ts';
import { verdictOf } from '../picture.ts';

const step = (id: string, on: string, row: number) => ({
  id,
  activity: id,
  title: id,
  stages: [],
  from: day(on),
  to: day(on),
  day: day(on),
  by: day(on),
  cell: { file: 'data/timetable.csv', sheet: null, cell: `B${row}` },
});
const decision = step('decision', '2026-10-20', 6);
const signature = step('signature', '2026-11-06', 7);
const start = step('start', '2027-01-04', 8);
const gap = (from: typeof decision, to: typeof decision, verdict: GapVerdict): PrintedGap => ({
  from,
  to,
  days: 17,
  holds: ['Decision to award: call-in period', 'Standstill'],
  byLaw: day('2026-11-04'),
  shortest: day('2026-11-10'),
  likely: day('2026-11-16'),
  verdict,
  sources: [{ text: 'PCR 2015 reg 87', verified: true }],
});
const timetable = (more: Partial<PrintedTimetable>): PrintedTimetable => ({
  id: 'timetable-1',
  title: 'Process and timescales',
  cell: { file: 'data/timetable.csv', sheet: null, cell: 'A2' },
  contract: null,
  regime: 'pcr2015-light-touch',
  because: 'the words say so.',
  steps: [],
  gaps: [],
  notices: [],
  remarks: [],
  ...more,
});
const judged = (more: Partial<PrintedTimetable>) => verdictOf('printed-timetable-too-short', { timetables: [timetable(more)] });

describe('a printed timetable', () => {
  it('is found where days are too few, with the cells of both steps; an error where the law needs more', () => {
    expect(judged({ gaps: [gap(decision, signature, 'short'), gap(signature, start, 'tight')] })).toMatchObject({
      cells: [['B6', 'B7']],
      severities: ['warning'],
      about: [['timetable-1']],
      examined: 1,
    });
    expect(judged({ gaps: [gap(decision, signature, 'short'), gap(signature, start, 'unlawful')] })).toMatchObject({
      cells: [['B6', 'B7', 'B8']],
      severities: ['error'],
    });
    expect(judged({ gaps: [gap(decision, signature, 'backwards')] }).severities).toEqual(['error']);
  });

  it('says no more than its days do: less than usual, less than the law, the wrong way round, or a day nobody meets', () => {
    const textOf = (more: Partial<PrintedTimetable>): string => judged(more).findings[0]?.text ?? '';
    const remarks = [{ text: 'No meeting.', cells: [decision.cell], isWrong: true }];
    expect(textOf({ gaps: [gap(decision, signature, 'short')] })).toMatch(/^[^.]*, leaves less time than such steps usually take at/);
    expect(textOf({ gaps: [gap(decision, signature, 'unlawful')] })).toMatch(
      /^[^.]*, leaves less time than the law’s own periods\. Move a day\./,
    );
    expect(textOf({ gaps: [gap(decision, signature, 'backwards')] })).toMatch(/^[^.]*, prints a later step before an earlier one\./);
    expect(textOf({ remarks })).toMatch(/^[^.]*, has a day on which its step cannot be taken\./);
    expect(judged({ remarks }).findings[0]?.title).not.toMatch(/too (?:short|little)/);
  });

  it('is found where nobody meets on the day of its decision, and not for what is only to be known', () => {
    const remark = { text: 'No meeting.', cells: [decision.cell] };
    expect(judged({ remarks: [{ ...remark, isWrong: true }] }).cells).toEqual([['B6']]);
    expect(judged({ remarks: [{ ...remark, isWrong: false }] })).toMatchObject({ cells: [], unjudged: [] });
  });

  it('is fine where its days are enough, and not judged where no route or no calendar tells', () => {
    expect(judged({ gaps: [gap(decision, signature, 'fits'), gap(signature, start, 'tight')] })).toMatchObject({ cells: [], unjudged: [] });
    expect(judged({ regime: '' })).toMatchObject({ cells: [], unjudgedCells: ['A2'] });
    expect(judged({ gaps: [gap(decision, signature, 'unknown')] })).toMatchObject({ cells: [], unjudged: ['timetable-1'] });
  });
});
