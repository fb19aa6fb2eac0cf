import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** Demand measures by period. */
export const demand: TableKind<'demand'> = {
  kind: 'demand',
  title: kindTitles.demand,
  fields: {
    measure: 'text',
    period: 'text',
    value: 'measured',
    unit: 'text',
    element: 'text',
  },
  telling: [['measure'], ['period'], ['value']],
  names: ['measure', 'period'],
  needs: ['value', 'measure'],
};
