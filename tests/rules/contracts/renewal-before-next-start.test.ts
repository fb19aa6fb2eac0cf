import { describe, expect, it } from 'vitest';
import type { RenewalGap } from '../../../src/nouns/printed-timetable.ts';
import { day } from '../../../src/values/day.ts';
import { verdictOf } from '../picture.ts';

const at = (cell: string) => ({ file: 'data/contracts.csv', sheet: null, cell });
const gap = (contract: string, cell: string, more: Partial<RenewalGap> = {}): RenewalGap => ({
  contract,
  title: contract,
  said: 'April 2019',
  renewal: day('2019-04-01'),
  cell: at(cell),
  next: { contract: 'new', title: 'New', start: day('2020-01-01'), cell: at('C2') },
  days: 275,
  ...more,
});
const judged = (...renewals: RenewalGap[]) => verdictOf('renewal-before-next-start', { renewals });

describe('contracts due for renewal before what follows starts', () => {
  it('are one finding where one contract follows them at one time, in whatever order they come', () => {
    const both = [gap('a', 'J3'), gap('b', 'J4')];
    expect(judged(...both)).toMatchObject({ about: [['a', 'b', 'new']], cells: [['J3', 'C2', 'J4']] });
    expect(judged(...[...both].reverse()).findings).toEqual(judged(...both).findings);
  });

  it('are apart where they are due at other times', () => {
    expect(judged(gap('a', 'J3'), gap('b', 'J4', { renewal: day('2019-06-01') })).about).toHaveLength(2);
  });
});
