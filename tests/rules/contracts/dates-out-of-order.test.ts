import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Note } from '../../../src/nouns/row.ts';
import { addDays, day } from '../../../src/values/day.ts';
import { sheetOf, verdictOf } from '../picture.ts';

const code = 'dates-out-of-order';
type Given = Contract & { readonly notes?: readonly Note[] };
const contract = (more: Given = {}): Given => ({ title: 'Respite', start: day('2014-04-01'), end: day('2017-03-31'), ...more });
const judged = (...rows: Given[]) => verdictOf(code, { sheets: [sheetOf('contracts', rows)] });

const wrong: readonly (readonly [string, Given])[] = [
  ['an extension that ends before the original end', { currentEnd: day('2016-03-31') }],
  ['an end past the latest possible', { maxEnd: day('2017-03-30') }],
  ['an extension past the latest possible', { currentEnd: day('2019-03-31'), maxEnd: day('2018-03-31') }],
  ['an extension past the months of its options', { currentEnd: day('2019-04-01'), extensionMonths: 24 }],
  ['more extensions than it has', { extensionsTaken: ['Yes', 'Y', 'No'], extensionCount: 1 }],
  ['a review before the start', { review: day('2014-03-31') }],
  ['a review after the end', { review: day('2017-04-01') }],
  ['a notice to extend after the end', { extensionNoticeBy: day('2017-04-01') }],
  ['a break before the start', { breakDate: day('2014-03-31') }],
  ['a break after the end', { breakDate: day('2017-04-01') }],
  ['a signature after the start', { signed: day('2014-04-02') }],
  ['an award after the start', { awarded: day('2014-04-02') }],
];

const right: readonly (readonly [string, Given])[] = [
  ['an extension', { currentEnd: day('2019-03-31'), maxEnd: day('2019-03-31') }],
  ['an extension of as many months as there are', { currentEnd: day('2019-03-31'), extensionMonths: 24 }],
  ['an extension where the months left are told', { currentEnd: day('2019-03-31'), extensionMonths: 12, extensionLeft: 12 }],
  ['an early end that the register calls ended', { currentEnd: day('2016-03-31'), status: 'Ended' }],
  [
    'a review, a notice and a break behind an early end',
    {
      ...{ currentEnd: day('2015-03-31'), status: 'Ended early' },
      ...{ review: day('2015-10-01'), extensionNoticeBy: day('2015-09-30'), breakDate: day('2015-12-31') },
    },
  ],
  ['a review in an option year', { review: day('2018-03-31'), maxEnd: day('2019-03-31') }],
  ['a signature on the first day, whatever its award', { signed: day('2014-04-01'), awarded: day('2014-05-01') }],
  ['as many extensions as it has, as a number', { extensionsTaken: ['2'], extensionCount: 2 }],
  [
    'a year that stands for no end',
    { end: day('2099-12-31'), maxEnd: day('2019-03-31'), notes: [{ kind: 'sentinel', field: 'end', quoted: '2099' }] },
  ],
  ['an end before the start, which is another rule’s', { end: day('2013-03-31'), maxEnd: day('2012-03-31') }],
];

describe('dates out of order', () => {
  it.each(wrong)('finds %s once, with both cells', (_, more) => {
    const { cells, about } = judged(contract(more));
    expect(about).toHaveLength(1);
    expect(cells[0]).toHaveLength(2);
  });

  it.each(right)('leaves alone %s', (_, more) => {
    expect(judged(contract(more)).about).toEqual([]);
  });

  it('points first at the date that is to be looked up', () => {
    expect(judged(contract({ review: day('2017-04-01') })).cells).toEqual([['D2', 'C2']]);
    expect(judged(contract({ signed: day('2014-04-02') })).severities).toEqual(['advice']);
  });

  it('is one finding for a register with more than five of one sort', () => {
    const many = Array.from({ length: 6 }, (_, i) => contract({ title: `Lot ${i}`, maxEnd: day('2016-03-31') }));
    expect(judged(...many)).toMatchObject({ about: [['data/contracts.csv']] });
    expect(judged(...many.slice(1)).about).toHaveLength(5);
  });

  it('says where day and month could be swapped', () => {
    const notes = [{ kind: 'order' as const, field: 'maxEnd', quoted: '03/04/2016' }];
    const [plain, noted] = [judged(contract({ maxEnd: day('2016-04-03') })), judged(contract({ maxEnd: day('2016-04-03'), notes }))];
    expect(noted.findings[0]?.text).not.toBe(plain.findings[0]?.text);
  });

  it('never finds days that are in order', () => {
    const days = fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 8, maxLength: 8 }).map((list) => list.sort((a, b) => a - b));
    const fields = ['signed', 'start', 'breakDate', 'extensionNoticeBy', 'end', 'currentEnd', 'review', 'maxEnd'];
    fc.assert(
      fc.property(days, (all) => {
        const inOrder = Object.fromEntries(fields.map((field, i) => [field, addDays(day('2000-01-01'), all[i] as number)]));
        expect(judged({ title: 'Respite', ...inOrder }).about).toEqual([]);
      }),
    );
  });
});

it('a last extension date before the end may be the day it was last extended, and a latest end may not', () => {
  const under = (heading: string) => {
    const { table, rows } = sheetOf('contracts', [contract({ maxEnd: day('2016-12-31') })]);
    const columns = table.columns.map((column) => (column.field === 'maxEnd' ? { ...column, heading } : column));
    const headed = { ...table, columns };
    return verdictOf(code, {
      sheets: [{ table: headed, rows: rows.map((row) => ({ ...row, origin: { ...row.origin, table: headed } })) }],
    });
  };
  expect(under('Last extension date').findings).toEqual([]);
  expect(under('Latest possible end date').findings).toHaveLength(1);
  expect(under('Last extension end date').findings).toHaveLength(1);
});
