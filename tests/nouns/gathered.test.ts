import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gathered, togetherBeside } from '../../src/nouns/gathered.ts';
import type { Milestone } from '../../src/nouns/timeline.ts';
import { day, formatDay } from '../../src/values/day.ts';

const asOf = day('2026-11-29');

function one(n: number, more: Partial<Milestone> = {}): Milestone {
  const due = day(`2026-1${n % 3}-1${n % 10}`);
  return {
    id: `contract-end-${n}`,
    contract: `c${n}`,
    title: `Contract ${n}`,
    kind: 'contract end',
    due,
    status: 'unknown',
    because: `It was due by ${formatDay(due)}; the file has no status, so whether it was met is not known.`,
    source: `register.csv C${n}`,
    cell: { file: 'register.csv', sheet: null, cell: `C${n}` },
    owner: null,
    ...more,
  };
}
const undated = (n: number): Milestone => one(n, { due: null, because: `No date is stated, see register.csv C${n}.` });

describe('many milestones that cannot be told for one reason', () => {
  it('are one row that counts them, says the reason once and names the first', () => {
    const found = gathered(
      Array.from({ length: 2000 }, (_, n) => undated(n + 2)),
      asOf,
    );
    expect(found.map(({ title, due, because }) => [title, due, because])).toEqual([
      ['2,000 contracts', null, 'No date is stated. The first is Contract 2, see register.csv C2.'],
    ]);
  });
  it('with days of their own say from when to when, and fall due on the next of them', () => {
    const [found, ...rest] = gathered(
      [0, 1, 2, 3, 4, 5].map((n) => one(n)),
      asOf,
    );
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ due: '2026-12-12', title: '6 contracts' });
    expect(found?.because).toContain('Their days run from 10 October 2026 to 15 December 2026.');
  });
  it('all of them passed fall due on the first, which has waited longest', () => {
    const passed = [1, 4, 7, 10].map((n) => one(n));
    expect(gathered(passed, asOf)[0]?.due).toBe('2026-11-10');
  });
  it('three are still told apart, and so are kinds, reasons and what is known', () => {
    expect(gathered([2, 3, 4].map(undated), asOf)).toHaveLength(3);
    const mixed = [2, 3, 4].flatMap((n) => [undated(n), one(n), one(n, { kind: 'review' })]);
    expect(gathered(mixed, asOf)).toEqual(mixed);
    const known = [2, 3, 4, 5, 6].map((n) => one(n, { status: 'due' }));
    expect(gathered(known, asOf)).toEqual(known);
  });
  it('have an owner only where all have the same', () => {
    const owned = (owner: (n: number) => string | null) =>
      gathered(
        [2, 3, 4, 5].map((n) => ({ ...undated(n), owner: owner(n) })),
        asOf,
      );
    expect(owned(() => 'Head of service')[0]?.owner).toBe('Head of service');
    expect(owned((n) => (n === 3 ? null : 'Head of service'))[0]?.owner).toBeNull();
  });
  it('lose nobody: the rows count every milestone, and what is known keeps its place', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()), { maxLength: 60 }), (drawn) => {
        const all = drawn.map(([kind, known], n) => ({ ...undated(n), kind, status: known ? ('due' as const) : ('unknown' as const) }));
        const rows = gathered(all, asOf);
        const counted = rows.reduce((n, { title, contract }) => n + (contract === '' ? Number.parseInt(title, 10) : 1), 0);
        expect(counted).toBe(all.length);
        expect(rows.filter(({ status }) => status === 'due')).toEqual(all.filter(({ status }) => status === 'due'));
      }),
    );
  });
});

it('the first ten procurements past their last day to begin stand each by its own day, and the rest as one', () => {
  const late = Array.from({ length: 16 }, (_, n) =>
    one(n, { kind: 'reprocurement start', due: day(`2026-10-${10 + n}`), because: 'It has passed.' }),
  );
  const found = gathered(late.toReversed(), asOf, togetherBeside(late));
  expect(found.map(({ title }) => title).sort()).toEqual([...Array.from({ length: 10 }, (_, n) => `Contract ${n}`), '6 contracts'].sort());
});
