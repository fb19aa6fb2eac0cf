import type { PageColumn } from '../../nouns/page.ts';
import { column } from '../tables/page-table.ts';

/** A text in no more than so many characters, ended at a word, with a mark where something is cut off; its lines run on. */
export function clipped(text: string, most: number): string {
  const first = text.trim().replace(/\s*\n\s*/g, ' ');
  if (first.length <= most) return first;
  const cut = first.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(most / 2))).replace(/[\s,;:.(–-]+$/, '')}…`;
}

/** What is shown of a longer list, and how many are not. */
export function firstOf<T>(items: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: number } {
  return { shown: items.slice(0, most), more: Math.max(0, items.length - most) };
}

/** The three columns every table of the sheet shares, so that they stand below one another: what, more of it, and a figure or a day. */
export function threeColumns(what: string, more: string, figure: PageColumn): readonly PageColumn[] {
  return [column('what', what, 32), column('more', more, 62), { ...figure, id: 'figure', width: 16 }];
}
