import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** Community assets and buildings. */
export const assets: TableKind<'assets'> = {
  kind: 'assets',
  title: kindTitles.assets,
  fields: {
    asset: 'text',
    kind: 'text',
    area: 'text',
    element: 'text',
    change: 'number',
  },
  telling: [['asset'], ['kind', 'area', 'element', 'change']],
  names: ['asset', 'area'],
  needs: ['asset'],
};
