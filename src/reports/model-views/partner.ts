import { groupTables } from '../model/model-groups.ts';
import type { ModelView } from './view.ts';

/** Which partner pays, year by year, and who gains by each measure. */
export const partner: ModelView = {
  id: 'partner',
  title: 'Budget by partner',
  lead: 'Which partner pays, year by year, and who gains by each measure.',
  states: ({ partner }) => partner !== null,
  tables: (model, { bases }, narrow) =>
    groupTables(model, { id: 'partner', noun: 'Partner', of: (line) => line.partner, whoGains: true }, narrow, bases),
};
