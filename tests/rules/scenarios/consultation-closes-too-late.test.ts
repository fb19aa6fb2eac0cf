import { expect, it } from 'vitest';
import type { Proposal } from '../../../src/nouns/intent.ts';
import { day } from '../../../src/values/day.ts';
import { sheetOf } from '../picture.ts';
import { budgetOf, judgedAs } from './modelled.ts';

const code = 'consultation-closes-too-late';
const cut = (more = '') => `{ id: cut, kind: saving, on: Centres, amount: £50, from: 2016-04-01${more} }`;
const judged = (row: Proposal, measure = cut()) =>
  judgedAs(
    code,
    {
      sheets: [
        budgetOf({ line: 'Centres', pounds: 500 }),
        sheetOf('proposals', [row], { columns: ['proposal', 'consultationCloses', 'decisionDate'] }),
      ],
    },
    measure,
  );
const closing = (on: string, more: Proposal = {}): Proposal => ({ proposal: 'Centres', consultationCloses: day(on), ...more });

it('a consultation that closes on or after the day the measure begins, or is decided, is found', () => {
  expect(judged(closing('2016-03-31'))).toMatchObject({ about: [], unjudged: [], examined: 1 });
  expect(judged(closing('2016-04-01'))).toMatchObject({
    about: [['centres-1', 'cut']],
    cells: [['B2', 'line 5']],
    severities: ['warning'],
  });
  expect(judged(closing('2015-12-01', { decisionDate: day('2015-11-01') })).cells).toEqual([['B2', 'C2', 'line 5']]);
  expect(judged(closing('2015-06-01', { decisionDate: day('2015-05-01') })).severities).toEqual(['error']);
  expect(judged(closing('2015-12-01'), cut(', decision: Cabinet 2015-12-01')).about).toEqual([['centres-1', 'cut']]);
  expect(judged(closing('2015-12-01'), cut(', decision: Cabinet 2015-12-02')).about).toEqual([]);
});

it('one with no day of closing could not be judged, and one about something else is left alone', () => {
  expect(judged({ proposal: 'Centres' })).toMatchObject({ about: [], unjudged: ['cut, centres-1'] });
  expect(judged(closing('2016-05-01', { proposal: 'Youth clubs' }))).toMatchObject({ about: [], examined: 0 });
});
