import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayColumnOf, plainDays, readDayIn } from '../../../src/intake/readers/day-columns.ts';
import { isMonthFirst, readDay } from '../../../src/intake/readers/days.ts';
import { addDays, type Day, day, formatDay, formatShortDay, partsOf, toSerial } from '../../../src/values/day.ts';

describe('a day as registers write it', () => {
  it.each([
    '31/03/2016',
    '31/3/16',
    '31-03-2016',
    '31.03.2016',
    '31 03 2016',
    '31 March 2016',
    '31st March 2016',
    'Thursday, 31 March 2016',
    'Thursday 31st March, 2016',
    '31-Mar-16',
    '31 Mar. 2016',
    '31Mar2016',
    'March 31, 2016',
    'Mar 31st 2016',
    '2016-03-31',
    '2016/03/31',
    '2016-3-31',
    '2016-03-31T00:00:00.000Z',
    '2016-03-31T23:30:00+01:00',
    '31/03/2016 00:00',
    '31/03/2016 11:59:59 PM',
    '03/31/2016',
    '42460',
    '42460.5',
    42_460,
    42_460.99,
    { day: day('2016-03-31') },
  ])('%j is 31 March 2016', (raw) => {
    expect(readDay(raw)).toEqual({ value: '2016-03-31' });
  });

  it.each([
    '31/06/2015',
    '29/02/2015',
    '30 February 2016',
    '31st June 2015',
    '32/01/2016',
    '00/01/2016',
    '13/13/2015',
    '2015-06-31',
    'June 31, 2015',
  ])('"%s" is a fault and is not rolled on', (text) => {
    expect(readDay(text)).toEqual({ fault: expect.any(String), quoted: text });
    expect(readDay(text, 'month-day')).toHaveProperty('fault');
  });

  it.each(['ongoing', 'March 2016', '31 Mai 2016', '2016', 'see contract', 5, 1e9, -1, true, { error: '#VALUE!' }, { percent: 5 }])(
    '%j is no day',
    (raw) => {
      expect(readDay(raw)).toHaveProperty('fault');
    },
  );

  it.each([null, '', 'TBC', 'n/a', '-'])('%j is absent', (raw) => {
    expect(readDay(raw)).toHaveProperty('absent');
  });

  it.each(['31/12/9999', '31/12/2050', '01/01/1900', '2099-12-31', { day: day('1899-12-31'.replace('1899', '1900')) }])(
    '%j is read, and said to look like a stand-in for no date',
    (raw) => {
      expect(readDay(raw)).toMatchObject({ note: { kind: 'sentinel' } });
    },
  );

  it('any day reads back however it is written', () => {
    const pad = (n: number): string => String(n).padStart(2, '0');
    const written: readonly ((at: Day) => string | number)[] = [
      (at) => at,
      formatDay,
      formatShortDay,
      toSerial,
      (at) => `${pad(partsOf(at).date)}/${pad(partsOf(at).month)}/${partsOf(at).year}`,
      (at) => `${partsOf(at).date}.${partsOf(at).month}.${String(partsOf(at).year).slice(2)}`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...written), (n, write) => {
        const at = addDays(day('1990-01-01'), n);
        expect(readDay(write(at))).toEqual({ value: at });
      }),
    );
  });
});

describe('day and month, told apart by the column', () => {
  it('a day above twelve decides for the rest', () => {
    expect(dayColumnOf(['03/04/2015', '12/31/2015', '01/15/2015', null, 'TBC']).order).toBe('month-day');
    expect(dayColumnOf(['03/04/2015', '31/12/2015'])).toMatchObject({ order: 'day-month', dayFirst: 1, monthFirst: 0 });
  });

  it('a column nothing tells is day first, as in Britain', () => {
    expect(dayColumnOf(['03/04/2015', 42_460, { day: day('2016-03-31') }])).toMatchObject({
      order: 'day-month',
      dayFirst: 0,
      monthFirst: 0,
    });
    expect(dayColumnOf([]).order).toBe('day-month');
  });

  it('03/04/2015 is read as its column is', () => {
    expect(readDay('03/04/2015', 'day-month')).toEqual({ value: '2015-04-03' });
    expect(readDay('03/04/2015', 'month-day')).toEqual({ value: '2015-03-04' });
    expect(readDay('31/04/2015', 'day-month')).toHaveProperty('fault');
    expect(readDay('31/03/2015', 'month-day')).toEqual({ value: '2015-03-31' });
  });
});

