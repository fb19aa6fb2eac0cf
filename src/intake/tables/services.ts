import { carried, known, type TableKind } from './table-kind.ts';

/** What is provided now, commissioned or in house. */
export const services: TableKind<'services'> = {
  kind: 'services',
  title: 'Services',
  fields: {
    ref: known('text', 'service id', 'service ref', 'service reference', 'id'),
    service: known('text', 'service', 'service name', 'name of service', 'provision', 'team or service'),
    group: known('text', 'part of', 'service group', 'parent service', 'programme'),
    description: known('text', 'description', 'service description', 'what it does', 'summary', 'offer'),
    commissioner: known('list', 'commissioner', 'current commissioner', 'commissioned by', 'commissioners', 'commissioning body', 'funder'),
    provider: known('list', 'provider', 'provider name', 'delivered by', 'current provider', 'supplier', 'providers'),
    element: carried('text', 'system element', 'element', 'service element'),
    tier: known('text', 'tier', 'level', 'tier of need', 'level of need'),
    ages: known('text', 'ages', 'age range', 'age', 'age group'),
    area: known('text', 'area', 'locality', 'district'),
    need: known('text', 'need', 'need met', 'presenting need'),
    start: known('day', 'start', 'start date', 'from'),
    end: known('day', 'end', 'end date', 'to'),
    annualValue: known('money', 'annual value', 'annual cost', 'annual budget', 'value per annum'),
    fund: known('text', 'fund', 'funding source', 'funding', 'funding stream'),
    share: known('percent', 'share', 'split', 'share of service'),
    duty: known('list', 'duty', 'statutory duty', 'duties'),
  },
  telling: [['service'], ['provider', 'commissioner', 'tier', 'element']],
  names: ['service', 'provider', 'group'],
  needs: ['service'],
  headedBy: 'element',
};
