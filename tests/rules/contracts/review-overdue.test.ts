import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import { day } from '../../../src/values/day.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'review-overdue';
const contract = (review: string | null, more: Contract = {}): Contract => ({
  title: 'Respite',
  start: day('2012-04-01'),
  end: day('2017-03-31'),
  ...(review === null ? {} : { review: day(review) }),
  ...more,
});
const judged = (...rows: Contract[]) =>
  verdictOf(code, { sheets: [sheetOf('contracts', rows, { columns: ['title', 'start', 'end', 'review'] })] });

describe('a review long overdue', () => {
  it('is found more than twelve months after its day, with the cell', () => {
    expect(judged(contract('2014-06-29'), contract('2014-06-30')).cells).toEqual([['D2']]);
    expect(judged(contract('2014-06-29', { status: 'Active' })).severities).toEqual(['warning']);
  });

  it('is not found for a contract that is over or has not begun, or for a review before its start', () => {
    const over = contract('2013-01-01', { status: 'Ended' });
    const past = contract('2013-01-01', { end: day('2015-06-29') });
    const ahead = contract('2013-01-01', { start: day('2015-07-01') });
    expect(judged(over, past, ahead)).toMatchObject({ about: [], examined: 0 });
    expect(judged(contract('2012-03-31'))).toMatchObject({ about: [], unjudged: [], examined: 1 });
  });

  it('is found for a contract extended, and for one with no last day', () => {
    const open: Contract = { title: 'Advice', start: day('2012-04-01'), review: day('2013-04-01') };
    expect(judged(contract('2013-04-01', { end: day('2015-03-31'), currentEnd: day('2016-03-31') }), open).about).toHaveLength(2);
  });

  it('is one finding for a register with more than five', () => {
    const many = Array.from({ length: 6 }, () => contract('2013-04-01'));
    expect(judged(...many)).toMatchObject({ about: [['data/contracts.csv']] });
    expect(judged(...many.slice(1)).about).toHaveLength(5);
  });

  it('is not judged where its day is blank, and not asked of a register without the column', () => {
    expect(judged(contract(null))).toMatchObject({ about: [], unjudgedCells: ['D2'] });
    expect(verdictOf(code, { sheets: [sheetOf('contracts', [contract(null)])] })).toMatchObject({ examined: 0, unjudged: [] });
  });
});
