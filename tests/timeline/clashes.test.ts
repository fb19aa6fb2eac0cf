import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../src/nouns/timeline.ts';
import { bare } from '../../src/timeline/bare.ts';
import { clashesOf } from '../../src/timeline/clashes.ts';
import { addDays } from '../../src/values/day.ts';
import { contract, meeting, on } from './rows.ts';

const asOf = on('2026-11-28');
const cell = { file: 'data/contracts.csv', sheet: null, cell: 'A2' };
const sits = (id: string, day: string): Timeline['stages'][number] => ({
  id: `${id}-decision`,
  name: 'Decision',
  earliestStart: null,
  earliestFinish: null,
  latestStart: on(day),
  latestFinish: on(day),
  floatDays: null,
  critical: true,
  ...{ follows: [], counted: 'back' as const, goesBy: [] },
  meeting: 'Cabinet',
  duration: 'a meeting of Cabinet',
  source: '',
  verified: true,
});
const ahead = (id: string, from: string, to: string, ...meets: readonly string[]): Timeline => ({
  ...bare(id, id, cell),
  because: '',
  pointOfNoReturn: on(from),
  start: on(to),
  stages: meets.map((day) => sits(id, day)),
});
const owned = (id: string, owner?: string) => contract(id, owner === undefined ? {} : { owner }, ['owner']);
const clashes = (
  timelines: readonly Timeline[],
  contracts: readonly ReturnType<typeof owned>[],
  meetings: readonly ReturnType<typeof meeting>[] = [],
) => clashesOf(timelines, { contracts, meetings }, asOf);
const seen = (...given: Parameters<typeof clashes>) => clashes(...given).map(({ cells: _, ...clash }) => clash);

describe('where a pipeline meets itself', () => {
  it('decisions of several procurements wait for one meeting; of one alone they do not clash', () => {
    const timelines = [
      ahead('a', '2027-01-01', '2028-04-01', '2027-06-15', '2027-03-16'),
      ahead('b', '2027-01-01', '2028-04-01', '2027-06-15'),
    ];
    expect(seen(timelines, [])).toEqual([{ kind: 'meeting', who: 'Cabinet', from: '2027-06-15', to: '2027-06-15', titles: ['a', 'b'] }]);
  });

  it('one owner has most under way at once, however the role is written, from today where it should have begun', () => {
    const timelines = [
      ahead('a', '2026-01-01', '2027-10-01'),
      ahead('b', '2027-02-01', '2028-04-01'),
      ahead('c', '2027-11-01', '2029-04-01'),
      ahead('d', '2027-12-01', '2028-03-01'),
    ];
    const contracts = [
      owned('a', 'Commissioning Manager'),
      owned('b', 'commissioning manager'),
      owned('c', 'Commissioning manager'),
      owned('d', 'Commissioning manager'),
    ];
    expect(seen(timelines, contracts)).toEqual([
      { kind: 'owner', who: 'Commissioning Manager', from: '2027-12-01', to: '2028-03-01', titles: ['b', 'c', 'd'] },
    ]);
    expect(seen(timelines.slice(0, 2), contracts)).toMatchObject([{ from: '2027-02-01', to: '2027-10-01', titles: ['a', 'b'] }]);
  });

  it('nobody named, nothing dated and what has started clash with nothing', () => {
    const timelines = [
      ahead('a', '2027-01-01', '2028-04-01'),
      ahead('b', '2027-01-01', '2028-04-01'),
      ahead('c', '2024-01-01', '2025-04-01'),
    ];
    expect(seen(timelines, [owned('a'), owned('b'), owned('c', 'Manager')])).toEqual([]);
    expect(seen([{ ...timelines[0], pointOfNoReturn: null } as Timeline], [owned('a', 'Manager')])).toEqual([]);
  });

  it('rests on the meeting and each procurement, or on each owner', () => {
    const timelines = [ahead('a', '2027-01-01', '2028-04-01', '2027-06-15'), ahead('b', '2027-01-01', '2028-04-01', '2027-06-15')];
    const meetings = [meeting({ body: 'cabinet', date: on('2027-06-15') }, 7)];
    const cells = clashes(timelines, [owned('a', 'Manager'), owned('b', 'Manager')], meetings).map((clash) =>
      clash.cells.map((one) => one.cell),
    );
    expect(cells).toEqual([
      ['J2', 'J2'],
      ['B7', 'A2', 'A2'],
    ]);
  });

  it('finds most at once as trying every day would, however they lie', () => {
    const days = Array.from({ length: 40 }, (_, n) => ({ from: (n * 37) % 90, to: ((n * 37) % 90) + 1 + ((n * 53) % 60) }));
    const day = (n: number) => addDays(asOf, n);
    const timelines = days.map(({ from, to }, n) => ahead(`p${n}`, day(from), day(to)));
    const most = Math.max(...Array.from({ length: 160 }, (_, n) => days.filter(({ from, to }) => from <= n && n <= to).length));
    const [busiest] = clashes(
      timelines,
      timelines.map(({ id }) => owned(id.replace('procure-', ''), 'Manager')),
    );
    expect(busiest?.titles).toHaveLength(most);
    const first = days
      .map(({ from }) => from)
      .sort((a, b) => a - b)
      .find((n) => days.filter(({ from, to }) => from <= n && n <= to).length === most);
    expect(busiest?.from).toBe(day(first as number));
  });
});
