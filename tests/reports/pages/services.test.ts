import { expect, it } from 'vitest';
import { services } from '../../../src/reports/pages/services.ts';
import { contentAt, down, pageOf, tableIn } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

const table = tableIn(pageOf(services, samplePlan), 'services');

it('a service split over two places is two rows with keys of their own, and its value is shared', () => {
  expect(contentAt(table, 'youth', 'annualValue')).toEqual({ kind: 'money', pence: 60_000_060 });
  expect(contentAt(table, 'youth~2', 'annualValue')).toEqual({ kind: 'money', pence: 40_000_040 });
});

it('the total adds each value once', () => {
  expect(contentAt(table, 'total', 'annualValue')).toEqual({ kind: 'money', pence: pounds(5_000_001) });
});

it('a service says how it was placed, how surely, and from which cell', () => {
  expect(contentAt(table, 'family-2', 'placed')).toEqual({ kind: 'text', text: 'Proposed' });
  expect(contentAt(table, 'family-2', 'confidence')).toEqual({ kind: 'share', share: 0.5 });
  expect(contentAt(table, 'archive', 'confidence')?.kind).toBe('absent');
  expect(down(table, 'cells').slice(0, 3)).toEqual(['A4', 'A5', 'A6']);
});

it('a place that is only proposed has the tone of a proposal', () => {
  const tones = table.rows.map(({ cells }) => cells['element']?.tone);
  expect(tones.filter((tone) => tone === 'proposed')).toHaveLength(5);
});

it('where no value is stated there is no total of nought', () => {
  const placements = samplePlan.placements.map((one) => ({ ...one, annualValue: null, valueHere: null, share: 100, split: null }));
  const bare = tableIn(pageOf(services, { ...samplePlan, placements }), 'services');
  expect(bare.rows.some(({ total }) => total)).toBe(false);
  expect(bare.columns.some(({ id }) => id === 'share')).toBe(false);
});
