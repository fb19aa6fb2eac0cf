import { describe, expect, it } from 'vitest';
import { day } from '../../../src/values/day.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const dated = { text: 'April 2015', period: { from: day('2015-04-01'), to: day('2015-04-30') } };
const yearless = { text: 'Late June', period: null };
const milestone = (file: string) => ({
  id: `m-${file}`,
  contract: 'Early years grant',
  title: 'a milestone',
  kind: 'grant ends',
  due: null,
  status: 'unknown' as const,
  because: 'No end is stated, see E2.',
  source: '',
  cell: { file, sheet: null, cell: 'E2' },
  owner: null,
});

it('a milestone without a date is told in whole sentences', () => {
  const { findings } = verdictOf('undated', { milestones: [milestone('data/grants.csv')] });
  expect(findings[0]?.text).toMatch(/has no date\. No end is stated, see E2\. Write in when it is due\.$/);
});

describe('an activity that cannot be put on a calendar', () => {
  it('is found when its timeframe names no year, in any of its parts, or is missing', () => {
    const sheet = sheetOf('activities', [
      { activity: 'Advertise', timeframe: [yearless] },
      { activity: 'Develop pathways', timeframe: [dated, yearless] },
      { activity: 'Evaluate' },
      { activity: 'Agree', timeframe: [dated] },
      { activity: 'Scope', timeframe: [yearless], status: 'Complete' },
    ]);
    expect(
      verdictOf('undated', { sheets: [sheet] })
        .cells.flat()
        .sort(),
    ).toEqual(['B2', 'B3', 'B4']);
  });

  it('is joined by milestones without a date, but not by those its own table or a contract gave', () => {
    const sheet = sheetOf('activities', [{ activity: 'Agree', timeframe: [dated] }]);
    const milestones = [milestone('data/grants.csv'), milestone('data/activities.csv')];
    expect(verdictOf('undated', { sheets: [sheet], milestones }).about).toEqual([['m-data/grants.csv']]);
  });
});
