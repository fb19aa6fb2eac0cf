import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, day } from '../../src/values/day.ts';
import { daysOver, lengthInDays, overlap, type Period, uncovered } from '../../src/values/period.ts';

const start = day('2015-04-01');
const periods = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 120 }))
  .map(([from, length]): Period => ({ from: addDays(start, from), to: addDays(start, from + length) }));

const daysIn = (period: Period): string[] => Array.from({ length: lengthInDays(period) }, (_, i) => addDays(period.from, i));

it('a period counts its first and its last day', () => {
  expect(lengthInDays({ from: day('2015-04-01'), to: day('2016-03-31') })).toBe(366);
  expect(lengthInDays({ from: start, to: start })).toBe(1);
});

it('a contract to 31 March and one from 1 April share no day', () => {
  expect(overlap({ from: day('2015-04-01'), to: day('2016-03-31') }, { from: day('2016-04-01'), to: day('2017-03-31') })).toBeNull();
  expect(overlap({ from: day('2015-04-01'), to: day('2016-03-31') }, { from: day('2016-03-31'), to: day('2017-03-31') })).toEqual({
    from: '2016-03-31',
    to: '2016-03-31',
  });
});

it('an overlap holds just the days both hold, whichever is named first', () => {
  fc.assert(
    fc.property(periods, periods, (a, b) => {
      const shared = overlap(a, b);
      const both = daysIn(a).filter((at) => at >= b.from && at <= b.to);
      expect(shared ? daysIn(shared) : []).toEqual(both);
      expect(overlap(b, a)).toEqual(shared);
    }),
    { numRuns: 60 },
  );
});

it('each day of the whole is covered or uncovered, never both, in order and apart', () => {
  fc.assert(
    fc.property(periods, fc.array(periods, { maxLength: 6 }), (whole, parts) => {
      const gaps = uncovered(whole, parts);
      const bare = daysIn(whole).filter((at) => !parts.some((part) => part.from <= at && at <= part.to));
      expect(gaps.flatMap(daysIn)).toEqual(bare);
      expect(gaps.every((gap, i) => i === 0 || gap.from > addDays((gaps[i - 1] as Period).to, 1))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('the days over some periods count each day of each', () => {
  expect(daysOver([])).toBe(0);
  expect(
    daysOver([
      { from: start, to: day('2015-04-30') },
      { from: day('2015-06-01'), to: day('2015-06-01') },
    ]),
  ).toBe(31);
});
