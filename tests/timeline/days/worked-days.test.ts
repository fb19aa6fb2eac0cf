import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DayCount } from '../../../src/nouns/law.ts';
import { counts, withClosures } from '../../../src/timeline/days/calendars.ts';
import { nthDay, workingDaysBetween } from '../../../src/timeline/days/count.ts';
import { nthWorked, workedBetween } from '../../../src/timeline/days/worked-days.ts';
import { addDays, type Day, day, daysBetween, earlier, later } from '../../../src/values/day.ts';
import { calendars, on } from '../rows.ts';

const ways: readonly DayCount[] = [
  'working days (England)',
  'working days (any part of the UK)',
  'working days (PCR 2015)',
  'days of an election timetable',
];
const closed = withClosures(calendars, [{ from: on('2026-12-24'), to: on('2027-01-03'), because: 'Christmas closure' }]);
/** A day far enough inside what every calendar knows to count sixty working days either way. */
const known = [...calendars.values()].reduce(
  ({ from, to }, { firstKnown, lastKnown }) => ({ from: later(from, firstKnown), to: earlier(to, lastKnown) }),
  {
    from: on('1900-01-01'),
    to: on('2900-01-01'),
  },
);
const anyDay = fc.integer({ min: 120, max: daysBetween(known.from, known.to) - 300 }).map((n) => addDays(known.from, n));

const isWorked = (at: Day, way: DayCount, of: typeof calendars): boolean => {
  const judged = counts(at, way, of);
  return 'counts' in judged && judged.counts;
};

it('the nth working day is the day a walk over the calendar stops at, forward and back, closures left out', () => {
  fc.assert(
    fc.property(
      anyDay,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom(...ways),
      fc.constantFrom<1 | -1>(1, -1),
      fc.boolean(),
      (from, n, way, step, hasClosures) => {
        const of = hasClosures ? closed : calendars;
        let left = n;
        let at = from;
        for (; ; at = addDays(at, step)) {
          if (isWorked(at, way, of)) left -= 1;
          if (left === 0) break;
        }
        expect(nthWorked(from, n, way, of, step)).toBe(at);
      },
    ),
  );
});

it('working days between two days are those a walk counts, the first left out', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20, max: 200 }), fc.constantFrom(...ways), (from, ahead, way) => {
      const to = addDays(from, ahead);
      let total = 0;
      for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorked(at, way, closed)) total += 1;
      expect(workedBetween(from, to, way, closed)).toBe(total);
    }),
  );
});

it('beyond the days a calendar knows there is no answer here, and the walk says where it ends', () => {
  const last = calendars.get('england-and-wales')?.lastKnown ?? day('1900-01-01');
  const way = 'working days (England)';
  expect(nthWorked(addDays(last, -3), 40, way, calendars, 1)).toBeNull();
  expect(nthDay(addDays(last, -3), 40, way, calendars)).toMatchObject({ lastKnown: last });
  expect(nthWorked(on('1999-01-05'), 1, way, calendars, 1)).toBeNull();
  expect(workedBetween(addDays(last, -3), addDays(last, 9), way, calendars)).toBeNull();
  expect(workingDaysBetween(addDays(last, -3), addDays(last, 9), way, calendars)).toMatchObject({ lastKnown: last });
});
