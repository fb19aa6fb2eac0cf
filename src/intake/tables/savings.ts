import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** The savings tracker. */
export const savings: TableKind<'savings'> = {
  kind: 'savings',
  title: kindTitles.savings,
  fields: {
    ref: 'text',
    title: 'text',
    line: 'text',
    year: 'year',
    approved: 'money',
    forecast: 'money',
    achieved: 'money',
    oneOff: 'money',
    recurrent: 'flag',
    cashable: 'flag',
    decision: 'text',
    eia: 'text',
    owner: 'text',
    financialRating: 'text',
    deliveryRating: 'text',
    confidence: 'percent',
    mitigation: 'text',
  },
  ofYear: 'approved',
  telling: [
    ['title', 'ref'],
    ['approved', 'achieved'],
    ['forecast', 'achieved', 'financialRating', 'deliveryRating'],
  ],
  names: ['title', 'line', 'year'],
  needs: ['approved', 'forecast', 'achieved'],
};
