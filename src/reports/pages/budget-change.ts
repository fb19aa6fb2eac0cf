import type { Model } from '../../nouns/model.ts';
import type { PageTable } from '../../nouns/page.ts';
import { drawsOnPaper } from '../model/draws-on-paper.ts';
import { changesAnything } from '../model/model-sums.ts';
import { modelViews } from '../model-views/index.ts';
import type { Ground } from '../model-views/view.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { inDrawing } from '../tables/bar-chart.ts';
import { basesIn } from '../tracing/bases.ts';
import { resting } from '../tracing/resting.ts';

/** The views of one scenario that have something to show: headings no line states are left to `model --show`. */
function tablesOf(model: Model, ground: Ground): readonly PageTable[] {
  return modelViews
    .filter(({ ofFiles, states }) => !ofFiles && (states === undefined || model.lines.some((line) => states(line))))
    .flatMap(({ tables }) => {
      const made = tables(model, ground);
      return Array.isArray(made) ? (made as readonly PageTable[]).map(inDrawing) : [];
    });
}

/** What each scenario changes: every line's bridge, the gap it closes, each measure's part, virements, who pays, and how it may turn out. */
export const budgetChange: PageReport = {
  id: 'budget-change',
  title: 'What changes the budget',
  build: (plan) => {
    const changing = plan.models.filter(changesAnything);
    if (changing.length === 0)
      return leftOut(plan.models.length === 0 ? 'No budget was modelled.' : 'No scenario changes the budget in its years.');
    const basesOf = basesIn(plan);
    const ground = (model: Model): Ground => ({ ...plan, bases: basesOf(model) });
    return {
      id: 'budget-change',
      title: 'What changes the budget',
      lead: 'Each budget line from year to year, the gap the measures close and the part of each, money moved between heads, and who pays.',
      blocks: changing.flatMap((model) =>
        [...tablesOf(model, ground(model)), ...drawsOnPaper(model)].map((table) => resting(table, model)),
      ),
    };
  },
};
