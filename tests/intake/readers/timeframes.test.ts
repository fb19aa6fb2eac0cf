import { describe, expect, it } from 'vitest';
import { periodOf, readTimeframes } from '../../../src/intake/readers/timeframes.ts';
import { day } from '../../../src/values/day.ts';

const undecided = new Map<string, number>();

describe('a time of year as people write it', () => {
  it.each([
    ['Sept 2015', '2015-09-01', '2015-09-30'],
    ['Sept. 2015', '2015-09-01', '2015-09-30'],
    ['March 2016,', '2016-03-01', '2016-03-31'],
    ['Feb 2016', '2016-02-01', '2016-02-29'],
    ['June 15', '2015-06-01', '2015-06-30'],
    ['15 June 2015', '2015-06-15', '2015-06-15'],
    ['15th June 2015', '2015-06-15', '2015-06-15'],
    ['31/03/2016', '2016-03-31', '2016-03-31'],
    ['2016-03-31', '2016-03-31', '2016-03-31'],
    ['Q1 2026/27', '2026-04-01', '2026-06-30'],
    ['2026/27 Q3', '2026-10-01', '2026-12-31'],
    ['2026/27, quarter 4', '2027-01-01', '2027-03-31'],
    ['Q2 2026/27', '2026-07-01', '2026-09-30'],
    ['Quarter 4, 2026-27', '2027-01-01', '2027-03-31'],
    ['Spring 2016', '2016-03-01', '2016-05-31'],
    ['Autumn 2016', '2016-09-01', '2016-11-30'],
    ['Winter 2015', '2015-12-01', '2016-02-29'],
    ['Summer term 2016', '2016-06-01', '2016-08-31'],
    ['2015/16', '2015-04-01', '2016-03-31'],
    ['2015', '2015-01-01', '2015-12-31'],
    ['April – September 2015', '2015-04-01', '2015-09-30'],
    ['April - June 2015', '2015-04-01', '2015-06-30'],
    ['November to February 2016', '2015-11-01', '2016-02-29'],
    ['April 2015 to March 2016', '2015-04-01', '2016-03-31'],
    ['Early June 2015', '2015-06-01', '2015-06-10'],
    ['Mid-June 2015', '2015-06-11', '2015-06-20'],
    ['Late June 2015', '2015-06-20', '2015-06-30'],
    ['End July 2015', '2015-07-01', '2015-07-31'],
    ['By March 2016', '2016-03-01', '2016-03-31'],
    ['Implementation October 2015', '2015-10-01', '2015-10-31'],
    ['by the end of March 2016', '2016-03-01', '2016-03-31'],
    ['Throughout 2015/16', '2015-04-01', '2016-03-31'],
  ])('"%s" is %s to %s', (text, from, to) => {
    expect(readTimeframes(text, undecided)).toEqual({ value: [{ text, period: { from, to } }] });
  });

  it.each(['April - June', 'Late June', 'End July', '15 June', 'July', 'Implementation October'])(
    '"%s" names a time and no year, which is said',
    (text) => {
      expect(readTimeframes(text, undecided)).toMatchObject({ value: [{ text, period: null }], note: { kind: 'ambiguous' } });
    },
  );

  it.each([
    ['April - June', 2015, '2015-04-01', '2015-06-30'],
    ['APRIL – JUNE', 2015, '2015-04-01', '2015-06-30'],
    ['Late June', 2015, '2015-06-20', '2015-06-30'],
    ['End July', 2016, '2016-07-01', '2016-07-31'],
  ])('"%s" is read with the year people decided, %d, and that is said', (text, decided, from, to) => {
    const years = new Map([
      ['april june', 2015],
      ['late june', 2015],
      ['end july', 2016],
    ]);
    expect([...years.values()]).toContain(decided);
    expect(readTimeframes(text, years)).toMatchObject({ value: [{ text, period: { from, to } }], note: { kind: 'decided' } });
  });

  it('a printed year is not overruled by a decision on the same words without it', () => {
    expect(periodOf('Late June 2015', new Map([['late june', 2019]]))).toEqual({ from: '2015-06-20', to: '2015-06-30' });
  });

  it.each([
    '31 June 2015',
    'by 31 June 2015',
    '31/06/2015',
    'Ongoing',
    'As required',
    'Q5 2026/27',
    'Q1 and Q2 2026/27',
    'April and June 2015',
    'July 2015, then when ready',
    'Autumn term 2015/16',
    { error: '#REF!' },
    'x '.repeat(20_000),
  ])('%j is a fault and is not rolled or guessed', (raw) => {
    expect(readTimeframes(raw, undecided)).toHaveProperty('fault');
  });

  it.each([null, 'TBC', 'n/a'])('%j is absent', (raw) => {
    expect(readTimeframes(raw, undecided)).toHaveProperty('absent');
  });

  it('a date cell and a serial number are single days', () => {
    expect(readTimeframes({ day: day('2016-03-31') }, undecided)).toMatchObject({
      value: [{ text: '31 March 2016', period: { from: '2016-03-31', to: '2016-03-31' } }],
    });
    expect(readTimeframes(42_460, undecided)).toMatchObject({ value: [{ period: { from: '2016-03-31', to: '2016-03-31' } }] });
    expect(readTimeframes(2015, undecided)).toMatchObject({ value: [{ period: { from: '2015-01-01', to: '2015-12-31' } }] });
  });
});

describe('several times in one cell', () => {
  const octoberParts = [
    { part: 1, text: 'July 2015', period: { from: '2015-07-01', to: '2015-07-31' } },
    { part: 2, text: 'October 2015', period: { from: '2015-10-01', to: '2015-10-31' } },
    { part: 3, text: 'December 2015', period: { from: '2015-12-01', to: '2015-12-31' } },
  ];

  it.each([
    '1. July 2015, 2. October 2015 3. December 2015',
    '1. July 2015\n2. October 2015\n3. December 2015',
    '1) July 2015; 2) October 2015; 3) December 2015',
  ])('numbered ones keep their numbers: %j', (text) => {
    expect(readTimeframes(text, undecided)).toEqual({ value: octoberParts });
  });

  it('lines and semicolons each give their own', () => {
    const both = [
      { text: 'April 2015', period: { from: '2015-04-01', to: '2015-04-30' } },
      { text: 'Sept 2015', period: { from: '2015-09-01', to: '2015-09-30' } },
    ];
    expect(readTimeframes('April 2015\nSept 2015', undecided)).toEqual({ value: both });
    expect(readTimeframes('April 2015; Sept 2015', undecided)).toEqual({ value: both });
  });

  it('one without a year leaves the others theirs', () => {
    expect(readTimeframes('1. July 2015 2. October', undecided)).toMatchObject({
      value: [
        { part: 1, period: { from: '2015-07-01' } },
        { part: 2, period: null },
      ],
      note: { kind: 'ambiguous' },
    });
  });
});
