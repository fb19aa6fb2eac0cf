import { known, type TableKind } from './table-kind.ts';

/** Demand measures by period. */
export const demand: TableKind<'demand'> = {
  kind: 'demand',
  title: 'Demand',
  fields: {
    measure: known('text', 'measure', 'demand measure'),
    period: known('text', 'period', 'year', 'as at', 'date'),
    value: known('number', 'value', 'number', 'figure'),
    unit: known('text', 'unit', 'units'),
    element: known('text', 'system element', 'element'),
  },
  telling: [['measure'], ['period'], ['value']],
  names: ['measure', 'period'],
  needs: ['value'],
};
