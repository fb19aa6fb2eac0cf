import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** What is provided now, commissioned or in house. */
export const services: TableKind<'services'> = {
  kind: 'services',
  title: kindTitles.services,
  fields: {
    ref: 'text',
    service: 'text',
    group: 'text',
    description: 'text',
    commissioner: 'list',
    provider: 'list',
    element: 'text',
    tier: 'text',
    ages: 'text',
    cohort: 'text',
    area: 'text',
    need: 'text',
    start: 'day',
    end: 'day',
    annualValue: 'money',
    fund: 'text',
    share: 'percent',
    duty: 'list',
  },
  telling: [['service'], ['provider', 'commissioner', 'tier', 'element']],
  barely: ['service'],
  thinly: [{ groups: [['service'], ['description', 'need', 'ages', 'cohort', 'area']] }],
  names: ['service', 'provider', 'group'],
  needs: ['service'],
  headedBy: 'element',
};
