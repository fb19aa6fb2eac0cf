import { describe, expect, it } from 'vitest';
import { clockNamed, clocksFrom, isInForce } from '../../../src/timeline/days/clocks.ts';
import { Refusal } from '../../../src/values/refusal.ts';
import { clocks, on } from '../rows.ts';

const one = {
  id: 'x',
  title: 'X',
  kind: 'period',
  given: 'a day',
  answer: 'its end',
  count: 8,
  days: 'calendar days',
  counting: 'after',
  source: 'test',
  verified: false,
};
const document = (clock: object) => ({
  file: 'templates/clocks/x.yaml',
  value: { title: 'Family', 'in-force': { from: '2020-01-01', to: null }, begun: true, clocks: [clock] },
  lines: { '': 1, '/clocks/0': 7 },
});

function refusedFor(clock: object): string {
  try {
    clocksFrom([document(clock)]);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('legal periods as data', () => {
  it('take from their family what they do not say, and know where they are written', () => {
    expect(clocksFrom([document(one)])).toMatchObject([
      {
        family: 'Family',
        inForce: { from: '2020-01-01', to: null },
        begun: true,
        cell: { file: 'templates/clocks/x.yaml', cell: '/clocks/0' },
      },
    ]);
    expect(clocksFrom([document({ ...one, begun: false, 'in-force': { from: null, to: '2021-01-01' } })])).toMatchObject([
      { inForce: { from: null, to: '2021-01-01' }, begun: false },
    ]);
  });

  it('a variant keeps the counting and the source of its clock where it says nothing else', () => {
    const [read] = clocksFrom([document({ ...one, variants: [{ id: 'y', title: 'Y', count: 3 }] })]);
    expect(read?.variants).toMatchObject([
      { id: 'y', span: { count: 3, days: 'calendar days', counting: 'after' }, source: { text: 'test', verified: false } },
    ]);
  });

  it.each([
    ['a key nobody knows', { ...one, colour: 'red' }, 'unknown-key'],
    ['a way of counting there is not', { ...one, counting: 'roughly' }, 'unfit-value'],
    ['half a day', { ...one, count: 1.5 }, 'unfit-value'],
    ['no source', { ...one, source: undefined }, 'unfit-value'],
    ['nothing wrong', one, 'accepted'],
  ])('%s: %s', (_, clock, code) => {
    expect(refusedFor(clock)).toBe(code);
  });

  it('what changed has two entries, each for its own days', () => {
    expect(clockNamed(clocks, 'tupe-eli', on('2014-04-30'))?.span.count).toBe(14);
    expect(clockNamed(clocks, 'tupe-eli', on('2014-05-01'))?.span.count).toBe(28);
    expect(clockNamed(clocks, 'tupe-eli', on('2001-01-01'))?.span.count).toBe(14);
    expect(clockNamed(clocks, 'collective-redundancy', on('2040-01-01'))?.variants[0]?.span.count).toBe(45);
    expect(clockNamed(clocks, 'no-such', on('2014-05-01'))).toBeNull();
  });

  it('both ends of the dates in force are in them', () => {
    const pcr = clockNamed(clocks, 'pcr2015-standstill', on('2020-01-01'));
    const inForce = (date: string) => pcr !== null && isInForce(pcr, on(date));
    expect(['2015-02-25', '2015-02-26', '2025-02-23', '2025-02-24'].map(inForce)).toEqual([false, true, true, false]);
  });

  it('what is from memory is marked so', () => {
    const unread = clocks.filter(({ source }) => !source.verified).map(({ id }) => id);
    expect(unread).toEqual(expect.arrayContaining(['call-in', 'agenda', 'pre-election']));
    expect(unread).not.toContain('pa2023-standstill');
  });
});
