import { describe, expect, it } from 'vitest';
import { authorityKind, thresholdOn, thresholdsFrom } from '../../../src/timeline/law/thresholds.ts';
import { toPounds } from '../../../src/values/money.ts';
import { Refusal } from '../../../src/values/refusal.ts';
import { on, thresholds } from '../rows.ts';

const pounds = (buying: string, authority: 'central' | 'sub-central', date: string): number | null => {
  const found = thresholdOn(thresholds, buying, authority, on(date));
  return found && toPounds(found.amount);
};

it.each([
  ['light touch', 'sub-central', '2015-06-01', 625_050],
  ['light touch', 'sub-central', '2017-12-31', 589_148],
  ['light touch', 'sub-central', '2018-01-01', 615_278],
  ['light touch', 'central', '2026-11-22', 663_540],
  ['ordinary service', 'sub-central', '2025-12-31', 214_904],
  ['works', 'sub-central', '2025-12-31', 5_372_609],
  ['works', 'central', '2026-01-01', 5_193_000],
  ['works', 'sub-central', '2019-01-01', 4_551_413],
  ['ordinary service', 'sub-central', '2026-01-01', 207_720],
  ['ordinary service', 'central', '2026-01-01', 135_018],
  ['ordinary service', 'central', '2025-06-01', 139_688],
  ['ordinary service', 'sub-central', '2022-01-01', 213_477],
  ['light touch', 'sub-central', '2028-01-01', 663_540],
  ['light touch', 'sub-central', '2015-02-25', null],
] as const)('%s by a %s authority on %s', (buying, authority, date, amount) => {
  expect(pounds(buying, authority, date)).toBe(amount);
});

it('after the last one known that one is assumed, and says so', () => {
  expect(thresholdOn(thresholds, 'ordinary service', 'sub-central', on('2027-12-31'))).not.toHaveProperty('isAssumed');
  expect(thresholdOn([...thresholds].reverse(), 'ordinary service', 'sub-central', on('2028-01-01'))).toMatchObject({
    id: 'y2026-sub-services',
    isAssumed: true,
    source: { verified: false },
  });
});

it('no two thresholds bind one purchase on one day', () => {
  const days = ['2015-03-01', '2016-01-01', '2019-12-31', '2021-06-01', '2023-12-31', '2024-01-01', '2026-06-01', '2027-12-31'];
  for (const day of days)
    for (const buying of ['light touch', 'ordinary service', 'works'])
      for (const authority of ['central', 'sub-central'])
        expect(
          thresholds.filter(
            (each) => each.buying === buying && ['any', authority].includes(each.authority) && each.from <= on(day) && on(day) <= each.to,
          ),
          `${buying} ${authority} ${day}`,
        ).toHaveLength(1);
});

describe('which thresholds bind whom', () => {
  it.each([
    ['Anytown City Council', 'sub-central'],
    ['Anyshire Healthcare NHS Foundation Trust', 'central'],
    ['NHS England', 'central'],
    ['NHS Anyshire Integrated Care Board', 'sub-central'],
  ])('%s', (name, kind) => {
    expect(authorityKind(name)).toBe(kind);
  });
});

it('a row nobody can read is refused with its line', () => {
  const row = {
    id: 'x',
    from: '2020-01-01',
    to: '2021-12-31',
    authority: 'any',
    buying: 'x',
    pounds: '5',
    vat: 'incl',
    source: 's',
    verified: 'true',
  };
  expect(thresholdsFrom([row])).toHaveLength(1);
  for (const broken of [
    { ...row, from: 'soon' },
    { ...row, pounds: '5k' },
    { ...row, vat: 'maybe' },
    { ...row, authority: 'all' },
  ])
    expect(() => thresholdsFrom([row, broken])).toThrow(Refusal);
});
