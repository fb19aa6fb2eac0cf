import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverOf, edges, neighbours, type Run, runsOf, whyDoubtful } from '../../../src/rules/coverage/coverage.ts';
import { addDays, day } from '../../../src/values/day.ts';
import { lengthInDays, type Period } from '../../../src/values/period.ts';
import { daysOf, year } from '../../../src/values/year.ts';
import { pictureOf, placed, sheetOf } from '../picture.ts';

const plan = daysOf(year('2015/16'));
const run = runsOf(pictureOf({}));
const dated = (service: string, start: string | null, end: string | null): Run =>
  run(placed(service, { start: start === null ? null : day(start), end: end === null ? null : day(end) }));

const maybe = fc.option(fc.integer({ min: -200, max: 600 }), { nil: null });
const services = fc.array(
  fc.tuple(maybe, maybe).map(([from, to]) => {
    const at = (days: number | null) => (days === null ? null : addDays(plan.from, days));
    return run(placed('Advice', { start: at(from), end: at(to) }));
  }),
  { maxLength: 6 },
);
const inside = (days: readonly Period[]): number => days.reduce((sum, period) => sum + lengthInDays(period), 0);

it('a day of the plan year is covered, in doubt or open, and never two of them; the order of rows changes nothing', () => {
  fc.assert(
    fc.property(services, (runs) => {
      const { gaps, doubtful } = coverOf(runs, plan);
      expect(coverOf([...runs].reverse(), plan)).toMatchObject({ gaps, doubtful });
      for (const gap of gaps)
        for (const { possible } of runs) expect(possible && possible.from <= gap.to && gap.from <= possible.to).toBeFalsy();
      for (const days of doubtful)
        for (const { certain } of runs) expect(certain && certain.from <= days.to && days.from <= certain.to).toBeFalsy();
      expect(inside(gaps) + inside(doubtful)).toBeLessThanOrEqual(lengthInDays(plan));
      expect(whyDoubtful(coverOf(runs, plan)) !== null).toBe(doubtful.length > 0);
    }),
    { numRuns: 200 },
  );
});

it('in-house provision runs on until somebody says it ends', () => {
  const own = run(placed('Virtual school', { arrangement: 'in-house', start: day('2010-04-01') }));
  expect(coverOf([own], plan)).toMatchObject({ gaps: [], doubtful: [] });
  expect(coverOf([dated('Advocacy', '2010-04-01', null)], plan)).toMatchObject({ gaps: [], doubtful: [plan] });
});

it('what is in doubt is said of what may run on the first of those days, and of which days', () => {
  const because = (...runs: readonly Run[]) => whyDoubtful(coverOf(runs, plan))?.because;
  const [next, now] = [dated('Next', '2016-01-01', null), dated('Now', '2012-04-01', null)];
  expect(because(next, now)).toBe('“Now” is seen, but its end is not stated, so whether it runs all year cannot be told');
  expect(because(next)).toContain('so whether it runs from 1 January 2016 to 31 March 2016 cannot be told');
});

it('what stands on either side of open days is named, with the day', () => {
  const runs = [
    dated('Old', '2012-04-01', '2015-06-30'),
    dated('Older', '2010-04-01', '2014-03-31'),
    dated('New', '2015-09-01', '2018-08-31'),
  ];
  const [gap] = coverOf(runs, plan).gaps;
  expect(gap).toEqual({ from: '2015-07-01', to: '2015-08-31' });
  expect(edges(neighbours(runs, gap as Period))).toBe('“Old” ends on 30 June 2015 and “New” begins on 1 September 2015');
});

it('a contract that states only its latest possible end may run until then, and not after', () => {
  const [start, maxEnd] = [day('2013-04-01'), day('2015-09-30')];
  const sheets = [sheetOf('contracts', [{ id: 'C-1', title: 'Advice', start, maxEnd }])];
  const bounded = runsOf(pictureOf({ sheets }))(placed('Advice', { id: 'C-1', of: 'contracts', start, end: maxEnd }));
  expect(coverOf([bounded], plan)).toMatchObject({
    gaps: [{ from: '2015-10-01', to: '2016-03-31' }],
    doubtful: [{ from: '2015-04-01', to: '2015-09-30' }],
  });
});

it('a contract called over from a day ahead runs until then for certain, whatever options it has, and not after', () => {
  const [start, end] = [day('2013-04-01'), day('2018-03-31')];
  const written = { id: 'C-1', title: 'Advice', start, end, extensionMonths: 24, status: 'Decommissioned from 30/09/2015' };
  for (const last of [end, null]) {
    const sheets = [sheetOf('contracts', [{ ...written, ...(last === null ? {} : { end: last }) }])];
    const ends = runsOf(pictureOf({ sheets }))(placed('Advice', { id: 'C-1', of: 'contracts', start, end: last }));
    expect(coverOf([ends], plan)).toMatchObject({ gaps: [{ from: '2015-10-01', to: '2016-03-31' }], doubtful: [] });
  }
});
