import { describe, expect, it } from 'vitest';
import type { Raw } from '../../src/intake/grid.ts';
import { readColumns, readRow } from '../../src/intake/record.ts';
import { noWords } from '../../src/intake/unfilled.ts';
import { isSaidUnlet } from '../../src/nouns/over-words.ts';
import { columnsOf, kindOf } from './grids.ts';

function read(
  kindName: string,
  headings: readonly string[],
  cells: readonly Raw[],
  more: { under?: string; carrying?: number[]; carried?: Map<number, Raw> } = {},
) {
  const kind = kindOf(kindName);
  const columns = columnsOf(
    kind,
    headings.map((text, index) => ({ index, text })),
    1,
  );
  return readRow(
    { is: 'data', row: 2, cells, under: more.under ?? null },
    readColumns(columns, kind, new Map(), noWords),
    kind,
    new Set(more.carrying ?? []),
    more.carried ?? new Map(),
  );
}

const register = ['Contract title', 'Provider', 'Annual value', 'End date', 'Our notes'];

describe('a row', () => {
  it('is read field by field, and a column nothing explains is kept under its heading', () => {
    const draft = read('contracts', register, ['Short breaks', 'Moor Trust', '£1,000', '31/03/2016', 'Ring first']);
    expect(draft.fields).toEqual({ title: 'Short breaks', provider: ['Moor Trust'], annualValue: 100_000, end: '2016-03-31' });
    expect(draft.extra).toEqual({ 'Our notes': 'Ring first' });
    expect(draft.notes).toEqual([]);
  });

  it('an option that a note tells is what is left, from the cell of the note, unless another cell tells of options', () => {
    const noted = (note: string, headings = register, cells: Raw[] = []) =>
      read('contracts', headings, ['Short breaks', 'Moor Trust', '£1,000', '31/03/2016', note, ...cells]);
    const draft = noted('Option to extend 12 months');
    expect(draft.fields['extensionLeft']).toBe(12);
    expect(draft.from['extensionLeft']).toBe('Our notes');
    expect(draft.notes).toEqual([
      { kind: 'elsewhere', field: 'Our notes', quoted: 'Option to extend 12 months', text: 'options to extend, read as months left' },
    ]);
    expect(noted('No option to extend').fields['extensionLeft']).toBe(0);
    expect(noted('12 month extension requested').fields).not.toHaveProperty('extensionLeft');
    expect(noted('Option to extend').fields).toMatchObject({ extensionOptions: 'Option to extend' });
    const twice = noted('Option to extend 12 months', [...register, 'Extension options'], ['2 years']);
    expect(twice.fields).toMatchObject({ extensionMonths: 24 });
    expect(twice.fields).not.toHaveProperty('extensionLeft');
  });

  it('a cell that cannot be read gives no value and a note that quotes it', () => {
    const draft = read('contracts', register, ['Short breaks', null, 'ask finance', '31/06/2015', null]);
    expect(Object.keys(draft.fields)).toEqual(['title']);
    expect(draft.notes.map(({ kind, field, quoted }) => [kind, field, quoted])).toEqual([
      ['unreadable', 'annualValue', 'ask finance'],
      ['unreadable', 'end', '31/06/2015'],
    ]);
  });

  it('a most of nought states none, as notices of procurement write it', () => {
    const draft = read('contracts', ['Title', 'value_low', 'value_high', 'Total value'], ['Short breaks', 2_000_000, 0, 0]);
    expect(draft.fields).toEqual({ title: 'Short breaks', valueMin: 200_000_000, totalValue: 0 });
    expect(draft.notes.map(({ kind, field }) => [kind, field])).toEqual([['not stated', 'valueMax']]);
  });

  it('placeholders, what is not stated, caveats and stand-ins are each noted; a blank is not', () => {
    const draft = read('contracts', register, ['Short breaks', 'TBC', '£1,000*', '31/12/2099', null]);
    expect(draft.notes.map(({ kind, field }) => [kind, field])).toEqual([
      ['placeholder', 'provider'],
      ['caveat', 'annualValue'],
      ['sentinel', 'end'],
    ]);
    expect(read('contracts', register, ['A', null, '-', null, null]).notes).toMatchObject([{ kind: 'not stated', field: 'annualValue' }]);
  });

  it('what came of a procurement, where its supplier would stand, is its status and names nobody', () => {
    const letTo = (provider: string, ...status: string[]) =>
      read('contracts', ['Contract title', 'Supplier', ...status.map(() => 'Status')], ['Short breaks', provider, ...status]);
    for (const outcome of ['Not awarded', 'NO AWARD', 'No award made', 'Abandoned', 'Withdrawn', 'Tender abandoned', 'No bids received']) {
      const draft = letTo(outcome);
      expect(draft.fields, outcome).toEqual({ title: 'Short breaks', status: outcome });
      expect(draft.notes, outcome).toMatchObject([{ kind: 'elsewhere', field: 'provider', quoted: outcome }]);
      expect(draft.unfilled, outcome).toEqual([]);
      expect(isSaidUnlet(outcome), outcome).toBe(true);
    }
    expect(letTo('Abandoned', 'Closed').fields).toEqual({ title: 'Short breaks', status: 'Closed' });
    for (const name of ['Withdrawn Youth Trust', 'No Bids Ltd', 'Abandoned Children Trust'])
      expect(letTo(name).fields['provider']).toEqual([name]);
    expect(letTo('TBC').unfilled).toHaveLength(1);
  });

  it('a figure said to be invented is noted, wherever it is said', () => {
    expect(
      read('contracts', register, ['A', null, '£5 (invented)', null, 'Invented for the example']).notes.map(({ kind }) => kind),
    ).toEqual(['invented', 'invented']);
  });

  it('milestones are kept by their year', () => {
    const draft = read(
      'intentions',
      ['Commissioning intention', '2015/16', 'Milestones 2015/16', 'Milestones 2016/17'],
      ['Join up', 'x', 'Let it', 'Review'],
    );
    expect(draft.fields['milestones']).toEqual([
      { year: '2015/16', text: 'Let it' },
      { year: '2016/17', text: 'Review' },
    ]);
  });
});

