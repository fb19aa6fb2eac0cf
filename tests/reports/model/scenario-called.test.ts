import { describe, expect, it } from 'vitest';
import { contentOf, wordsOf } from '../../../src/output/words.ts';
import { planPages } from '../../../src/reports/index.ts';
import { modelled, offer } from '../model-views/sample-model.ts';
import { samplePlan } from '../sample-plan.ts';

function saidOf(models: typeof samplePlan.models): string {
  const { pages } = planPages({ ...samplePlan, models });
  return pages
    .flatMap(({ title, lead, blocks }) => [
      title,
      lead,
      ...blocks.flatMap((block) =>
        block.kind === 'table'
          ? [
              block.caption,
              block.note ?? '',
              ...block.rows.flatMap(({ cells }) => Object.values(cells).map((cell) => wordsOf(contentOf(cell)))),
            ]
          : [block.heading ?? ''],
      ),
    ])
    .join('\n');
}

describe('what a scenario is called', () => {
  it('says in words what the budget is with no scenario, and a scenario by its own name', () => {
    const nothing = saidOf([modelled(null)]);
    expect(nothing).toContain('Budget by year: if nothing is done');
    expect(nothing).toContain('Budget lines: if nothing is done');
    expect(nothing).not.toContain('do-nothing');
    expect(saidOf([modelled(offer)])).toContain('Budget by year: Offer');
  });
});
