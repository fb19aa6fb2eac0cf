import { carried, known, type TableKind } from './table-kind.ts';

/** Key performance indicators: by contract, or with what was reached beside what was to be. */
export const kpis: TableKind<'kpis'> = {
  kind: 'kpis',
  title: 'Key performance indicators',
  fields: {
    contract: carried('text', 'contract', 'contract ref', 'service', 'contract name', 'contract title', 'service name'),
    measure: known(
      'text',
      'kpi',
      'measure',
      'performance measure',
      'key performance indicator',
      'kpi description',
      'kpi name',
      'performance indicator',
      'metric',
      'indicator',
    ),
    period: known('timeframe', 'period', 'quarter', 'reporting period', 'reporting month', 'reporting quarter', 'qtr', 'month'),
    target: known('number', 'target', 'target value', 'annual target', 'kpi target', 'contract target', 'threshold', 'standard'),
    actual: known(
      'number',
      'actual',
      'performance',
      'achieved',
      'result',
      'actual performance',
      'current performance',
      'outturn',
      'reported performance',
      'q1 actual',
    ),
    better: known('text', 'better', 'polarity', 'good is'),
    rating: known('text', 'rating', 'rag', 'rag rating', 'rag status', 'status'),
  },
  telling: [['contract', 'actual'], ['measure'], ['target', 'actual', 'rating']],
  names: ['contract', 'measure', 'period'],
  needs: ['measure'],
};
