import { known, type TableKind } from './table-kind.ts';

/** Children placed, in aggregate: by type and provider, never one child. */
export const placements: TableKind<'placements'> = {
  kind: 'placements',
  title: 'Placements of children in care',
  fields: {
    type: known('text', 'placement type', 'type of placement', 'type'),
    provider: known('text', 'provider', 'provider name', 'supplier'),
    children: known('count', 'children', 'number of children', 'placements', 'number placed', 'young people'),
    weeklyCost: known('money', 'weekly cost', 'cost per week', 'weekly fee', 'average weekly cost'),
    inArea: known('flag', 'in area', 'in county', 'within area'),
    arrangement: known('text', 'arrangement', 'framework or spot', 'purchase type'),
    registration: known('text', 'registration', 'ofsted registration', 'registered'),
  },
  telling: [['type'], ['children'], ['weeklyCost', 'inArea', 'registration', 'provider']],
  names: ['type', 'provider', 'arrangement'],
  needs: ['children'],
};
