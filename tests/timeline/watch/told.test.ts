import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '../../../src/nouns/timeline.ts';
import { newsSince, stateFrom, type Told } from '../../../src/timeline/watch/told.ts';
import { addDays, type Day, day } from '../../../src/values/day.ts';

function milestone(id: string, status: Milestone['status'], due: string | null = '2026-06-30'): Milestone {
  const cell = { file: 'data/register.csv', sheet: null, cell: 'D2' };
  const base = { contract: id, title: id, kind: 'notice', because: 'It falls then.', source: 'register.csv D2', owner: null };
  return { id, status, due: due === null ? null : day(due), cell, ...base };
}
const first = day('2026-06-01');
const idsOf = (told: Told, seen: readonly Milestone[], on: Day = first) => newsSince(told, seen, on).milestones.map(({ id }) => id);

describe('what a scheduled check tells', () => {
  it('is everything pressing the first time, and nothing that is well', () => {
    const seen = [
      milestone('a', 'overdue'),
      milestone('b', 'due'),
      milestone('c', 'unknown', null),
      milestone('d', 'upcoming'),
      milestone('e', 'done'),
    ];
    expect(idsOf({}, seen)).toEqual(['a', 'b', 'c']);
  });

  it('is nothing the second time', () => {
    const seen = [milestone('a', 'overdue'), milestone('b', 'due')];
    const { told } = newsSince({}, seen, first);
    expect(newsSince(told, seen, addDays(first, 1))).toEqual({ milestones: [], told });
  });

  it('is what got worse, what moved, and what has stood for a week', () => {
    const { told } = newsSince({}, [milestone('a', 'due'), milestone('b', 'due'), milestone('c', 'overdue')], first);
    const next = [milestone('a', 'overdue'), milestone('b', 'due', '2026-06-20'), milestone('c', 'overdue')];
    expect(idsOf(told, next, addDays(first, 1))).toEqual(['a', 'b']);
    expect(idsOf(told, next, addDays(first, 6))).toEqual(['a', 'b']);
    expect(idsOf(told, next, addDays(first, 7))).toEqual(['a', 'b', 'c']);
  });

  it('is not what got better, and what was met is news when it comes back', () => {
    const { told } = newsSince({}, [milestone('a', 'overdue')], first);
    expect(idsOf(told, [milestone('a', 'unknown')], addDays(first, 1))).toEqual([]);
    const met = newsSince(told, [milestone('a', 'done')], addDays(first, 1));
    expect(met.told).toEqual({});
    expect(idsOf(met.told, [milestone('a', 'overdue')], addDays(first, 2))).toEqual(['a']);
  });

  it('told and worse on one day says so, and not how many days ago', () => {
    const { told } = newsSince({}, [milestone('a', 'due')], first);
    expect(newsSince(told, [milestone('a', 'overdue')], first).milestones[0]?.because).toMatch(/1 June 2026, earlier today\.$/);
  });

  it('keeps the day it was first told through every telling', () => {
    const overdue = [milestone('a', 'overdue')];
    let told: Told = {};
    for (let n = 0; n < 30; n += 1) told = newsSince(told, overdue, addDays(first, n)).told;
    expect(told['a']).toMatchObject({ first: '2026-06-01', last: '2026-06-29' });
  });

  it('no id, however odd, is taken for one told before', () => {
    expect(idsOf({}, [milestone('constructor', 'due'), milestone('__proto__', 'due')])).toEqual(['constructor', '__proto__']);
  });

  it('whatever is pressing is told at least once a week, and never twice in a day', () => {
    const status = fc.constantFrom<Milestone['status']>('overdue', 'due', 'unknown');
    fc.assert(
      fc.property(fc.array(fc.option(status, { nil: null }), { minLength: 8, maxLength: 60 }), (days) => {
        let told: Told = {};
        let quiet = 0;
        days.forEach((now, n) => {
          const seen = now === null ? [] : [milestone('a', now)];
          const news = newsSince(told, seen, addDays(first, n));
          expect(newsSince(news.told, seen, addDays(first, n)).milestones).toEqual([]);
          quiet = now === null || news.milestones.length > 0 ? 0 : quiet + 1;
          expect(quiet).toBeLessThan(7);
          told = news.told;
        });
      }),
    );
  });

  it('a file that is no state file is refused', () => {
    expect(() => stateFrom({ file: 'register.json', value: [{ title: 'Short breaks' }], lines: {} })).toThrow();
    expect(stateFrom({ file: 's.json', value: { told: {} }, lines: {} })).toEqual({ told: {}, asOf: null, workspace: null });
  });
});