describe('days parted by dots', () => {
  const reads = (cells: readonly string[]) => cells.map((raw) => readDayIn(raw, dayColumnOf(cells)));

  it('are day first whatever order slashes prove', () => {
    expect(reads(['4/13/2026', '5.6.2026', 'wef 1.4.26', '5/6/2026'])).toEqual([
      { value: '2026-04-13' },
      { value: '2026-06-05' },
      { value: '2026-04-01' },
      { value: '2026-05-06' },
    ]);
  });

  it('are month first where one of their own can only be read so', () => {
    expect(reads(['4.13.2026', '5.6.2026'])).toEqual([{ value: '2026-04-13' }, { value: '2026-05-06' }]);
  });
});

it('a day is written with its month first where nothing else makes a day of it', () => {
  expect(['03/31/2027', '31/03/2027', '03/04/2027', '2027-03-31', 'March 31, 2027'].map(isMonthFirst)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

it('a financial year or a quarter of one is the day it begins or ends on, and is said; a bare year is none', () => {
  const ends = { ...plainDays, edge: 'last' as const };
  expect(readDayIn('2026/27', ends)).toMatchObject({ value: '2027-03-31', note: { kind: 'partial' } });
  expect(readDayIn('Q4 2026/27', ends)).toMatchObject({ value: '2027-03-31' });
  expect(readDayIn('2024/25', plainDays)).toMatchObject({ value: '2024-04-01' });
  expect(readDayIn('2027', ends)).toHaveProperty('fault');
});

describe('words behind a day', () => {
  const ends = { ...plainDays, edge: 'last' as const };
  it('are set aside where they name no other day, and said', () => {
    expect(readDayIn('31/03/2027 - under review', ends)).toEqual({ value: '2027-03-31', note: { kind: 'caveat', text: '- under review' } });
    expect(readDayIn('31 March 2027 – notice given', ends)).toMatchObject({ value: '2027-03-31', note: { text: '– notice given' } });
    expect(readDayIn('31/03/2027 - extended to 31/03/2028', ends)).toHaveProperty('fault');
    expect(readDayIn('31/03/2027 - 31/03/2028', ends)).toHaveProperty('fault');
  });

  it.each(['ongoing', 'Rolling', 'present', 'until further notice', 'TBC', 'n/a', 'no end date'])(
    'are the other end of a span: %s',
    (words) => {
      expect(readDayIn(`01/04/2024 - ${words}`, ends)).toHaveProperty('fault');
    },
  );

  it('are set aside behind a month too, whose last day is taken', () => {
    expect(readDayIn('March 2027 (with option to 2029)', ends)).toEqual({
      value: '2027-03-31',
      note: {
        kind: 'partial',
        text: 'only the month is written; its last day is taken; what stands behind it, “(with option to 2029)”, is set aside',
      },
    });
    expect(readDayIn('Mar-27 - under review', ends)).toMatchObject({ value: '2027-03-31', note: { kind: 'partial' } });
    expect(readDayIn('March (2027)', ends)).toHaveProperty('fault');
  });
});

describe('words before a day that say what its column does', () => {
  const under = (edge: 'first' | 'last', raw: string) => readDayIn(raw, { ...plainDays, edge });
  it.each(['wef 1.4.26', 'w.e.f. 01/04/2026', 'With effect from 1st April 2026', 'from April 2026', 'Commencing 1 April 2026'])(
    '%s is a first day',
    (raw) => {
      expect(under('first', raw)).toMatchObject({ value: '2026-04-01' });
      expect(under('last', raw)).toHaveProperty('fault');
    },
  );

  it.each(['until 31/03/2027', 'By 31 March 2027', 'Expires 31 March 2027', 'to Mar-27', 'ends: 31.3.27'])('%s is a last day', (raw) => {
    expect(under('last', raw)).toMatchObject({ value: '2027-03-31' });
    expect(under('first', raw)).toHaveProperty('fault');
  });

  it.each(['to be retendered', 'from time to time', 'until further notice'])('%s is none', (raw) => {
    expect(under('last', raw)).not.toHaveProperty('value');
    expect(under('first', raw)).not.toHaveProperty('value');
  });
});
