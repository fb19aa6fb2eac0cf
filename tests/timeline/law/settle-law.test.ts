import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Decision, Workspace } from '../../../src/nouns/workspace.ts';
import { scheduleAll } from '../../../src/timeline/schedule.ts';
import { fromPounds } from '../../../src/values/money.ts';
import { Refusal } from '../../../src/values/refusal.ts';
import { contract, ground, on } from '../rows.ts';

const start = on('2028-04-01');

function timeline(fields: Contract, asOf = '2026-06-01', more: Partial<Workspace> = {}) {
  const [only] = scheduleAll({ ...ground(asOf, more), contracts: [contract('x', { title: 'X', ...fields }, ['cpv', 'totalValue'])] });
  if (!only) throw new Error('no timeline');
  return only;
}
const regimeOf = (fields: Contract, asOf?: string, more?: Partial<Workspace>) => timeline(fields, asOf, more).regime;

const split = (decision: string, until: string | null = null): Decision => ({
  kind: 'health-share',
  about: 'X',
  decision,
  reason: '',
  by: '',
  until: until === null ? null : on(until),
  cell: { file: 'decisions.csv', sheet: null, cell: 'B2' },
});

describe('below the threshold', () => {
  const support = { start, cpv: ['85311300-5'] };
  it('a small light touch contract is bought below the threshold, a large one by competition', () => {
    expect(regimeOf({ ...support, totalValue: fromPounds(200_000) })).toBe('pa2023-below-threshold');
    expect(regimeOf({ ...support, totalValue: fromPounds(2_000_000) })).toBe('pa2023-light-touch');
  });
  it('one whose value cannot be told takes the longer way and says why, with the cell', () => {
    const { regime, because } = timeline(support);
    expect(regime).toBe('pa2023-light-touch');
    expect(because).toContain('contracts.csv K2');
    expect(regimeOf({ ...support, totalValue: fromPounds(600_000) })).toBe('pa2023-light-touch');
  });
  it('what is worth little is held against the threshold of the day it would begin itself', () => {
    // The full procedure for a start in July 2026 begins in 2025, under a threshold of £214,904; quotes are asked for in 2026, under £207,720.
    const cleaning = { start: on('2026-07-20'), cpv: ['90910000-9'], vatBasis: 'gross' };
    const near = timeline({ ...cleaning, totalValue: fromPounds(210_000) }, '2025-03-01');
    expect(near.regime).toBe('pa2023-open');
    expect(near.because).toMatch(
      /is below the £214,904 with VAT of .* 2025; begun later, .* is not below the £207,720 with VAT of .* 2026/,
    );
    const small = timeline({ ...cleaning, totalValue: fromPounds(200_000) }, '2025-03-01');
    expect(small.regime).toBe('pa2023-below-threshold');
    expect(small.because).toContain('£207,720');
  });
  it('begun when no threshold is known yet, the last one is assumed', () => {
    const far = { start: on('2028-12-01'), cpv: ['85311300-5'], vatBasis: 'gross' };
    expect(timeline({ ...far, totalValue: fromPounds(50_000) }).because).toContain('assumed for');
    expect(regimeOf({ ...far, totalValue: fromPounds(50_000) })).toBe('pa2023-below-threshold');
    expect(regimeOf({ ...far, totalValue: fromPounds(650_000) })).toBe('pa2023-light-touch');
  });
  it('a health service has no threshold', () => {
    expect(regimeOf({ start, cpv: ['85141200-1'], totalValue: fromPounds(10_000) })).toBe('psr-competitive');
  });
  it('an ordinary service has the threshold of its authority', () => {
    const cleaning = { start, cpv: ['90910000-9'], totalValue: fromPounds(150_000), vatBasis: 'gross' };
    expect(regimeOf(cleaning)).toBe('pa2023-below-threshold');
    expect(regimeOf(cleaning, '2026-06-01', { organisation: 'Anyshire NHS Foundation Trust' })).toBe('pa2023-open');
    expect(regimeOf({ ...cleaning, body: 'Anyshire NHS Foundation Trust' })).toBe('pa2023-open');
  });
  it('works have a threshold of their own', () => {
    const nursery = { start, cpv: ['45214100-1'], vatBasis: 'gross' };
    expect(regimeOf({ ...nursery, totalValue: fromPounds(2_000_000) })).toBe('pa2023-below-threshold');
    expect(regimeOf({ ...nursery, totalValue: fromPounds(5_193_000) })).toBe('pa2023-open');
    expect(timeline({ ...nursery, totalValue: fromPounds(5_193_000) }).because).toContain('£5,193,000');
    expect(regimeOf({ ...nursery, cpv: ['44100000'], totalValue: fromPounds(2_000_000) })).toBe('pa2023-open');
  });
  it('begun before the Act it is bought by the rules of 2015, the threshold of its day without VAT', () => {
    const old = (pounds: number, more: Contract = {}, asOf = '2018-06-01') =>
      timeline({ start: on('2020-01-01'), cpv: ['85311300-5'], totalValue: fromPounds(pounds), ...more }, asOf);
    expect(old(50_000).regime).toBe('pcr2015-below-threshold');
    expect(old(50_000).because).toContain('£615,278 without VAT');
    // Net of VAT it is on the line, and so above; a pound less is below.
    expect(old(615_278, { vatBasis: 'net' }).regime).toBe('pcr2015-light-touch');
    expect(old(615_277, { vatBasis: 'net' }).regime).toBe('pcr2015-below-threshold');
    // Gross, up to a sixth of it is VAT, and welfare is often exempt: where that decides, the longer way.
    expect(old(615_277, { vatBasis: 'gross' }).regime).toBe('pcr2015-below-threshold');
    expect(old(700_000, { vatBasis: 'gross' }).regime).toBe('pcr2015-light-touch');
    expect(old(700_000, { vatBasis: 'gross' }).because).toContain('the longer way');
    // Councils' health services too, while those regulations governed them; and none since.
    expect(old(50_000, { cpv: ['85141200-1'] }).regime).toBe('pcr2015-below-threshold');
    expect(old(50_000, { start: on('2025-02-01'), cpv: ['85141200-1'] }, '2024-06-01').regime).toBe('psr-competitive');
  });
  it('the law of the day it begins decides between the two: begun on 23 February 2025 by the old, on the 24th by the new', () => {
    const begun = (asOf: string) => regimeOf({ start: on('2025-08-01'), cpv: ['85311300-5'], totalValue: fromPounds(50_000) }, asOf);
    expect(begun('2025-02-23')).toBe('pcr2015-below-threshold');
    expect(begun('2025-02-24')).toBe('pa2023-below-threshold');
  });
  it('nothing of the old route is taken as read in its source', () => {
    const { stages, conditions } = timeline({ start: on('2020-01-01'), cpv: ['85311300-5'], totalValue: fromPounds(50_000) }, '2018-06-01');
    const own = stages.filter(({ id }) => !id.startsWith('mobilisation') && id !== 'start');
    expect(own.map(({ verified }) => verified)).toEqual(own.map(() => false));
    expect(own.length).toBe(5);
    expect(conditions.filter(({ source }) => /reg 1(09|11)/.test(source)).map(({ verified }) => verified)).toEqual([false, false]);
    expect(stages.some(({ id }) => id === 'standstill')).toBe(false);
  });
});

