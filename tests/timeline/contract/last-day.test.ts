import { expect, it } from 'vitest';
import { untakenOption } from '../../../src/nouns/untaken.ts';
import { lastDayOf } from '../../../src/timeline/contract/last-day.ts';
import { wantedStart } from '../../../src/timeline/contract/wanted.ts';
import { contract, on } from '../rows.ts';

it('a contract that states a start and months ends, may be extended and is followed by the day every rule takes; one with a latest end by that', () => {
  const byMonths = contract('x', { start: on('2024-04-01'), termMonths: 36, extensionMonths: 24 }, [
    'start',
    'termMonths',
    'extensionMonths',
  ]);
  expect(lastDayOf(byMonths)).toEqual({ day: '2027-03-31', field: 'termMonths', because: null });
  expect(untakenOption(byMonths)).toMatchObject({ is: 'told', until: '2029-03-31' });
  const wanted = wantedStart(byMonths, on('2026-11-22'));
  expect(wanted).toMatchObject({ start: '2027-04-01', own: false });
  expect(wanted?.because).toContain('31 March 2027 (counted in months from the start or the award; no last day is stated)');
  const byLatest = contract('y', { start: on('2025-04-01'), maxEnd: on('2028-03-31') }, ['start', 'maxEnd']);
  expect(lastDayOf(byLatest)).toEqual({ day: '2028-03-31', field: 'maxEnd', because: null });
});
