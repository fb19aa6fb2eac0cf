import { expect, it } from 'vitest';
import { withClosures } from '../../../src/timeline/days/calendars.ts';
import { daysOffAmong } from '../../../src/timeline/days/days-off.ts';
import { day } from '../../../src/values/day.ts';
import { calendars } from '../rows.ts';

it('says of days on which nobody works why, and nothing of others or of what no calendar knows', () => {
  const own = withClosures(calendars, [{ from: day('2026-12-29'), to: day('2026-12-31'), because: 'Offices are shut' }]);
  const days = ['2026-04-03', '2026-04-05', '2026-04-07', '2026-12-30', '2099-12-25'].map(day);
  expect(daysOffAmong(days, own)).toEqual({
    '2026-04-03': expect.stringContaining('Good Friday'),
    '2026-04-05': 'Sunday',
    '2026-12-30': 'Offices are shut',
  });
});
