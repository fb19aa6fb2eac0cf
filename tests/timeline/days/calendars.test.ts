import { expect, it } from 'vitest';
import { calendarsFrom, counts } from '../../../src/timeline/days/calendars.ts';
import { Refusal } from '../../../src/values/refusal.ts';
import { calendars, on } from '../rows.ts';

it('both calendars are read, each knowing the days it covers', () => {
  expect([...calendars.keys()]).toEqual(['england-and-wales', 'uk-any']);
  expect(calendars.get('england-and-wales')).toMatchObject({ firstKnown: '2012-01-01', lastKnown: '2028-12-31' });
  expect(calendars.get('england-and-wales')?.holidays).toHaveLength(140);
  expect(calendars.get('uk-any')).toMatchObject({ firstKnown: '2024-01-01', lastKnown: '2028-12-31' });
  expect(calendars.get('uk-any')?.holidays).toHaveLength(66);
});

it('every English holiday of the shared years is a holiday somewhere in the UK', () => {
  const uk = new Set(calendars.get('uk-any')?.holidays.map((holiday) => holiday.day));
  const english = (calendars.get('england-and-wales')?.holidays ?? []).filter((holiday) => holiday.day >= '2024-01-01');
  expect(english.length).toBeGreaterThan(35);
  expect(english.filter((holiday) => !uk.has(holiday.day))).toEqual([]);
});

it('St Andrew’s Day counts in England and not across the UK', () => {
  expect(counts(on('2026-11-30'), 'working days (England)', calendars)).toMatchObject({ counts: true });
  expect(counts(on('2026-11-30'), 'working days (any part of the UK)', calendars)).toMatchObject({ counts: false });
  expect(counts(on('2026-11-30'), 'calendar days', calendars)).toMatchObject({ counts: true });
});

it('a calendar read from a document is the same, and an unknown key is refused', () => {
  const entry = {
    id: 'x',
    lastKnown: '2026-12-31',
    source: 's',
    verified: true,
    holidays: [{ day: '2026-12-25', title: 'Christmas Day', nations: ['England and Wales'] }],
  };
  const document = (value: unknown) => ({ file: 'c.yaml', value, lines: {} });
  expect(calendarsFrom(document({ calendars: [entry] })).get('x')).toMatchObject({ firstKnown: '2026-01-01' });
  expect(() => calendarsFrom(document({ calendars: [{ ...entry, nation: 'x' }] }))).toThrow(Refusal);
  expect(() => calendarsFrom({ calendars: [{ ...entry, holidays: [] }] })).toThrow(Refusal);
});
