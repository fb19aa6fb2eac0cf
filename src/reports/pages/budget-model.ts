import { bridgeTable, scenariosTable } from '../model-bridge.ts';
import { linesTable, measuresTable } from '../model-tables.ts';
import { leftOut, type PageReport } from '../page-report.ts';

/** What each scenario makes of the budget: the bridge by year, its measures, and every line. */
export const budgetModel: PageReport = {
  id: 'budget-model',
  title: 'Budget model',
  build: ({ models }) => {
    if (models.length === 0) return leftOut('No budget was modelled.');
    return {
      id: 'budget-model',
      title: 'Budget model',
      lead: 'The budget from its base year on under each scenario, term by term, beside the sum of its lines.',
      blocks: [
        ...(models.length > 1 ? [scenariosTable(models)] : []),
        ...models.flatMap((model) => [bridgeTable(model), ...(model.measures.length > 0 ? [measuresTable(model)] : []), linesTable(model)]),
      ],
    };
  },
};
