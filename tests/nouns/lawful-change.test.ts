import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/nouns/contract.ts';
import { canChangeOn, lawfulChange } from '../../src/nouns/lawful-change.ts';
import { addDays, type Day, day } from '../../src/values/day.ts';

const asOf = day('2015-06-30');
const on = (contract: Contract, when: string) => canChangeOn(day(when), lawfulChange(contract, asOf));
const earliest = (contract: Contract) => lawfulChange(contract, asOf).ways[0];

describe('the earliest day money can come off a contract', () => {
  it('is the day after it ends, as extended so far; options left are no end', () => {
    expect(earliest({ end: day('2017-03-31') })).toMatchObject({ from: '2017-04-01', field: 'end' });
    expect(earliest({ end: day('2017-03-31'), currentEnd: day('2018-03-31'), maxEnd: day('2020-03-31'), extensionLeft: 24 })).toMatchObject(
      {
        from: '2018-04-01',
        field: 'currentEnd',
      },
    );
    expect(on({ end: day('2017-03-31') }, '2017-03-31')).toMatchObject({ is: 'too early', earliest: { from: '2017-04-01' } });
    expect(on({ end: day('2017-03-31') }, '2017-04-01')).toEqual({ is: 'free' });
  });

  it('is the day after a notice given today has run out, where that is sooner', () => {
    expect(earliest({ end: day('2017-03-31'), noticeMonths: 6 })).toMatchObject({ from: '2015-12-31', field: 'noticeMonths' });
    expect(earliest({ end: day('2017-03-31'), noticeDays: 90 })).toMatchObject({ from: '2015-09-29', field: 'noticeDays' });
    expect(earliest({ end: day('2015-08-31'), noticeMonths: 6 })).toMatchObject({ from: '2015-09-01', field: 'end' });
    expect(on({ noticeMonths: 6 }, '2015-12-30')).toMatchObject({ is: 'too early' });
  });

  it('is the day after its break, while its notice can still be given in time', () => {
    const contract = { end: day('2018-03-31'), breakDate: day('2016-03-31'), breakNotice: 9 };
    expect(earliest(contract)).toMatchObject({ from: '2016-04-01', field: 'breakDate' });
    expect(on({ ...contract, breakNotice: 10 }, '2016-04-01')).toMatchObject({ is: 'too early', earliest: { field: 'end' } });
    expect(on({ ...contract, breakNotice: 10 }, '2016-06-01')).toMatchObject({ is: 'unknown', doubt: { field: 'breakDate' } });
    expect(on({ ...contract, breakDate: day('2015-06-29') }, '2017-01-01')).toMatchObject({ is: 'too early' });
  });

  it('is the later of two readings where a notice may be the break’s alone, and both are said', () => {
    const contract = { end: day('2019-12-31'), breakDate: day('2017-03-31'), noticeMonths: 6 };
    expect(earliest(contract)).toMatchObject({ from: '2017-04-01', field: 'breakDate' });
    expect(earliest(contract)?.how).toBe(
      'its notice of 6 months may be the notice of its break on 31 March 2017, and the later reading is taken; were it notice at any time, notice of 6 months given on 30 June 2015 runs to 30 December 2015, and 31 December 2015 would do',
    );
    expect(on(contract, '2016-01-01')).toMatchObject({ is: 'too early' });
    expect(on(contract, '2017-04-01')).toEqual({ is: 'free' });
    expect(earliest({ ...contract, breakNotice: 3 })).toMatchObject({ from: '2015-12-31', field: 'noticeMonths' });
    expect(earliest({ ...contract, breakDate: day('2015-10-01') })).toMatchObject({ from: '2020-01-01', field: 'end' });
    expect(on({ ...contract, breakDate: day('2015-10-01') }, '2015-12-31')).toMatchObject({
      is: 'unknown',
      doubt: { field: 'breakNotice' },
    });
    expect(on({ ...contract, breakDate: day('2015-10-01') }, '2015-12-30')).toMatchObject({ is: 'too early' });
  });

  it('is not known of a day gone by, where notice may have been given in time; without one it is too early all the same', () => {
    expect(on({ end: day('2018-03-31'), noticeMonths: 6 }, '2015-06-01')).toMatchObject({
      is: 'unknown',
      doubt: { field: 'noticeMonths' },
    });
    expect(on({ end: day('2018-03-31') }, '2015-06-01')).toMatchObject({ is: 'too early' });
  });

  it('is not known where no file says an end or a notice, or what notice a break needs', () => {
    expect(on({}, '2030-01-01')).toMatchObject({ is: 'unknown', doubt: { field: 'end' } });
    expect(on({ maxEnd: day('2020-03-31') }, '2019-01-01')).toMatchObject({ is: 'unknown' });
    expect(on({ maxEnd: day('2020-03-31') }, '2020-04-01')).toEqual({ is: 'free' });
    const broken = { end: day('2018-03-31'), breakDate: day('2016-03-31') };
    expect(on(broken, '2016-03-31')).toMatchObject({ is: 'too early', earliest: { from: '2018-04-01' } });
    expect(on(broken, '2016-03-31')).toMatchObject({ perhaps: { from: '2016-04-01', field: 'breakNotice' } });
    expect(on({ end: day('2018-03-31') }, '2016-03-31')).toMatchObject({ is: 'too early', perhaps: null });
    // A break after the end is no way out before it.
    expect(on({ ...broken, breakDate: day('2018-06-30') }, '2016-03-31')).toMatchObject({ perhaps: null });
    expect(on(broken, '2016-04-01')).toMatchObject({ is: 'unknown', doubt: { field: 'breakNotice' } });
    expect(on(broken, '2018-04-01')).toEqual({ is: 'free' });
  });
});

const anyDay = fc.integer({ min: -800, max: 2000 }).map((days) => addDays(asOf, days));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const anyContract = fc
  .record({
    end: maybe(anyDay),
    currentEnd: maybe(anyDay),
    maxEnd: maybe(anyDay),
    noticeMonths: maybe(fc.integer({ min: 0, max: 24 })),
    noticeDays: maybe(fc.integer({ min: 0, max: 400 })),
    breakDate: maybe(anyDay),
    breakNotice: maybe(fc.integer({ min: 0, max: 24 })),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Contract);

it('a later day is never less free than an earlier one, and too early always names a later day', () => {
  fc.assert(
    fc.property(anyContract, anyDay, fc.nat(1000), (contract, when, more) => {
      const change = lawfulChange(contract, asOf);
      const [now, then] = [canChangeOn(when, change), canChangeOn(addDays(when, more), change)];
      if (now.is === 'free') expect(then.is).toBe('free');
      if (now.is === 'unknown' && when > asOf) expect(then.is).not.toBe('too early');
      if (now.is === 'too early') {
        expect(now.earliest.from > when).toBe(true);
        expect(canChangeOn(now.earliest.from, change).is).toBe('free');
        expect(contract[now.earliest.field]).toBeDefined();
      }
      const blank: Day = when;
      if (canChangeOn(blank, lawfulChange({}, asOf)).is !== 'unknown') throw new Error('a contract that says nothing is never judged');
    }),
  );
});
