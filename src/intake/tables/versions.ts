import { kindTitles } from '../../nouns/kind-titles.ts';
import type { TableKind } from './table-kind.ts';

/** Document control: the versions a paper has been through. */
export const versions: TableKind<'versions'> = {
  kind: 'versions',
  title: kindTitles.versions,
  fields: {
    version: 'text',
    date: 'text',
    author: 'text',
    change: 'text',
  },
  telling: [['version'], ['author', 'change']],
  names: ['version', 'date'],
  needs: ['version', 'date', 'author', 'change'],
};
