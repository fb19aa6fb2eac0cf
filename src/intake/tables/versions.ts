import { known, type TableKind } from './table-kind.ts';

/** Document control: the versions a paper has been through. */
export const versions: TableKind<'versions'> = {
  kind: 'versions',
  title: 'Document control',
  fields: {
    version: known('text', 'version', 'version number', 'draft'),
    date: known('text', 'date', 'version date'),
    author: known('text', 'author', 'amended by', 'edited by'),
    change: known('text', 'change ref', 'change', 'changes', 'amendment', 'description of change', 'pages affected'),
  },
  telling: [['version'], ['author', 'change']],
  names: ['version', 'date'],
  needs: ['version', 'date', 'author', 'change'],
};
