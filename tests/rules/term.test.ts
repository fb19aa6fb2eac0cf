import { describe, expect, it } from 'vitest';
import { isCalledEnded, isCalledOver, isSaidOver, isSaidRunning, isSaidUnlet, overAheadOf } from '../../src/nouns/over-words.ts';
import { endAside } from '../../src/nouns/taken-term.ts';
import { endField, endOf, optionsLeft, runsIn } from '../../src/rules/term.ts';
import { day } from '../../src/values/day.ts';
import { daysOf, year } from '../../src/values/year.ts';
import { pictureOf, sheetOf } from './picture.ts';

describe('a term', () => {
  it('ends as it is stated, else as its months come to, else at the latest end that is possible, and says which', () => {
    const start = day('2014-04-01');
    const written = [
      { start, end: day('2016-03-31'), maxEnd: day('2018-03-31') },
      { start, termMonths: 12 },
      { start, maxEnd: day('2017-03-31') },
      { start },
    ];
    const { contracts } = pictureOf({ sheets: [sheetOf('contracts', written)] }).records;
    expect(contracts.map((row) => endOf(row) ?? null)).toEqual(['2016-03-31', '2015-03-31', '2017-03-31', null]);
    expect(contracts.map(endField)).toEqual(['end', 'termMonths', 'maxEnd', 'end']);
    expect(contracts.map(endAside).map((words) => words !== '')).toEqual([false, true, true, false]);
  });

  it('is over when the register says so, in the words registers use', () => {
    for (const status of ['Ended', 'Expired', 'Not active', 'In planning', 'Completed'])
      expect(isSaidOver(status, day('2015-06-30')), status).toBe(true);
    for (const status of [undefined, 'Active', 'Live', 'Active (tender under way)', 'Extended'])
      expect(isSaidOver(status, day('2015-06-30')), String(status)).toBe(false);
  });

  it('runs where it is said to go on past its end, and is over where that is denied', () => {
    for (const status of ['Expired – rolling month to month', 'Ended, held over', 'Expired; month-to-month', 'Lapsed - holding over']) {
      expect(isSaidOver(status, day('2015-06-30')), status).toBe(false);
      expect(isSaidRunning(status), status).toBe(true);
    }
    for (const status of ['Expired, no longer rolling', 'Ended, not extended', 'Expired, rolled into hubs', 'Ended early 31/05/2015'])
      expect(isSaidOver(status, day('2015-06-30')), status).toBe(true);
  });

  it('is not over before the day ahead from which its status calls it so', () => {
    const status = 'Decommissioned from 1 October 2015';
    expect([day('2015-09-30'), day('2015-10-01')].map((asOf) => isSaidOver(status, asOf))).toEqual([false, true]);
    expect(isCalledOver(status)).toBe(true);
    for (const still of ['Not terminated', 'To be decommissioned', 'Being closed', 'Partly terminated', 'Will be terminated']) {
      expect(isSaidOver(still, day('2015-06-30')), still).toBe(false);
      expect(isCalledEnded(still), still).toBe(false);
    }
    expect(overAheadOf('To be decommissioned from 1 October 2015', day('2015-06-30'))).toBe('2015-10-01');
    expect(['Ended', 'Rescinded', 'Inactive', 'Tender', 'Not yet let', 'Live'].map(isCalledEnded)).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ]);
    // What is planned for a day ahead does not run till then.
    expect(isSaidOver('Planned for 1 October 2015', day('2015-06-30'))).toBe(true);
  });

  it('was never let when the register says so, and may run while it is out to tender or about to start', () => {
    for (const status of ['tender active', 'Tender planned', 'Planned', 'Not yet let', 'Withdrawn'])
      expect(isSaidUnlet(status), status).toBe(true);
    const ranTill = ['Withdrawn from 1 October 2015', 'Withdrawn with effect from 31/05/2015'];
    for (const status of [undefined, 'Active', 'Ended', 'Out to tender', 'Not yet started', ...ranTill])
      expect(isSaidUnlet(status), status).toBe(false);
  });

  it('has options left, none, or nothing said', () => {
    const end = day('2016-03-31');
    expect(optionsLeft({ end, extensionLeft: 12 })).toBe('some');
    expect(optionsLeft({ end, maxEnd: end })).toBe('none');
    expect(optionsLeft({ end, maxEnd: day('2015-02-28') })).toBe('unsaid');
    expect(optionsLeft({ end, currentEnd: day('2018-03-31'), maxEnd: day('2017-03-31') })).toBe('none');
    expect(optionsLeft({ end, extensionMonths: 24, currentEnd: day('2017-03-31') })).toBe('unsaid');
    expect(optionsLeft({ end, extensionOptions: 'None' })).toBe('none');
    expect(optionsLeft({ end })).toBe('unsaid');
  });

  it('with a date missing counts as the year’s own, and is null outside the year', () => {
    const days = daysOf(year('2015/16'));
    expect(runsIn(days, {})).toEqual(days);
    expect(runsIn(days, { start: day('2015-09-01') })).toEqual({ from: '2015-09-01', to: '2016-03-31' });
    expect(runsIn(days, { end: day('2015-03-31') })).toBeNull();
    expect(runsIn(days, { start: day('2016-04-01') })).toBeNull();
  });
});