describe('health care mixed with something else', () => {
  const mixed = { start, cpv: ['85141200-1', '85311300-5'] };
  it('asks for the split and is unjudged until it is given, at the cell of the codes', () => {
    expect(timeline(mixed)).toMatchObject({ verdict: 'unknown', stages: [], cell: { cell: 'J2' } });
    expect(timeline(mixed).because).toContain('health-share');
    expect(timeline({ start, title: 'Health visiting and family support' })).toMatchObject({ verdict: 'unknown', cell: { cell: 'A2' } });
  });
  it('is health where that part is worth more, and else what the rest is', () => {
    expect(regimeOf(mixed, '2026-06-01', { decisions: [split('60%')] })).toBe('psr-competitive');
    expect(regimeOf(mixed, '2026-06-01', { decisions: [split('40 %')] })).toBe('pa2023-light-touch');
    expect(regimeOf({ ...mixed, cpv: ['85311300-5', '85141200-1'] }, '2026-06-01', { decisions: [split('60%')] })).toBe('psr-competitive');
  });
  it('follows the later of two lines', () => {
    expect(regimeOf(mixed, '2026-06-01', { decisions: [split('60%'), split('40%')] })).toBe('pa2023-light-touch');
  });
  it('stays unjudged at a half, and when the decision no longer stands', () => {
    expect(timeline(mixed, '2026-06-01', { decisions: [split('50%')] }).verdict).toBe('unknown');
    expect(timeline(mixed, '2026-06-01', { decisions: [split('60%', '2026-05-31')] }).verdict).toBe('unknown');
  });
  it('needs no split where both parts fell under one law', () => {
    expect(regimeOf({ ...mixed, start: on('2020-01-01') }, '2018-06-01')).toBe('pcr2015-light-touch');
  });
  it('a share nobody can read is refused', () => {
    expect(() => timeline(mixed, '2026-06-01', { decisions: [split('most of it')] })).toThrow(Refusal);
    expect(() => timeline(mixed, '2026-06-01', { decisions: [split('160%')] })).toThrow(Refusal);
  });
});
