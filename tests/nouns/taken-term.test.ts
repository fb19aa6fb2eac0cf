import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/nouns/contract.ts';
import type { Note, Row } from '../../src/nouns/row.ts';
import { takenTerm } from '../../src/nouns/taken-term.ts';
import { day } from '../../src/values/day.ts';
import { sheetOf, verdictOf } from '../rules/picture.ts';

const termOf = (contract: Contract, notes: readonly Note[] = []) =>
  takenTerm(sheetOf('contracts', [{ title: 'Grant', ...contract, notes }]).rows[0] as Row<Contract>);

describe('the days of a contract that states how long it is for', () => {
  it('run from its award where it states no start, and are never stated days', () => {
    expect(termOf({ awarded: day('2015-01-18'), termMonths: 12 })).toEqual({
      start: '2015-01-18',
      end: '2016-01-17',
      fields: { start: 'awarded', end: 'termMonths' },
      taken: true,
    });
    expect(termOf({ start: day('2015-04-01'), awarded: day('2015-01-18'), termMonths: 6 })).toMatchObject({
      start: '2015-04-01',
      end: '2015-09-30',
    });
  });

  it('are as stated where a last day is, and not taken where its cell says something else', () => {
    expect(termOf({ awarded: day('2015-01-18'), end: day('2015-12-31'), termMonths: 12 })).toMatchObject({
      start: null,
      end: '2015-12-31',
      taken: false,
    });
    const rolling: Note = { kind: 'not stated', field: 'end', quoted: 'rolling' };
    expect(termOf({ awarded: day('2015-01-18'), termMonths: 12 }, [rolling])).toMatchObject({ start: null, end: null, taken: false });
  });
});

describe('a contract of which only the latest possible end is stated', () => {
  const start = day('2013-04-01');

  it('ends by then, unless that is before its start or a cell of its ends says something else', () => {
    expect(termOf({ start, maxEnd: day('2015-03-31') })).toEqual({
      start,
      end: '2015-03-31',
      fields: { start: 'start', end: 'maxEnd' },
      taken: false,
    });
    expect(termOf({ start, maxEnd: day('2015-03-31'), end: day('2014-03-31') })).toMatchObject({ end: '2014-03-31' });
    expect(termOf({ start, maxEnd: day('2012-03-31') })).toMatchObject({ end: null });
    for (const field of ['end', 'maxEnd'])
      expect(termOf({ start, maxEnd: day('2015-03-31') }, [{ kind: 'sentinel', field, quoted: 'rolling' }])).toMatchObject({ end: null });
  });

  it('is not held with others in a plan year that begins after it, nor overdue a review', () => {
    const sheet = (maxEnd: string) =>
      sheetOf('contracts', [
        { title: 'Mentoring', provider: ['Kite'], start, end: day('2016-03-31') },
        { title: 'Respite', provider: ['Kite'], start, maxEnd: day(maxEnd), review: day('2014-03-31') },
      ]);
    const found = (code: Parameters<typeof verdictOf>[0], maxEnd: string) => verdictOf(code, { sheets: [sheet(maxEnd)] }).cells.length;
    for (const code of ['several-contracts', 'review-overdue'] as const) {
      expect(found(code, '2015-03-31'), code).toBe(0);
      expect(found(code, '2017-03-31'), code).toBe(1);
    }
  });
});

describe('contracts of one provider', () => {
  const held = (more: Contract) => ({ provider: ['Kite'], ...more });
  const textOf = (rows: readonly Contract[]) =>
    verdictOf('several-contracts', { sheets: [sheetOf('contracts', rows.map(held))] }).findings.map(({ text }) => text);
  const dated = { title: 'Mentoring', start: day('2015-04-01'), end: day('2016-03-31') };

  it('are held at once when their terms counted from the award meet, which is said against it', () => {
    const [text = ''] = textOf([dated, { title: 'Respite', awarded: day('2015-05-01'), termMonths: 12 }]);
    expect(text).toContain('at once');
    expect(text).toContain('days in common');
    expect(text).toContain('no last day is stated for 1, and the months of its term are counted from the start or the award');
    expect(textOf([dated, { title: 'Respite', awarded: day('2013-05-01'), termMonths: 12 }])).toEqual([]);
  });

  it('have no days in common, and are not held at once for sure, where one states no day', () => {
    const [text = ''] = textOf([dated, { title: 'Respite' }]);
    expect(text).toContain('holds 2 contracts in the plan year');
    expect(text).not.toContain('days in common');
    expect(text).toContain('a day is missing or cannot be read for 1 of them');
  });
});
