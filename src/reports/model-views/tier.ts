import { groupTables } from '../model/model-groups.ts';
import { tierTitle } from '../tables/titles.ts';
import type { ModelView } from './view.ts';

/** The budget by tier through the years. */
export const tier: ModelView = {
  id: 'tier',
  title: 'Budget by tier',
  lead: 'What each tier has of the budget, year by year.',
  states: ({ tier }) => tier !== null,
  tables: (model, { workspace, bases }, narrow) =>
    groupTables(
      model,
      {
        id: 'tier',
        noun: 'Tier',
        of: (line) => (line.tier === null ? null : tierTitle(workspace, line.tier)),
        order: workspace.tierModel.tiers.map(({ title }) => title),
      },
      narrow,
      bases,
    ),
};
