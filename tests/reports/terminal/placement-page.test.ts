import { expect, it } from 'vitest';
import { placementPage } from '../../../src/reports/terminal/placement-page.ts';
import { contentAt, down, tableIn } from '../page-of.ts';
import { placements, samplePlan } from '../sample-plan.ts';
import { weighings } from './sample-terminal.ts';

const page = placementPage(samplePlan, placements[0] as (typeof placements)[number], weighings);

it('each of its words is shown with what it weighs, for the element and for the tier', () => {
  const table = tableIn([page], 'placement-words');
  expect(down(table, 'weight')).toEqual([5, 1.5]);
  expect(down(table, 'tierWeight')).toEqual([5, 0.38]);
});

it('the sums name every place that got any weight, with its share', () => {
  const table = tableIn([page], 'placement-sums');
  expect(down(table, 'weight')).toEqual([5, 1.5, 5, 0.38]);
  expect(contentAt(table, table.rows[0]?.key as string, 'share')).toEqual({ kind: 'share', share: 5 / 6.5 });
});

it('a place that a person decided from no words has neither', () => {
  const { blocks } = placementPage(samplePlan, placements[0] as (typeof placements)[number]);
  expect(blocks.map((block) => 'id' in block && block.id)).toEqual(['placement', 'placement-cells']);
});
