import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** Children placed, in aggregate: by type and provider, never one child. */
export const placements: TableKind<'placements'> = {
  kind: 'placements',
  title: kindTitles.placements,
  fields: {
    type: 'text',
    provider: 'text',
    children: 'count',
    weeklyCost: 'money',
    inArea: 'flag',
    arrangement: 'text',
    registration: 'text',
  },
  telling: [['type'], ['children'], ['weeklyCost', 'inArea', 'registration', 'provider']],
  names: ['type', 'provider', 'arrangement'],
  needs: ['children'],
};