describe('columns nothing explains', () => {
  it('with one heading between them are all kept', () => {
    expect(read('contracts', ['Contract title', 'Notes', 'Notes', ''], ['A', 'one', 'two', 'three']).extra).toEqual({
      Notes: 'one',
      C1: 'two',
      D1: 'three',
    });
  });

  it.each(['__proto__', 'constructor', 'toString'])('called %s are kept like any other', (heading) => {
    const { extra } = read('contracts', ['Contract title', heading], ['A', 'kept']);
    expect(Object.entries(extra)).toEqual([[heading, 'kept']]);
    expect(Object.getPrototypeOf(extra)).toBe(Object.prototype);
  });
});

describe('what stands once for several rows', () => {
  it('a value filled once is that of the blank rows below', () => {
    const carried = new Map<number, Raw>();
    const headings = ['System element', 'Commissioning activity', 'Timeframe'];
    expect(read('activities', headings, ['Edge of care', 'A', 'June 2015'], { carrying: [0], carried }).fields['element']).toBe(
      'Edge of care',
    );
    expect(read('activities', headings, [null, 'B', 'June 2015'], { carrying: [0], carried }).fields['element']).toBe('Edge of care');
    expect(read('activities', headings, [null, 'C', 'June 2015'], { carried }).fields['element']).toBeUndefined();
  });

  it('a heading above fills its field where the row is silent', () => {
    expect(read('services', ['Service', 'Provider'], ['Portage', 'A'], { under: 'SEND' }).fields['element']).toBe('SEND');
    expect(read('services', ['Service', 'Provider', 'Element'], ['Portage', 'A', 'Own'], { under: 'SEND' }).fields['element']).toBe('Own');
  });

  it('an extension its status tells is the end as it stands where it is later than what is stated, and is said either way', () => {
    const headings = ['Contract title', 'Provider', 'End date', 'Current end date', 'Status'];
    const later = read('contracts', headings, ['Short breaks', 'Moor Trust', '31/03/2026', '31/12/2026', 'Extended to 30.06.2027']);
    expect(later.fields).toMatchObject({ end: '2026-03-31', currentEnd: '2027-06-30', status: 'Extended to 30.06.2027' });
    expect(later.from).toEqual({ currentEnd: 'status' });
    expect(later.notes).toMatchObject([{ kind: 'elsewhere', field: 'status' }]);
    const same = read('contracts', headings, ['Short breaks', 'Moor Trust', '31/03/2027', null, 'Ext. to 31/03/27']);
    expect(same.fields).toMatchObject({ end: '2027-03-31', extensionsTaken: ['yes'] });
    const stale = read('contracts', headings, ['Short breaks', 'Moor Trust', '31/03/2028', null, 'Extended to March 2026']);
    expect(stale.fields['currentEnd']).toBeUndefined();
    expect(stale.notes[0]?.text).toMatch(/before the end that is stated/);
  });

  it('a day its status says a contract ended on is the end as it stands where it is earlier than what is stated', () => {
    const headings = ['Contract title', 'Provider', 'Start date', 'End date', 'Status'];
    const ending = (status: string, end: Raw = '31/03/2028') =>
      read('contracts', headings, ['Short breaks', 'Moor Trust', '01/04/2024', end, status]);
    for (const status of [
      'Ended early 31/08/2026',
      'Terminated by the provider from 31 August 2026',
      'Ceased (w.e.f. 31.08.2026)',
      'Decommissioned: last day 31/08/2026',
      'Ending early - 31/08/2026',
      'Notice given - terminates 31/08/2026',
      'Notice served 01/03/2026; ends on 31 August 2026',
      'To be decommissioned from 31 August 2026',
    ])
      expect(ending(status).fields, status).toMatchObject({ end: '2028-03-31', currentEnd: '2026-08-31' });
    expect(ending('Ended early 31/08/2026')).toMatchObject({
      from: { currentEnd: 'status' },
      notes: [{ kind: 'elsewhere', field: 'status' }],
    });
    expect(ending('Ended 31/08/2026', null).fields['currentEnd']).toBe('2026-08-31');
    for (const status of [
      'Ended 31/03/2028',
      'Ended',
      'Expired; reviewed 31/08/2026',
      'Ended 31/08/2023',
      'Live, not ended 31/08/2026',
      'Ended August 2026',
      'Live - ends 31/08/2026',
      'Initial term ends 31/08/2026',
      'Notice given 31/08/2026',
      'Not ending early 31/08/2026',
    ])
      expect(ending(status).fields['currentEnd'], status).toBeUndefined();
  });

  it('what stands behind the last day of a contract is read: its options, a day it may be extended to, a day it was extended to', () => {
    const ending = (end: string) => read('contracts', ['Contract title', 'Provider', 'End date'], ['Short breaks', 'Moor Trust', end]);
    expect(ending('31 March 2026 (+1+1)').fields).toMatchObject({ end: '2026-03-31', extensionMonths: 24 });
    expect(ending('31/03/2027 + 2 years').fields).toMatchObject({ end: '2027-03-31', extensionMonths: 24 });
    expect(ending('31/03/27 (option to extend to 31/03/29)').fields).toMatchObject({ end: '2027-03-31', maxEnd: '2029-03-31' });
    expect(ending('31/03/2026 (ext to 31/03/2027)').fields).toMatchObject({ end: '2026-03-31', currentEnd: '2027-03-31' });
    expect(ending('31/03/2026 (TBC)').fields).toEqual({ title: 'Short breaks', provider: ['Moor Trust'], end: '2026-03-31' });
    expect(ending('March 2026 (+1+1)').fields).toMatchObject({ extensionMonths: 24 });
    expect(ending('March 2026 (ext to March 2027)').fields).toMatchObject({ currentEnd: '2027-03-31' });
    expect(ending('March 2026 (option to extend to March 2028)').fields).toMatchObject({ maxEnd: '2028-03-31' });
    expect(ending('31/03/2026 - option to extend').fields).toMatchObject({ end: '2026-03-31' });
    expect(ending('31 March 2026 (+1+1)').notes.map(({ kind }) => kind)).toContain('elsewhere');
  });

  it('how far a procurement has come is an answer under a status, and none yet under a provider', () => {
    const draft = read('contracts', ['Contract title', 'Provider', 'Status'], ['Short breaks', 'Out to tender', 'Out to tender']);
    expect(draft.fields).toEqual({ title: 'Short breaks', status: 'Out to tender' });
  });
});

