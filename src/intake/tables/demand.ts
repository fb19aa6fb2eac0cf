import { known, type TableKind } from './table-kind.ts';

/** Demand measures by period. */
export const demand: TableKind<'demand'> = {
  kind: 'demand',
  title: 'Demand',
  fields: {
    measure: known('text', 'measure', 'demand measure', 'indicator', 'need', 'what is counted', 'metric', 'need indicator', 'activity'),
    period: known('text', 'period', 'year', 'as at', 'date', 'financial year', 'quarter', 'month', 'time period', 'when'),
    value: known('number', 'value', 'number', 'figure', 'count', 'total', 'how many', 'volume'),
    unit: known('text', 'unit', 'units'),
    element: known('text', 'system element', 'element'),
  },
  telling: [['measure'], ['period'], ['value']],
  names: ['measure', 'period'],
  needs: ['value', 'measure'],
};
