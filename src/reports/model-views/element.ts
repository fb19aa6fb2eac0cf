import { groupTables } from '../model/model-groups.ts';
import { elementTitle } from '../tables/titles.ts';
import type { ModelView } from './view.ts';

/** The budget by system element through the years. */
export const element: ModelView = {
  id: 'element',
  title: 'Budget by system element',
  lead: 'What each system element has of the budget, year by year.',
  states: ({ element }) => element !== null,
  tables: (model, { workspace, bases }, narrow) =>
    groupTables(
      model,
      {
        id: 'element',
        noun: 'System element',
        of: (line) => (line.element === null ? null : elementTitle(workspace, line.element)),
        order: workspace.elements.map(({ title }) => title),
      },
      narrow,
      bases,
    ),
};