describe('what a row of a register tells of extensions and values beyond their columns', () => {
  const headings = ['Contract title', 'Start date', 'End date', 'Term (months)', 'Ext 1', 'Ext 2', 'Contract value', 'Status'];
  const told = (cells: Partial<Record<'end' | 'one' | 'two' | 'value' | 'status', Raw>>) => {
    const { end = '31/03/2027', one = null, two = null, value = null, status = null } = cells;
    return read('contracts', headings, ['Short breaks', '01/04/2024', end, 36, one, two, value, status]).fields;
  };

  it('extensions a column each are months of option, or days of which the last is the latest end; a mark tells neither', () => {
    expect(told({ one: '12', two: '12 months' })['extensionMonths']).toBe(24);
    expect(told({ one: '31/03/2028', two: '31/03/2029' })['maxEnd']).toBe('2029-03-31');
    expect(Object.keys(told({ one: 'Y', two: '31/03/2029' }))).not.toContain('maxEnd');
    expect(Object.keys(told({ one: '1' }))).not.toContain('extensionMonths');
  });

  it('an extension told by its length moves on the end of the first term alone', () => {
    const status = 'Extended by 12 months';
    expect(told({ status })).toMatchObject({ end: '2027-03-31', currentEnd: '2028-03-31' });
    expect(told({ status, end: '31/03/2028' })).toMatchObject({ end: '2028-03-31', extensionsTaken: ['yes'] });
    expect(Object.keys(told({ status, end: '30/09/2027' }))).not.toContain('currentEnd');
    expect(Object.keys(told({ status: 'To be extended by 12 months' }))).not.toContain('currentEnd');
  });

  it('an option of a length nobody can read is kept in its words, and one to a day is the latest end', () => {
    const status = 'First extension taken, one left';
    expect(told({ status })['extensionOptions']).toBe(status);
    expect(Object.keys(told({ status: 'Extended by 12 months' }))).not.toContain('extensionOptions');
    expect(told({ status: 'Initial term, extension to April 2028 possible' })['maxEnd']).toBe('2028-04-30');
  });

  it('a value for a part of a year is so many for a year, and no value for the whole term', () => {
    expect(told({ value: '£12k per quarter' })).toMatchObject({ annualValue: 4_800_000 });
    expect(told({ value: '£1,000 pcm' })).toMatchObject({ annualValue: 1_200_000 });
    expect(told({ value: '£500 per week' })).toMatchObject({ annualValue: 2_600_000 });
    expect(Object.keys(told({ value: '£12k per quarter' }))).not.toContain('totalValue');
    expect(Object.keys(read('spend', ['Supplier', 'Date', 'Amount'], ['Moor Trust', '01/04/2024', '£500 per week']).fields)).not.toContain(
      'amount',
    );
  });

  it('who buys it too, and what each bears: a column of its own, or words behind a name', () => {
    const words = 'Jointly with Anytown ICB, council 40%';
    expect(read('contracts', ['Contract title', 'Provider', 'Bought with'], ['Therapy', 'Moor Trust', words]).fields).toMatchObject({
      contributions: [words],
    });
    const named = (cell: string) =>
      read('contracts', ['Contract title', 'Provider', 'Commissioning partners'], ['Therapy', 'Moor Trust', cell]).fields;
    expect(named(words)).toMatchObject({ commissioner: ['Anytown ICB'], contributions: [words] });
    expect(named('Anytown ICB (50/50)')).toMatchObject({ commissioner: ['Anytown ICB'] });
    expect(named('NHS North East and North Cumbria ICB')).toEqual({
      title: 'Therapy',
      provider: ['Moor Trust'],
      commissioner: ['NHS North East and North Cumbria ICB'],
    });
  });
});
