import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../src/nouns/timeline.ts';
import { bare } from '../../src/timeline/bare.ts';
import { clashesOf } from '../../src/timeline/clashes.ts';
import { contract, on } from './rows.ts';

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
const owned = (id: string, owner?: string) => contract(id, owner === undefined ? {} : { owner });

describe('where a pipeline meets itself', () => {
  it('decisions of several procurements wait for one meeting; of one alone they do not clash', () => {
    const timelines = [
      ahead('a', '2027-01-01', '2028-04-01', '2027-06-15', '2027-03-16'),
      ahead('b', '2027-01-01', '2028-04-01', '2027-06-15'),
    ];
    expect(clashesOf(timelines, [], asOf)).toEqual([
      { kind: 'meeting', who: 'Cabinet', from: '2027-06-15', to: '2027-06-15', titles: ['a', 'b'] },
    ]);
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
    expect(clashesOf(timelines, contracts, asOf)).toEqual([
      { kind: 'owner', who: 'Commissioning Manager', from: '2027-12-01', to: '2028-03-01', titles: ['b', 'c', 'd'] },
    ]);
    expect(clashesOf(timelines.slice(0, 2), contracts, asOf)).toMatchObject([{ from: '2027-02-01', to: '2027-10-01', titles: ['a', 'b'] }]);
  });

  it('nobody named, nothing dated and what has started clash with nothing', () => {
    const timelines = [
      ahead('a', '2027-01-01', '2028-04-01'),
      ahead('b', '2027-01-01', '2028-04-01'),
      ahead('c', '2024-01-01', '2025-04-01'),
    ];
    expect(clashesOf(timelines, [owned('a'), owned('b'), owned('c', 'Manager')], asOf)).toEqual([]);
    expect(clashesOf([{ ...timelines[0], pointOfNoReturn: null } as Timeline], [owned('a', 'Manager')], asOf)).toEqual([]);
  });
});
