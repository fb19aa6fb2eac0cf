import { expect, it } from 'vitest';
import { engagement } from '../../../src/reports/pages/engagement.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { samplePlan } from '../sample-plan.ts';

const table = tableIn(pageOf(engagement, samplePlan), 'engagement');

it('the share the counts make stands beside the share published', () => {
  expect(contentAt(table, 'e1', 'worked')).toEqual({ kind: 'share', share: 76 / 111 });
  expect(contentAt(table, 'e1', 'share')).toEqual({ kind: 'share', share: 68.47 / 100 });
});

it('without a base no share is worked out', () => {
  expect(contentAt(table, 'e3', 'worked')?.kind).toBe('absent');
});
