import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('an indicator has its figures side by side; what is to be confirmed is neither nought nor a figure', () => {
  const { table, records } = read([
    ['Domain', 'Indicator', 'Local no.', 'Local value', 'Eng. ave.', 'Eng. worst', 'Eng. best'],
    ['Health', 'Smoking at delivery', 564, 16.7, 12.7, 30.8, 2.3],
    [null, 'Breastfeeding', 2327, 'TBC', 73.9, 40.8, 94.7],
  ]);
  expect(table.kind).toBe('outcomes');
  expect(records).toMatchObject([
    { group: 'Health', indicator: 'Smoking at delivery', number: 564, local: 16.7, national: 12.7, worst: 30.8, best: 2.3 },
    { group: 'Health', indicator: 'Breastfeeding', national: 73.9 },
  ]);
  expect(records[1]).not.toHaveProperty('local');
});

const counted = (denominators: readonly (string | number)[]) =>
  read([
    ['Indicator', 'Denominator', 'Local value', 'England'],
    ...denominators.map((cell, index) => [`Readiness ${index}`, cell, '66.725', 67.7]),
  ]).records.map(({ denominator, local }) => [denominator, local]);

it('a point before three figures of a count is thousands where the column proves it, else no guess; rates keep theirs', () => {
  expect(counted(['2.010', '21.500', 1900])).toEqual([
    [undefined, 66.725],
    [undefined, 66.725],
    [1900, 66.725],
  ]);
  expect(counted(['2.010', '1.234.500'])).toEqual([
    [2010, 66.725],
    [1_234_500, 66.725],
  ]);
  expect(counted(['2.125', '0.375', '12.5']).map(([count]) => count)).toEqual([2.125, 0.375, 12.5]);
});

it('answers to a consultation are not outcomes', () => {
  expect(
    kindOf([
      ['Question', 'Answer', 'Share'],
      ['Would you use a hub?', 'Yes', '75%'],
      ['Would you use a hub?', 'No', '25%'],
    ]),
  ).toBe('engagement');
});

it.each(['Rate', 'Rate (%)', 'Local rate', 'Percentage'])('a place’s own figure may be headed “%s”', (heading) => {
  const { records } = read([
    ['Indicator', 'Numerator', 'Denominator', heading, 'England'],
    ['EHC plans in 20 weeks', 142, 310, 54.2, 46.4],
  ]);
  expect(records[0]).toMatchObject({ number: 142, denominator: 310, local: 54.2, national: 46.4 });
});

it('a rate beside the place’s own figure is kept as it is written', () => {
  const { records } = read([
    ['Indicator', 'Rate', 'Local value', 'England'],
    ['Infant deaths', 'per 1,000', 4.6, 3.9],
  ]);
  expect(records[0]).toMatchObject({ local: 4.6, national: 3.9, extra: { Rate: 'per 1,000' } });
});

it('the ends of a confidence interval are read, in columns of their own or in one', () => {
  const { records } = read([
    ['Indicator', 'Local', 'Lower CI', 'Upper CI', 'National', 'Polarity'],
    ['Infant deaths', 4.6, 1.9, 9.5, 3.9, 'Low is good'],
  ]);
  expect(records[0]).toMatchObject({ local: 4.6, lower: 1.9, upper: 9.5, national: 3.9 });
  const fingertips = read([
    ['Indicator Name', 'Local value', 'Lower CI 95.0 limit', 'Upper CI 95.0 limit', 'England'],
    ['Infant deaths', 4.6, 1.9, 9.5, 3.9],
  ]);
  expect(fingertips.records[0]).toMatchObject({ lower: 1.9, upper: 9.5 });
  const one = read([
    ['Indicator', 'Local', '95% CI', 'England'],
    ['Infant deaths', 4.6, '1.9–9.5', 3.9],
  ]);
  expect(one.records[0]).toMatchObject({ local: 4.6, interval: '1.9–9.5' });
});
