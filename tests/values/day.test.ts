import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type Day,
  day,
  dayOf,
  daysBetween,
  earlier,
  formatDay,
  formatShortDay,
  fromSerial,
  later,
  monthEnds,
  parseDay,
  partsOf,
  toSerial,
  weekday,
} from '../../src/values/day.ts';

/** Days from 1900 to 2199, as arithmetic from 1 January 1900. */
const days = fc.integer({ min: 0, max: 109_000 }).map((n) => addDays(day('1900-01-01'), n));

describe('a day', () => {
  it.each([
    [2015, 6, 31],
    [2015, 2, 29],
    [1900, 2, 29],
    [2015, 0, 1],
    [2015, 13, 1],
    [2015, 1, 0],
    [1899, 12, 31],
    [10_000, 1, 1],
  ])('%d-%d-%d is on no calendar', (year, month, date) => {
    expect(dayOf(year, month, date)).toBeNull();
  });

  it.each(['2015-06-31', '2015-6-1', '31/06/2015', '', '2015-06-01T00:00'])('"%s" is not a day written our way', (text) => {
    expect(parseDay(text)).toBeNull();
    expect(() => day(text)).toThrow();
  });

  it('the leap day of a leap year is a day', () => {
    expect(dayOf(2016, 2, 29)).toBe('2016-02-29');
    expect(parseDay(' 2000-02-29 ')).toBe('2000-02-29');
  });

  it('every day reached by counting is one the calendar has', () => {
    fc.assert(
      fc.property(days, (at) => {
        const { year, month, date } = partsOf(at);
        expect(dayOf(year, month, date)).toBe(at);
      }),
    );
  });
});

describe('counting days', () => {
  it('going on and counting back are each the other undone', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(daysBetween(a, b)).toBe(0 - daysBetween(b, a));
      }),
    );
  });

  it('crosses month, leap day and year ends', () => {
    expect(addDays(day('2016-02-28'), 1)).toBe('2016-02-29');
    expect(addDays(day('2016-02-29'), 1)).toBe('2016-03-01');
    expect(addDays(day('2015-12-31'), 1)).toBe('2016-01-01');
    expect(addDays(day('2016-03-27'), 1)).toBe('2016-03-28');
    expect(daysBetween(day('2015-04-01'), day('2016-03-31'))).toBe(365);
  });

  it('each day falls on the weekday after the day before, from 1900 on', () => {
    expect(weekday(day('1900-01-01'))).toBe(1);
    expect(weekday(day('1969-12-31'))).toBe(3);
    expect(weekday(day('2016-03-31'))).toBe(4);
    fc.assert(
      fc.property(days, (at) => {
        expect(weekday(addDays(at, 1))).toBe((weekday(at) + 1) % 7);
      }),
    );
  });

  it('the earlier and the later of two days', () => {
    expect([earlier(day('2015-04-01'), day('2016-04-01')), later(day('2015-04-01'), day('2016-04-01'))]).toEqual([
      '2015-04-01',
      '2016-04-01',
    ]);
  });
});

describe('months', () => {
  it.each([
    ['2015-01-31', 1, '2015-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2015-12-31', 2, '2016-02-29'],
    ['2016-03-31', -1, '2016-02-29'],
    ['2015-04-01', 12, '2016-04-01'],
    ['2016-01-15', -13, '2014-12-15'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('the day after the last of a month is the first of the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const { first, last } = monthEnds(year, month);
        expect(partsOf(first).date).toBe(1);
        expect(partsOf(last).month).toBe(month);
        expect(partsOf(addDays(last, 1)).date).toBe(1);
      }),
    );
  });
});

describe('serial numbers of spreadsheets', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25_569, '1970-01-01'],
    [42_460, '2016-03-31'],
    [42_460.99, '2016-03-31'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, expected) => {
    expect(fromSerial(serial)).toBe(expected);
  });

  it.each([0, -1, 60, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
    '%d is no day: 60 is the 29 February 1900 that never was',
    (serial) => {
      expect(fromSerial(serial)).toBeNull();
    },
  );

  it('workbooks that count from 1904 are four years and a day on', () => {
    expect(fromSerial(0, '1904')).toBe('1904-01-01');
    expect(fromSerial(60, '1904')).toBe('1904-03-01');
    expect(fromSerial(42_460 - 1462, '1904')).toBe('2016-03-31');
  });

  it('a day written as a serial reads back as itself', () => {
    fc.assert(
      fc.property(days, (at: Day) => {
        expect(fromSerial(toSerial(at))).toBe(at);
      }),
    );
  });
});

it('days are shown in words', () => {
  expect(formatDay(day('2016-03-31'))).toBe('31 March 2016');
  expect(formatShortDay(day('2015-09-01'))).toBe('1 Sep 2015');
});

describe('wherever the machine stands', () => {
  const script = `
    import { addDays, addMonths, day, daysBetween, fromSerial, monthEnds, weekday } from '${join(import.meta.dirname, '../../src/values/day.ts')}';
    import { readDay } from '${join(import.meta.dirname, '../../src/intake/readers/days.ts')}';
    const clocks = ['2015-03-29', '2015-10-25', '2016-02-29'].map((at) => [addDays(day(at), 1), addMonths(day(at), 1), weekday(day(at))]);
    console.log(JSON.stringify([new Date(2015, 0, 1).getTimezoneOffset(), clocks, daysBetween(day('2015-03-01'), day('2015-11-01')), fromSerial(42460), monthEnds(2016, 2), readDay('31/03/2016'), readDay('2016-03-31T23:30:00Z')]));`;

  it('the same days come out in London, Auckland, Los Angeles and Kiritimati', () => {
    const answers = ['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) =>
      JSON.parse(
        execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
          env: { ...process.env, TZ: zone },
          cwd: join(import.meta.dirname, '../..'),
          encoding: 'utf8',
        }),
      ),
    );
    expect(new Set(answers.map(([offset]) => offset)).size).toBe(4);
    expect(new Set(answers.map(([, ...rest]) => JSON.stringify(rest))).size).toBe(1);
    expect(answers[0]?.[3]).toBe('2016-03-31');
  });
});
