import type { Raw } from './grid.ts';

/** What a row of a table's body is. */
export type BodyRow =
  | { readonly is: 'data'; readonly row: number; readonly cells: readonly Raw[]; readonly under: string | null; readonly isLine?: true }
  | { readonly is: 'total'; readonly row: number; readonly cells: readonly Raw[]; readonly label: string; readonly sub: boolean }
  | { readonly is: 'words'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly is: 'heading' | 'repeat' | 'blank' | 'memo'; readonly row: number };
