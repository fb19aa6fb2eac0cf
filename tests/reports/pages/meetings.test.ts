import { expect, it } from 'vitest';
import { meetings } from '../../../src/reports/pages/meetings.ts';
import { day } from '../../../src/values/day.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan } from '../sample-plan.ts';
import { read } from '../sample-records.ts';

it('a meeting whose papers have no day shows the blank', () => {
  const { rows } = read({
    file: 'data/meetings.csv',
    sheet: null,
    kind: 'meetings',
    fields: ['body', 'date', 'agendaBy'],
    rows: [{ id: 'm1', body: 'Cabinet', date: day('2015-10-13') }],
  });
  const table = tableIn(pageOf(meetings, { ...emptyPlan, records: { ...emptyPlan.records, meetings: rows } }), 'meetings');
  expect(contentAt(table, 'm1', 'date')).toEqual({ kind: 'day', day: '2015-10-13' });
  expect(contentAt(table, 'm1', 'agendaBy')).toEqual({ kind: 'absent', because: 'blank' });
});

it('without such a table the page is left out', () => {
  expect(meetings.build(emptyPlan)).toMatchObject({ leftOut: true });
});
