import { known, type TableKind } from './table-kind.ts';

/** Community assets and buildings. */
export const assets: TableKind<'assets'> = {
  kind: 'assets',
  title: 'Community assets',
  fields: {
    asset: known('text', 'asset', 'community asset', 'building', 'site', 'asset name', 'building name', 'centre', 'premises', 'venue'),
    kind: known('text', 'kind', 'type', 'asset type'),
    area: known('text', 'area', 'locality', 'ward', 'district', 'neighbourhood'),
    element: known('text', 'system element', 'element'),
    change: known('number', 'number to go', 'change', 'reduction', 'number to close'),
  },
  telling: [['asset'], ['kind', 'area', 'element', 'change']],
  names: ['asset', 'area'],
  needs: ['asset'],
};
