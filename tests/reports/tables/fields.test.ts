import { describe, expect, it } from 'vitest';
import { fieldTitle } from '../../../src/nouns/field-title.ts';
import { type AnyRow, fieldContent, fieldsPresent, isMoney } from '../../../src/reports/tables/fields.ts';
import { day } from '../../../src/values/day.ts';
import { read } from '../sample-records.ts';
import { activities, contracts, intentions, twoYears } from '../sample-tables.ts';

const [first, second, third] = contracts.rows;

describe('what a field of a record holds on a page', () => {
  it('is an amount, a day, names or words, as the field says', () => {
    expect(first && fieldContent('contracts', first, 'annualValue')).toEqual({ kind: 'money', pence: 400_000_000 });
    expect(first && fieldContent('contracts', first, 'start')).toEqual({ kind: 'day', day: '2013-04-01' });
    expect(first && fieldContent('contracts', first, 'provider')).toEqual({ kind: 'text', text: 'Community Healthcare' });
    expect(twoYears.rows[0] && fieldContent('budget', twoYears.rows[0], 'share')).toEqual({ kind: 'share', share: 0.83 });
  });
  it('is absent with the reason: the placeholder as written, blank, or not stated at all', () => {
    expect(third && fieldContent('contracts', third, 'annualValue')).toEqual({ kind: 'absent', because: 'TBC' });
    expect(second && fieldContent('contracts', second, 'route')).toEqual({ kind: 'absent', because: 'blank' });
    expect(second && fieldContent('contracts', second, 'cpv')).toEqual({ kind: 'absent', because: 'not stated' });
  });
  it('is a day where a timeframe is one day and says nothing beside it', () => {
    const [row] = activities.rows;
    const of = (text: string) =>
      row &&
      fieldContent(
        'activities',
        { ...row, timeframe: [{ text, period: { from: day('2027-01-31'), to: day('2027-01-31') } }] } as AnyRow,
        'timeframe',
      );
    expect(of('2027-01-31')).toEqual({ kind: 'day', day: '2027-01-31' });
    expect(of('31 January 2027')).toEqual({ kind: 'day', day: '2027-01-31' });
    expect(of('by 31 January 2027')).toEqual({ kind: 'text', text: 'by 31 January 2027' });
  });
  it('keeps the parts of a timeframe and the years of milestones apart', () => {
    expect(activities.rows[0] && fieldContent('activities', activities.rows[0], 'timeframe')).toEqual({
      kind: 'text',
      text: '1. October 2015\n2. Autumn',
    });
    expect(intentions.rows[1] && fieldContent('intentions', intentions.rows[1], 'milestones')).toEqual({
      kind: 'text',
      text: '2016/17: New offer',
    });
  });
  it('puts leads that carry the number of their part on lines of their own, others in a sentence', () => {
    const of = (lead: readonly string[]) => {
      const { rows } = read({ file: 'x.csv', sheet: null, kind: 'activities', fields: ['lead'], rows: [{ id: 'a', lead }] });
      return rows[0] && fieldContent('activities', rows[0], 'lead');
    };
    expect(of(['1. CCG', '2. Council'])).toEqual({ kind: 'text', text: '1. CCG\n2. Council' });
    expect(of(['CCG', 'Council'])).toEqual({ kind: 'text', text: 'CCG and Council' });
  });
  it('quotes a cell that cannot be read', () => {
    const notes = [{ kind: 'unreadable' as const, field: 'end', quoted: '31/06/2015' }];
    const { rows } = read({ file: 'x.csv', sheet: null, kind: 'contracts', fields: ['end'], rows: [{ id: 'a', notes }] });
    const content = rows[0] && fieldContent('contracts', rows[0], 'end');
    expect(content?.kind === 'absent' && content.because).toContain('31/06/2015');
  });
});

it('an actual is money in a budget and a number in a performance indicator', () => {
  expect(isMoney('budget', 'actual')).toBe(true);
  expect(isMoney('kpis', 'actual')).toBe(false);
});

it('the fields present are those preferred first, then as met, blank columns among them', () => {
  expect(fieldsPresent(contracts.rows, ['end', 'nothing', 'ref'])).toEqual([
    'end',
    'ref',
    'title',
    'provider',
    'start',
    'currentEnd',
    'annualValue',
    'totalValue',
    'route',
  ]);
});

it('a field is titled in plain words', () => {
  expect([fieldTitle('annualValue'), fieldTitle('cpv'), fieldTitle('maxEnd')]).toEqual(['Annual value', 'CPV', 'Latest possible end']);
});
