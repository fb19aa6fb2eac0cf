import { groupTables } from '../model/model-groups.ts';
import type { ModelView } from './view.ts';

/** The budget by fund through the years, and which measure moves which fund. */
export const fund: ModelView = {
  id: 'fund',
  title: 'Budget by fund',
  lead: 'Which fund pays, year by year, and what each measure does to it.',
  states: ({ fund }) => fund !== null,
  tables: (model, { bases }, narrow) =>
    groupTables(model, { id: 'fund', noun: 'Fund', of: (line) => line.fund, whoGains: true }, narrow, bases),
};
