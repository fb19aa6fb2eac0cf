import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { year } from '../../../src/values/year.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'activity-outside-intention-year';
const in2015 = { text: 'October 2015', period: { from: day('2015-10-01'), to: day('2015-10-31') } };
const intentions = sheetOf('intentions', [
  {
    intention: 'More joined up short breaks',
    milestones: [
      { year: year('2015/16'), text: 'Commissioning plan written\nShort break funding pooled with the health budget' },
      { year: year('2016/17'), text: 'Business case for tender of specialist short breaks' },
    ],
  },
]);
const activity = (words: string) => sheetOf('activities', [{ activity: words, timeframe: [in2015] }]);

describe('an activity beside the milestone it delivers', () => {
  it('is found when it is timed for another year, with the cells of both', () => {
    const verdict = verdictOf(code, { sheets: [intentions, activity('Business case for tender of the specialist short breaks')] });
    expect(verdict.findings[0]?.evidence.map(({ file, cell }) => `${file} ${cell}`)).toEqual([
      'data/activities.csv B2',
      'data/intentions.csv B2',
    ]);
  });

  it('is found when few words are the same words', () => {
    const short = sheetOf('intentions', [
      { intention: 'Parenting', milestones: [{ year: year('2016/17'), text: 'Launch parenting pathway' }] },
    ]);
    expect(verdictOf(code, { sheets: [short, activity('Launch the parenting pathway')] }).cells).toEqual([['B2', 'B2']]);
    expect(verdictOf(code, { sheets: [short, activity('Launch a parenting website')] }).cells).toEqual([]);
  });

  it('is each of its numbered parts, where those have days of their own', () => {
    const wrap = sheetOf('intentions', [
      {
        intention: 'Wrap around support',
        milestones: [
          { year: year('2015/16'), text: 'Project set up to scope the change for these adolescents' },
          { year: year('2016/17'), text: 'Final business case for wrap around approach agreed: part of a tender' },
        ],
      },
    ]);
    const words = 'Wrap around support model\n1. Pilot with a few adolescents\n2. Business case to transform services';
    const frames = [1, 2].map((part) => ({ ...in2015, part }));
    const given = (timeframe: typeof frames) => ({ sheets: [wrap, sheetOf('activities', [{ activity: words, timeframe }])] });
    const { findings } = verdictOf(code, given(frames));
    expect(findings.map(({ text }) => text.slice(0, 46))).toEqual(['“Business case to transform services” is timed']);
    const later = { ...in2015, part: 2, period: { from: day('2016-10-01'), to: day('2016-10-31') } };
    expect(verdictOf(code, given([frames[0] as typeof later, later])).findings).toEqual([]);
  });

  it('is clean in the same year', () => {
    expect(verdictOf(code, { sheets: [intentions, activity('Pooled funding of short break, health budget')] })).toMatchObject({
      cells: [],
      unjudged: [],
    });
  });

  it('is found though it names more than the milestone does, and clean when its own year says as much', () => {
    const wide = 'Plan and business case for tender, for a more joined up offer of specialist short breaks';
    expect(verdictOf(code, { sheets: [intentions, activity(wide)] }).cells).toEqual([['B2', 'B2']]);
    const both = sheetOf('intentions', [
      {
        intention: 'More joined up short breaks',
        milestones: [
          { year: year('2015/16'), text: 'Business case for specialist short breaks' },
          { year: year('2016/17'), text: 'Business case for tender of specialist short breaks' },
        ],
      },
    ]);
    expect(verdictOf(code, { sheets: [both, activity(wide)] }).cells).toEqual([]);
  });

  it('is not judged when it is like no milestone, or has no date', () => {
    expect(verdictOf(code, { sheets: [intentions, activity('School nursing review')] }).unjudgedCells).toEqual(['A2']);
    const undated = sheetOf('activities', [{ activity: 'Business case for tender of specialist short breaks' }], {
      columns: ['activity', 'timeframe'],
    });
    expect(verdictOf(code, { sheets: [intentions, undated] }).unjudgedCells).toEqual(['B2']);
  });

  it('is not looked at when there are no intentions', () => {
    expect(verdictOf(code, { sheets: [activity('School nursing review')] })).toMatchObject({ examined: 0, unjudged: [] });
  });
});
