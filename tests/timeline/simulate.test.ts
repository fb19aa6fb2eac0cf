import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laidOut } from '../../src/timeline/law/lay-out.ts';
import { forwardPass } from '../../src/timeline/pass.ts';
import { drawn, simulated } from '../../src/timeline/simulate.ts';
import { whatIf } from '../../src/timeline/what-if.ts';
import { addDays, type Day } from '../../src/values/day.ts';
import { diary, ground, on, overlays, regime, regimes } from './rows.ts';

const light = regime('pa2023-light-touch');
const asOf = '2026-11-28';
const of = (start: string | Day) => whatIf({ ...ground(asOf), regime: light, start: on(start) });
const dice = { runs: 300, seed: 1 };

describe('a length drawn from a triangle', () => {
  const usual = { low: 4, likely: 6, high: 12, unit: 'weeks', verified: false } as const;

  it('is its low, its likely and its high at the ends and at the peak of the area', () => {
    expect([0, (6 - 4) / (12 - 4), 1].map((share) => drawn(usual, share))).toEqual([4, 6, 12]);
  });

  it('never leaves them, and never shrinks as the share grows', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        share,
        share,
        (low, more, yet, a, b) => {
          const any = { ...usual, low, likely: low + more, high: low + more + yet };
          const [first, second] = [Math.min(a, b), Math.max(a, b)].map((one) => drawn(any, one)) as [number, number];
          expect(first >= any.low && second <= any.high && first <= second).toBe(true);
        },
      ),
    );
  });

  it('has the middle of a triangle for its middle', () => {
    const lengths = Array.from({ length: 10_000 }, (_, n) => drawn({ ...usual, low: 0, likely: 100, high: 500 }, (n + 0.5) / 10_000));
    // The mean of a triangle is a third of the sum of its three corners.
    expect(lengths.reduce((a, b) => a + b, 0) / lengths.length).toBeCloseTo(200, 0);
  });
});

describe('a procurement played through', () => {
  it('gives the same answer for the same seed, and half start no later than four in five', () => {
    const first = simulated(of('2028-04-01'), ground(asOf), dice);
    expect(simulated(of('2028-04-01'), ground(asOf), dice)).toEqual(first);
    expect(simulated(of('2028-04-01'), ground(asOf), { ...dice, seed: 2 })).not.toEqual(first);
    expect((first?.p50 as string) <= (first?.p80 as string)).toBe(true);
    expect(first).toMatchObject(dice);
  });

  it('is on time for certain when there is time for everything at its longest, and never when there is none', () => {
    expect(simulated(of('2028-11-01'), ground(asOf), dice)?.onTime).toBe(1);
    expect(simulated(of('2027-03-01'), ground(asOf), dice)?.onTime).toBe(0);
  });

  it('starts within what the lows and the highs allow, on every route', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...regimes.filter(({ inForce }) => inForce.to === null && inForce.from !== null)),
        fc.integer({ min: 1, max: 999 }),
        (route, seed) => {
          // Early enough for every length at its longest to end before the bank holidays do.
          const early = '2025-03-03';
          const plans = laidOut(route, overlays, { governance: 'executive' });
          const reach = (pace: Parameters<typeof forwardPass>[2]) => {
            const pass = forwardPass(plans, on(early), pace, diary);
            return 'unjudged' in pass ? null : pass.get('start')?.start;
          };
          const highs = new Map(plans.flatMap(({ id, usual }) => (usual ? [[id, usual.high] as const] : [])));
          const timeline = whatIf({ ...ground(early), regime: route, start: on('2028-04-01') });
          const { p50, p80 } = simulated(timeline, ground(early), { runs: 20, seed }) ?? {};
          for (const day of [p50, p80]) {
            expect([route.id, (day as string) >= (reach('low') as string)]).toEqual([route.id, true]);
            expect([route.id, (day as string) <= (reach(highs) as string)]).toEqual([route.id, true]);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('counts how many runs are on time by the day that is wanted', () => {
    const { p50, p80 } = simulated(of('2028-04-01'), ground(asOf), dice) ?? {};
    const at = (day: Day) => simulated(of(day), ground(asOf), dice)?.onTime ?? -1;
    expect(at(p50 as Day)).toBeGreaterThanOrEqual(0.5);
    expect(at(addDays(p50 as Day, -1))).toBeLessThan(0.5);
    expect(at(p80 as Day)).toBeGreaterThanOrEqual(0.8);
    expect(at(addDays(p80 as Day, -1))).toBeLessThan(0.8);
  });

  it('says nothing of one that has no route or no start, and no day beyond the bank holidays that are known', () => {
    expect(simulated({ ...of('2028-04-01'), regime: '' }, ground(asOf), dice)).toBeNull();
    expect(simulated({ ...of('2028-04-01'), start: null }, ground(asOf), dice)).toBeNull();
    const late = simulated(of('2028-12-01'), ground('2028-06-01'), dice);
    expect(late).toMatchObject({ onTime: 0, p50: null, p80: null });
  });
});
