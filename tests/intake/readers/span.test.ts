import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDays } from '../../../src/intake/readers/day-columns.ts';
import { readSpan } from '../../../src/intake/readers/span.ts';
import { addDays, dayOf } from '../../../src/values/day.ts';

describe('two days in one cell', () => {
  it.each([
    ['01/04/2024 - 31/03/2027', '2024-04-01', '2027-03-31'],
    ['1 April 2023 to 31 March 2026', '2023-04-01', '2026-03-31'],
    ['from 01-04-2023 until 31-03-2026', '2023-04-01', '2026-03-31'],
    ['Apr 2024 – Mar 2026', '2024-04-01', '2026-03-31'],
    ['2024-04-01 to 2027-03-31', '2024-04-01', '2027-03-31'],
    ['Start: 01/04/2024\nEnd: 31/03/2027', '2024-04-01', '2027-03-31'],
    ['Start date 1 April 2024 expiry date 31 March 2027', '2024-04-01', '2027-03-31'],
    ['From 1 October 2026 for 3 years', '2026-10-01', '2029-09-30'],
    ['2 years from 1 July 2025', '2025-07-01', '2027-06-30'],
    ['1/4/26 for an initial period of 18 months', '2026-04-01', '2027-09-30'],
    ['01.04.2023 / 31.03.2026', '2023-04-01', '2026-03-31'],
    ['01/04/2023, 31/03/2026', '2023-04-01', '2026-03-31'],
    ['01/04/2023\n31/03/2026', '2023-04-01', '2026-03-31'],
    ['01/04/2023 & 31/03/2026', '2023-04-01', '2026-03-31'],
    ['1 April 2023 31 March 2026', '2023-04-01', '2026-03-31'],
    ['Apr 23 Mar 26', '2023-04-01', '2026-03-31'],
  ])('%s', (text, from, until) => {
    expect(readSpan(text, plainDays)).toEqual({ from, until });
  });

  it.each([
    '31/03/2027 - 01/04/2024',
    '3 years',
    '01/04/2024',
    '12 - 24 months',
    '1/4/26 for 3',
    '1/4/26 for schools',
    '',
    'April to June',
    '2023-2026',
    '1 April - 31 March 2026',
    '01/04/2023 TBC',
    'ongoing',
    36,
  ])('%s is no two days', (raw) => {
    expect(readSpan(raw, plainDays)).toBeNull();
  });

  it.each(['01/04/2024 - ongoing', '1 April 2024 to TBC', '01/04/2024 until further notice', '01/04/2024 –'])(
    '%s is a first day and no last',
    (text) => {
      expect(readSpan(text, plainDays)).toEqual({ from: '2024-04-01' });
    },
  );

  it('any two days joined in any way people join them are read back', () => {
    const start = dayOf(2020, 1, 1);
    const written = (day: string) => day.split('-').reverse().join('/');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 1, max: 4000 }),
        fc.constantFrom(' - ', '-', ' to ', ' – ', ' until ', ', ', '; ', ' & ', ' / ', '\n', ' '),
        (after, long, joint) => {
          const from = addDays(start as never, after);
          const until = addDays(from, long);
          expect(readSpan(`${written(from)}${joint}${written(until)}`, plainDays)).toEqual({ from, until });
        },
      ),
    );
  });
});
