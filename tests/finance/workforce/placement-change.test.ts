import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedChange } from '../../../src/finance/workforce/asked-change.ts';
import { placementChange } from '../../../src/finance/workforce/placement-change.ts';
import { day } from '../../../src/values/day.ts';
import { year } from '../../../src/values/year.ts';
import { refusalOf } from '../scenarios.ts';
import { placeRows, pounds } from './ground.ts';

const homes = placeRows([
  { type: 'Residential home', provider: 'A', children: 14, weeklyCost: pounds(2_950) },
  { type: 'Residential home', provider: 'B', children: 9, weeklyCost: pounds(3_400) },
  { type: 'Residential home', provider: 'C', children: 5, weeklyCost: pounds(4_100) },
  { type: 'Foster care', provider: 'D', children: 120, weeklyCost: pounds(840) },
]);
const years = [year('2025/26'), year('2026/27')];

describe('a change of placements as people say it', () => {
  it.each([
    ['ten fewer residential placements', 'residential', -10],
    ['3 more foster care', 'foster care', 3],
    ['Two fewer Residential home', 'Residential home', -2],
  ])('%s', (text, type, children) => {
    expect(askedChange(text)).toEqual({ type, children });
  });

  it.each(['fewer residential', 'some fewer residential', 'residential', 'no fewer residential', ''])('`%s` is refused', (text) => {
    expect(refusalOf(() => askedChange(text))?.code).toBe('placements-unreadable');
  });
});

describe('what so many placements come to', () => {
  it('ten fewer homes at the average of £3,300 a week for 182 days of 2025/26: £858,000, and between the cheapest and the dearest', () => {
    const change = placementChange(homes, { type: 'residential', children: -10 }, day('2025-10-01'), years);
    expect(change.placedNow).toBe(28);
    expect(change.perDay.likely).toBe(pounds(471.43));
    expect(change.years[0]).toEqual({
      year: '2025/26',
      days: 182,
      low: pounds(-767_000),
      likely: pounds(-858_000),
      high: pounds(-975_000),
    });
    expect(change.years[1]?.days).toBe(365);
    expect(change.cells.map(({ cell }) => cell)).toEqual(['D2', 'D3', 'D4']);
  });

  it('a year before it begins has nothing', () => {
    expect(placementChange(homes, { type: 'foster', children: 1 }, day('2026-04-01'), years).years[0]).toMatchObject({
      days: 0,
      likely: 0,
    });
  });

  it('no more than are placed can be given up', () => {
    expect(refusalOf(() => placementChange(homes, { type: 'residential', children: -29 }, day('2025-10-01'), years))?.code).toBe(
      'fewer-than-placed',
    );
  });

  it('a type nobody has is refused', () => {
    expect(refusalOf(() => placementChange(homes, { type: 'residental', children: -1 }, day('2025-10-01'), years))?.code).toBe(
      'placement-type-unknown',
    );
  });

  it('rows without a price are in no average, and said; none priced is refused', () => {
    const some = [...homes, ...placeRows([{ type: 'Residential home', provider: 'E', children: 3 }])];
    const change = placementChange(some, { type: 'residential', children: -10 }, day('2025-10-01'), years);
    expect(change.years[0]?.likely).toBe(pounds(-858_000));
    expect(change.said).toHaveLength(1);
    const none = placeRows([{ type: 'Residential home', children: 3 }]);
    expect(refusalOf(() => placementChange(none, { type: 'residential', children: -1 }, day('2025-10-01'), years))?.code).toBe(
      'placement-not-priced',
    );
  });

  it('the average always lies between the cheapest and the dearest', () => {
    const rows = fc.array(fc.record({ children: fc.integer({ min: 1, max: 40 }), weekly: fc.integer({ min: 10_000, max: 900_000 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(rows, fc.double({ min: 0, max: 1, noNaN: true }), (written, part) => {
        const table = placeRows(
          written.map(({ children, weekly }, index) => ({
            type: 'Home',
            provider: `P${index}`,
            children,
            weeklyCost: pounds(weekly / 100),
          })),
        );
        const all = written.reduce((total, { children }) => total + children, 0);
        const many = Math.max(1, Math.round(all * part));
        const [first] = placementChange(table, { type: 'Home', children: -many }, day('2025-04-01'), years).years;
        expect(first?.high).toBeLessThanOrEqual((first?.likely ?? 0) + 1);
        expect(first?.likely).toBeLessThanOrEqual((first?.low ?? 0) + 1);
      }),
    );
  });
});
