import { expect, it } from 'vitest';
import type { PageTable } from '../../../src/nouns/page.ts';
import { contracts as page } from '../../../src/reports/pages/contracts.ts';
import {
  contractsEnding,
  endedWords,
  endingFormula,
  noEndFormula,
  notLetAmong,
  standInWords,
} from '../../../src/reports/register/contract-ends.ts';
import { lastDaysTakenWords } from '../../../src/reports/register/last-day-taken.ts';
import { dayOr } from '../../../src/reports/tables/cells.ts';
import { evaluate, tablesOf } from '../../../src/reports/tables/evaluate.ts';
import { day } from '../../../src/values/day.ts';
import { pageOf } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';
import { read } from '../sample-records.ts';

const register = {
  file: 'register.csv',
  sheet: null,
  kind: 'contracts',
  fields: ['ref', 'title', 'start', 'end', 'currentEnd', 'maxEnd', 'termMonths'],
} as const;
const { rows } = read({
  ...register,
  rows: [
    { id: 'extended', end: day('2015-12-31'), currentEnd: day('2017-03-31') },
    { id: 'extended into the year', end: day('2014-12-31'), currentEnd: day('2016-03-31') },
    { id: 'last day', end: day('2016-06-30') },
    { id: 'a day later', end: day('2016-07-01') },
    { id: 'already over', end: day('2015-06-29') },
    { id: 'never said' },
    { id: 'by then at the latest', maxEnd: day('2016-03-31') },
    { id: 'later at the latest', maxEnd: day('2019-03-31') },
    { id: 'by its months', start: day('2014-04-01'), termMonths: 24 },
    {
      id: 'rolling, though the months are told',
      start: day('2014-04-01'),
      termMonths: 24,
      notes: [{ kind: 'not stated', field: 'end', quoted: 'rolling' }],
    },
    { id: 'to be filled', notes: [{ kind: 'placeholder', field: 'end', quoted: 'TBC' }] },
    { id: 'and so', notes: [{ kind: 'placeholder', field: 'end', quoted: 'tbc' }] },
  ],
});
const asOf = day('2015-06-30');

it('a contract ends when its extensions taken end, else by the months of its term or the latest end that is possible; the last day of the twelve months counts', () => {
  const { ending, unknown } = contractsEnding(rows, asOf);
  expect(ending.map(({ id }) => id)).toEqual(['extended into the year', 'last day', 'by then at the latest', 'by its months']);
  expect(unknown.map(({ id }) => id)).toEqual(['never said', 'rolling, though the months are told', 'to be filled', 'and so']);
  expect(lastDaysTakenWords(ending)).toBe(
    '1 by the months of its term and 1 by the latest end that is possible, for no last day is stated',
  );
  expect(lastDaysTakenWords(rows.slice(0, 5))).toBeNull();
});

it('of those without an end the ones nobody holds and that have yet to begin are said to be not let', () => {
  const asOf = day('2015-06-30');
  const toBe = { start: day('2016-01-01') };
  expect(notLetAmong([toBe, { start: day('2014-01-01') }, { ...toBe, provider: ['A'] }], asOf)).toBe(', 1 of them not let yet');
  expect(notLetAmong([toBe], asOf)).toBe(', and not let yet');
  expect(notLetAmong([{}], asOf)).toBe('');
});

it('the workbook counts the same over the page of contracts, and an end written in there goes before the day taken', () => {
  const counted = (own: typeof rows, written?: string) => {
    const tables = new Map(tablesOf([pageOf(page, { ...samplePlan, records: { ...samplePlan.records, contracts: own } })]));
    const table = tables.get('contracts') as PageTable;
    const changed = table.rows.map((row) =>
      row.key === written ? { ...row, cells: { ...row.cells, end: dayOr(day('2030-03-31'), '') } } : row,
    );
    tables.set('contracts', { ...table, rows: changed });
    return [endingFormula(own, asOf), noEndFormula(own)].map((formula) => evaluate(formula, tables));
  };
  expect(counted(rows)).toEqual([4, 4]);
  expect(counted(rows, 'by its months')).toEqual([3, 4]);
  expect(counted(rows, 'never said')).toEqual([4, 3]);
  expect(counted(rows.filter(({ currentEnd }) => currentEnd === undefined))).toEqual([3, 4]);
  expect(counted(rows.filter(({ end }) => end !== undefined))).toEqual([2, 0]);
});

it('an end that stands for none is said beside those that state none, and an end before its start is not called over', () => {
  const { rows } = read({
    file: 'register.csv',
    sheet: null,
    kind: 'contracts',
    fields: ['title', 'start', 'end'],
    rows: [
      { id: 'a', end: day('9999-12-31'), notes: [{ kind: 'sentinel', field: 'end', quoted: '9999' }] },
      { id: 'b', start: day('2015-04-01'), end: day('2014-03-31') },
    ],
  });
  expect(standInWords(rows)).toBe('1 more states a day that stands for no end, such as 9999');
  expect(standInWords(rows.slice(1))).toBeNull();
  expect(endedWords(rows, day('2015-06-30'))).toBeNull();
  expect(endedWords(rows, day('2014-03-31'))).toBeNull();
});

it('a contract past the latest end that is possible is over, though it states no other', () => {
  const given = {
    file: 'register.csv',
    sheet: null,
    kind: 'contracts',
    fields: ['title', 'maxEnd'],
    rows: [{ id: 'a', maxEnd: day('2015-03-31') }],
  } as const;
  expect(endedWords(read(given).rows, day('2015-06-30'))).toContain('1 contract ended before 30 June 2015');
  expect(endedWords(read(given).rows, day('2015-03-30'))).toBeNull();
});
