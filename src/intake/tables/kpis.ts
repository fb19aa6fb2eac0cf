import { carried, known, type TableKind } from './table-kind.ts';

/** Key performance indicators by contract. */
export const kpis: TableKind<'kpis'> = {
  kind: 'kpis',
  title: 'Key performance indicators',
  fields: {
    contract: carried('text', 'contract', 'contract ref', 'service'),
    measure: known('text', 'kpi', 'measure', 'performance measure', 'key performance indicator'),
    period: known('text', 'period', 'quarter', 'reporting period'),
    target: known('number', 'target'),
    actual: known('number', 'actual', 'performance', 'achieved'),
    better: known('text', 'better', 'polarity', 'good is'),
    rating: known('text', 'rating', 'rag', 'rag rating'),
  },
  telling: [['contract'], ['measure'], ['target', 'actual', 'rating']],
  names: ['contract', 'measure', 'period'],
  needs: ['measure'],
};
