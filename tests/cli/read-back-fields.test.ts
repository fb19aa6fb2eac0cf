import { expect, it } from 'vitest';
import { typedAs } from '../../src/cli/read-back-fields.ts';

it('a spreadsheet’s number in a column of days is the day it stands for, and elsewhere it is itself', () => {
  expect(typedAs('activities', 'timeframe', '42429').decision).toBe('29 February 2016');
  expect(typedAs('contracts', 'end', ' 42429 ').decision).toBe('29 February 2016');
  for (const text of ['2016', '2015/16', '1 March 2016', '123456'])
    expect(typedAs('activities', 'timeframe', text)).toEqual({ decision: text });
  expect(typedAs('activities', 'lead', '42429')).toEqual({ decision: '42429' });
});

it('a status that says neither done, nor not done, nor over is told of', () => {
  for (const known of ['Done', 'Under way', 'On hold', 'Not started', 'Cancelled', 'Planned', 'Green: on track'])
    expect(typedAs('activities', 'status', known), known).toEqual({ decision: known });
  expect(typedAs('activities', 'status', 'blue sky')).toEqual({ decision: 'blue sky', beware: expect.stringContaining('“blue sky”') });
});
