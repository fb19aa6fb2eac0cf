import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** Key performance indicators: by contract, or with what was reached beside what was to be. */
export const kpis: TableKind<'kpis'> = {
  kind: 'kpis',
  title: kindTitles.kpis,
  fields: {
    contract: 'text',
    measure: 'text',
    period: 'timeframe',
    target: 'target',
    actual: 'measured',
    better: 'text',
    rating: 'text',
  },
  telling: [['contract', 'actual'], ['measure'], ['target', 'actual', 'rating']],
  thinly: [{ groups: [['measure'], ['target']], says: /\b(?:kpis?|performance (?:measure|indicator)s?)\b/i }],
  names: ['contract', 'measure', 'period'],
  needs: ['measure'],
};
