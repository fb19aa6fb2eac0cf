import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Row } from '../../../src/nouns/row.ts';
import { followersOf, handoverFrom } from '../../../src/rules/succession/followers.ts';
import { addDays, addMonths, type Day, day } from '../../../src/values/day.ts';
import { pictureOf, placed, sheetOf } from '../picture.ts';

const on = (days: number): Day => addDays(day('2026-01-01'), days);
const titles = ['Short breaks', 'Short breaks contract', 'Young carers', 'Portage'];
const contract = fc.record({
  title: fc.constantFrom(...titles),
  start: fc.option(fc.nat(500)),
  length: fc.option(fc.nat(900)),
  need: fc.nat(2),
});

/** What the card of `ends-without-successor` says, asked of every other contract. */
function followed(row: Row<Contract>, end: Day, lastStart: Day, others: readonly Row<Contract>[], need: (id: string) => string): boolean {
  const key = (title = ''): string => title.replace(' contract', '');
  return others.some(
    (other) =>
      other.id !== row.id &&
      other.start !== undefined &&
      (key(other.title) === key(row.title) || (need(other.id) === need(row.id) && other.start > handoverFrom(end))) &&
      other.start <= lastStart &&
      (other.end === undefined || other.end > end) &&
      (row.start === undefined || other.start > row.start),
  );
}

it('a contract is followed just when one of all the others follows it', () => {
  fc.assert(
    fc.property(fc.array(contract, { minLength: 1, maxLength: 25 }), (drawn) => {
      const written = drawn.map(({ title, start, length }, index) => ({
        id: `c${index}`,
        title,
        ...(start === null ? {} : { start: on(start) }),
        ...(length === null ? {} : { end: on((start ?? 0) + length) }),
      }));
      const sheet = sheetOf('contracts', written);
      const rows = sheet.rows as readonly Row<Contract>[];
      const need = (id: string): string => `need-${drawn[Number(id.slice(1))]?.need}`;
      const placements = rows.map(({ id, title = '' }) => placed(title, { id, of: 'contracts', needs: [need(id)] }));
      const isFollowed = followersOf(pictureOf({ sheets: [sheet], placements }));
      for (const row of rows) {
        if (row.end === undefined) continue;
        const lastStart = addMonths(addDays(row.end, 1), 3);
        expect(isFollowed(row, row.end, lastStart)).toBe(followed(row, row.end, lastStart, rows, need));
      }
    }),
    { numRuns: 300 },
  );
});

it('what may run to its latest end only follows nothing that ends after it', () => {
  const old = { id: 'old', title: 'Portage', start: day('2024-04-01'), end: day('2026-03-31') };
  const follows = (maxEnd: string): boolean => {
    const sheet = sheetOf('contracts', [old, { title: 'Portage', start: day('2025-04-01'), maxEnd: day(maxEnd) }]);
    const picture = pictureOf({ sheets: [sheet] });
    return followersOf(picture)(picture.records.contracts[0] as Row<Contract>, old.end, day('2026-07-01'));
  };
  expect(['2025-12-31', '2027-03-31'].map(follows)).toEqual([false, true]);
});

it('nothing follows a contract only because it is for the same children', () => {
  const follows = (need: string): boolean => {
    const contracts = [
      { id: 'old', title: 'Welfare calls', start: day('2024-04-01'), end: day('2026-03-31') },
      { id: 'new', title: 'Doctor', start: day('2026-04-01') },
    ];
    const placements = contracts.map(({ id, title }) => placed(title, { of: 'contracts', id, needs: [need] }));
    const picture = pictureOf({ sheets: [sheetOf('contracts', contracts)], placements });
    return followersOf(picture)(picture.records.contracts[0] as Row<Contract>, day('2026-03-31'), day('2026-07-01'));
  };
  expect(['looked-after-children', 'mentoring'].map(follows)).toEqual([false, true]);
});

it('what shares the need alone and began years before the end was bought beside it', () => {
  const old = { id: 'old', title: 'School nursing', start: day('2022-04-01'), end: day('2027-03-31') };
  const follows = (start: string, title = 'Weighing and measuring data'): boolean => {
    const sheet = sheetOf('contracts', [old, { id: 'other', title, start: day(start), end: day('2029-03-31') }]);
    const of = 'contracts' as const;
    const placements = [
      placed(old.title, { id: 'old', of, needs: ['school-nursing'] }),
      placed(title, { id: 'other', of, needs: ['school-nursing'] }),
    ];
    const picture = pictureOf({ sheets: [sheet], placements });
    return followersOf(picture)(picture.records.contracts[0] as Row<Contract>, old.end, day('2027-07-01'));
  };
  expect([follows('2024-04-01'), follows('2026-10-01'), follows('2024-04-01', 'School nursing')]).toEqual([false, true, true]);
});
