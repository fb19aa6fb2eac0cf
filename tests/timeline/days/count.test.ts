import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayCount, Span } from '../../../src/nouns/law.ts';
import { endOf, isDay, latestBefore, latestTrigger, nthDay, workingDaysBetween } from '../../../src/timeline/days/count.ts';
import { addDays } from '../../../src/values/day.ts';
import { calendars, on } from '../rows.ts';

const pa: Span = { count: 8, days: 'working days (any part of the UK)', counting: 'beginning with' };
const psr: Span = { count: 8, days: 'working days (England)', counting: 'after the following day' };
const pcr: Span = { count: 10, days: 'calendar days', counting: 'after', rollForward: true };

describe('legal periods end on the day the law says', () => {
  it.each([
    ['2026-11-02', '2026-11-11'],
    ['2026-11-23', '2026-12-03'],
    ['2026-12-18', '2026-12-31'],
    ['2025-03-10', '2025-03-20'],
  ])('a Procurement Act standstill from %s ends on %s', (notice, ends) => {
    expect(endOf(on(notice), pa, calendars)).toBe(ends);
  });

  it.each([
    ['2026-11-02', '2026-11-13'],
    ['2026-12-18', '2027-01-04'],
  ])('a Provider Selection standstill from %s ends on %s', (notice, ends) => {
    expect(endOf(on(notice), psr, calendars)).toBe(ends);
  });

  it('a PCR standstill that would end on a bank holiday rolls to the next working day', () => {
    expect(endOf(on('2019-08-16'), pcr, calendars)).toBe('2019-08-27');
  });

  it('a PCR open tender that would end on a Saturday rolls to Monday', () => {
    expect(endOf(on('2019-06-27'), { ...pcr, count: 30 }, calendars)).toBe('2019-07-29');
  });

  it.each([
    [25, '2026-09-26'],
    [10, '2026-09-11'],
    [30, '2026-10-01'],
    [35, '2026-10-06'],
  ])('a Procurement Act tendering period of %i days rolls over nothing', (count, ends) => {
    expect(endOf(on('2026-09-01'), { count, days: 'calendar days', counting: 'after' }, calendars)).toBe(ends);
  });

  it.each([
    [30, '2027-02-13'],
    [120, '2027-05-14'],
    [90, '2027-04-14'],
    [180, '2027-07-13'],
  ])('%i days beginning with the day of signing count that day', (count, ends) => {
    expect(endOf(on('2027-01-15'), { count, days: 'calendar days', counting: 'beginning with' }, calendars)).toBe(ends);
  });

  it.each([
    ['2027-01-21', '2027-01-28'],
    ['2026-03-09', '2026-03-16'],
  ])('five working days of call-in after %s end on %s', (published, ends) => {
    expect(endOf(on(published), { count: 5, days: 'working days (England)', counting: 'after' }, calendars)).toBe(ends);
  });

  it('weeks and months are counted from the day they begin with', () => {
    expect(endOf(on('2026-09-01'), { count: 2, days: 'weeks', counting: 'beginning with' }, calendars)).toBe('2026-09-14');
    expect(endOf(on('2026-09-01'), { count: 3, days: 'months', counting: 'beginning with' }, calendars)).toBe('2026-11-30');
    expect(endOf(on('2026-08-31'), { count: 1, days: 'months', counting: 'after' }, calendars)).toBe('2026-09-30');
  });
});

describe('months beginning with a day end on the eve of its date, or on the last day of a month that has none', () => {
  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-01-30', 1, '2027-02-28'],
    ['2027-01-29', 1, '2027-02-28'],
    ['2027-01-28', 1, '2027-02-27'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-28'],
    ['2027-02-01', 1, '2027-02-28'],
    ['2027-03-01', 12, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-10-31', 3, '2027-01-30'],
  ])('from %s, %i', (from, count, ends) => {
    expect(endOf(on(from), { count, days: 'months', counting: 'beginning with' }, calendars)).toBe(ends);
  });
});

describe('clear days leave out the day of publication and the day of the event', () => {
  it('28 clear days before a Cabinet', () => {
    expect(latestBefore(on('2027-01-19'), { count: 28, days: 'calendar days', counting: 'clear' }, calendars)).toBe('2026-12-21');
  });
  it('five clear working days before a Cabinet, and five clear calendar days', () => {
    expect(latestBefore(on('2027-01-19'), { count: 5, days: 'working days (England)', counting: 'clear' }, calendars)).toBe('2027-01-11');
    expect(latestBefore(on('2027-01-19'), { count: 5, days: 'calendar days', counting: 'clear' }, calendars)).toBe('2027-01-13');
  });
  it('an agenda for a Monday is published on the working day before its first clear day', () => {
    expect(latestBefore(on('2027-01-18'), { count: 5, days: 'working days (England)', counting: 'clear' }, calendars)).toBe('2027-01-08');
  });
});

describe('a calendar knows where it ends', () => {
  it('a working day past the last known day is unjudged, with that day', () => {
    const found = endOf(on('2028-12-22'), { count: 8, days: 'working days (England)', counting: 'after' }, calendars);
    expect(isDay(found)).toBe(false);
    expect(found).toMatchObject({ lastKnown: '2028-12-31' });
  });
  it('a working day before the first known year is unjudged', () => {
    expect(isDay(nthDay(on('2023-06-01'), 1, 'working days (any part of the UK)', calendars))).toBe(false);
    expect(isDay(nthDay(on('2011-06-01'), 1, 'working days (England)', calendars))).toBe(false);
  });
  it('a working day is unjudged when no calendar is loaded, and calendar days need none', () => {
    expect(isDay(nthDay(on('2026-06-01'), 1, 'working days (England)', new Map()))).toBe(false);
    expect(endOf(on('2040-01-01'), { count: 10, days: 'calendar days', counting: 'after' }, new Map())).toBe('2040-01-11');
  });
});

it('working days between two days leave out the first and the bank holidays', () => {
  expect(workingDaysBetween(on('2019-12-24'), on('2019-12-27'), 'working days (England)', calendars)).toBe(1);
  expect(workingDaysBetween(on('2019-12-27'), on('2019-12-24'), 'working days (England)', calendars)).toBe(0);
});

const someDay = fc.integer({ min: 0, max: 1200 }).map((n) => addDays(on('2025-01-01'), n));
const someSpan = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  days: fc.constantFrom<DayCount>(
    'calendar days',
    'working days (England)',
    'working days (any part of the UK)',
    'working days (PCR 2015)',
    'weeks',
    'months',
  ),
  counting: fc.constantFrom<Span['counting']>('after', 'beginning with', 'after the following day', 'clear'),
  rollForward: fc.boolean(),
});

it('a period read backwards is the latest trigger that still ends in time', () => {
  fc.assert(
    fc.property(someDay, someSpan, (by, span) => {
      const trigger = latestTrigger(by, span, calendars);
      if (!isDay(trigger)) return trigger.lastKnown === null;
      const end = endOf(trigger, span, calendars);
      const next = endOf(addDays(trigger, 1), span, calendars);
      return isDay(end) && end <= by && (!isDay(next) || next > by);
    }),
  );
});

it('a later trigger never ends a period earlier', () => {
  fc.assert(
    fc.property(someDay, someSpan, (from, span) => {
      const first = endOf(from, span, calendars);
      const second = endOf(addDays(from, 1), span, calendars);
      return !isDay(first) || !isDay(second) || first <= second;
    }),
  );
});
