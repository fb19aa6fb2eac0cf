import { expect, it } from 'vitest';
import { caveats } from '../../../src/reports/tables/caveats.ts';
import { samplePlan } from '../sample-plan.ts';

it('the same note in one column is rolled up with its first cells, and a row read twice counts once', () => {
  const rolled = caveats(samplePlan.records);
  expect(rolled.map(({ kind, field, count, cells }) => [kind, field, count, cells.map(({ cell }) => cell).join(' ')])).toEqual([
    ['placeholder', 'annualValue', 1, 'G6'],
    ['not stated', 'annualValue', 5, 'D4 D5 D6'],
    ['placeholder', 'target', 1, 'E5'],
  ]);
  const twice = { ...samplePlan.records, services: [...samplePlan.records.services, ...samplePlan.records.services] };
  expect(caveats(twice)).toEqual(rolled);
});
