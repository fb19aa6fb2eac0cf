import type { Model } from '../../nouns/model.ts';
import type { PageTable } from '../../nouns/page.ts';
import { publishedTable } from '../budget/published-table.ts';
import { limitsTable } from '../model/limit-tables.ts';
import { bridgeTable } from '../model/model-bridge.ts';
import { differenceTables } from '../model/model-differences.ts';
import { changesTable, linesTable, measuresTable } from '../model/model-tables.ts';
import { packagesBeside } from '../model/reach-tables.ts';
import { scenariosTable } from '../model/scenarios-table.ts';
import { leftOut, type PageReport } from '../page-report.ts';
import { saysWhatFollows } from '../tables/following.ts';
import { basesIn } from '../tracing/bases.ts';
import { resting } from '../tracing/resting.ts';

/** What each scenario makes of the budget: the bridge by year, its measures, and every line. */
export const budgetModel: PageReport = {
  id: 'budget-model',
  title: 'Budget model',
  build: (plan) => {
    const { models } = plan;
    if (models.length === 0) return leftOut('No budget was modelled.');
    const basesOf = basesIn(plan);
    const tablesOf = (model: Model): PageTable[] => {
      const bases = basesOf(model);
      const changes = changesTable(model, bases);
      const limits = limitsTable(model);
      const published = publishedTable(model, bases);
      return [
        bridgeTable(model, bases),
        ...(published ? [published] : []),
        ...(model.measures.length > 0 ? [saysWhatFollows(measuresTable(model), bases, 'measures')] : []),
        linesTable(model, { bases, workspace: plan.workspace }),
        ...(changes ? [changes] : []),
        ...(limits ? [saysWhatFollows(limits, bases, 'none')] : []),
        ...packagesBeside(model).map((table) => saysWhatFollows(table, bases, 'none')),
      ];
    };
    return {
      id: 'budget-model',
      title: 'Budget model',
      lead: 'The budget from its base year on under each scenario, term by term, beside the sum of its lines.',
      blocks: [
        ...(models.length > 1 ? [scenariosTable(models), ...differenceTables(models)] : []),
        ...models.flatMap((model) => tablesOf(model).map((table) => resting(table, model))),
      ],
    };
  },
};
